/** What the command line wrote, and why it did not. */

export const isSource = (file: string) =>
  `Файл «${file}» — исходный. Чтобы записать в него, добавьте --in-place.`;
export const cardsIntoSource = (file: string) =>
  `Файл «${file}» — исходный, карточки в него не записать. Уберите его из списка файлов или назовите книгу иначе: --out ИМЯ.xlsx.`;
export const writing = 'Запись';
export const cardCount = (count: number) => `Карточки школ: ${count}`;
export const replaced = (path: string) => `${path} (прежний файл заменён)`;
export const written = (paths: string) => `\nЗаписано: ${paths}`;
export const isProtected = (name: string) =>
  `Книга «${name}» защищена: записать в неё нельзя. Снимите защиту («Рецензирование» → «Снять защиту») и повторите.`;
export const namesTaken = (name: string) =>
  `В книгу «${name}» не удалось записать листы: листы с такими именами уже есть. Переименуйте их и повторите.`;
export const isSigned = (name: string) =>
  `Книга «${name}» подписана электронной подписью. В записанной книге подпись станет недействительной: её нужно будет подписать заново.`;
