/** The first screen of the pane in Excel. */

export const hello = 'Здравствуйте!';
export const workbookOpen = 'Открыта книга';
export const whatWillBeDone =
  '. Проверим её: найдём ошибки, посчитаем признаки, подготовим Таблицу 1 и отчёт.';
export const checkWorkbook = 'Проверить книгу';
export const insertFormula = 'Вставить формулу';
export const createDistrictSheets = 'Создать листы района';
export const readsOnly = 'Проверка только читает: в книге ничего не меняется.';
export const shownFirst = 'Каждое исправление сначала показывается, и его можно отменить.';
export const staysOnComputer = 'Данные не покидают компьютер: надстройка ничего не отправляет в сеть.';
