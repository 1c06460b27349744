/** The question before a mend: old and new value of every cell. */

export const whatWillChange = 'Что изменится';
export const restStays = 'Остальные ячейки не изменятся. Исправление можно отменить.';
export const becomes = 'станет';
export const moreOfKind = (findings: string) => `И ещё ${findings} того же вида.`;
export const doNotMend = 'Не исправлять';
export const empty = 'пусто';
export const numberValue = (number: string) => `число ${number}`;
export const textValue = (text: string) => `текст «${text}»`;
export const dateValue = (date: string) => `дата ${date}`;
export const leftUnsure = (findings: string) =>
  `Не исправится: ${findings} того же вида. Верное значение там может назвать только человек.`;
export const leftElsewhere = (findings: string) =>
  `Не изменится в протоколах и других файлах: ${findings}. Их исправляют там, откуда файл получен.`;
