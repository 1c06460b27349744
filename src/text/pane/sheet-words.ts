/** The view of one sheet with its findings. */

export const finding = 'Замечание';
export const hideFinding = 'Скрыть замечание';
export const columnLabel = 'Столбец:';
export const whatToDo = 'Что сделать.';
export const mend = 'Исправить';
export const otherFindings = 'Другие замечания';
export const previousFinding = 'Предыдущее замечание';
export const nextFinding = 'Следующее замечание';
export const readOnlySheet = (sheet: string) => `Лист «${sheet}», только чтение`;
export const sheetTitle = (sheet: string) => `Лист «${sheet}»`;
export const backToList = 'Вернуться к списку';
export const sheetOfWorkbook = 'Лист книги';
