/** Which schools can have a card, said where the asked ones cannot. */

export const noSchools =
  'Карточки составлять не для кого: в файлах нет ни одной школы. Заполните лист «Школы» или добавьте файлы с результатами; чтобы составить только отчёт, уберите ключ --cards.';
export const suchCode = 'такого кода';
export const suchCodes = 'таких кодов';
export const andMore = (schools: string) => ` и ещё ${schools}`;
export const noSuchSchools = (none: string, codes: string, list: string, rest: string) =>
  `Среди школ нет ${none}: ${codes}. Коды школ в этих файлах: ${list}${rest}. Сверьте код с листом «Школы» и повторите.`;
