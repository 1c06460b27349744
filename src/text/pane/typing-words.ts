/** Typing into the cells of a form on the page. */

export const typing = 'Правка ячейки';
export const cellLabel = (address: string, title: string) => `${address}, «${title}»`;
export const clear = 'Очистить';
export const fillDown = 'Заполнить вниз';
export const pasteHint = 'Вставить из Excel: Ctrl+V';
export const editableSheet = (sheet: string) =>
  `Лист «${sheet}», ячейки формы можно править: начните печатать или нажмите F2`;
