/** The dialog that adds a district's sheets to the open workbook. */

export const createSheets = 'Создать листы района';
export const whatIsAdded =
  'В конец открытой книги добавятся листы для заполнения: «Инструкция», «Сведения», «Школы» и другие. Данные из документа района в них уже внесены. Ваши листы не изменятся.';
export const create = 'Создать листы';
export const doNotCreate = 'Не создавать';
export const someExist = 'Часть листов уже есть';
export const addMissing = 'Добавить недостающие';
export const doNotAdd = 'Не добавлять';
