/** What stands in place of the pane where it cannot work. */

export const newerExcelNeeded = 'Нужен Excel 2021 или новее';
export const worksInExcel =
  'Надстройка работает в Excel 2021 и новее, в Microsoft 365 и в Excel в браузере. Этой версии Excel не хватает нужных возможностей.';
export const updateExcel =
  'Обновите Excel или откройте книгу в отдельном окне браузера: МСОКО проверяет файлы .xlsx и без Excel.';
export const missingSets = (missing: string) => `Не хватает: ${missing}.`;
export const opensInExcel = 'Эта страница открывается в Excel';
export const openInExcel = 'Откройте книгу в Excel и нажмите «Панель МСОКО» на вкладке «МСОКО».';
export const openPage = 'Без Excel книгу можно проверить на странице index.html, которая лежит рядом с этой.';
export const noConnection = 'Не удалось связаться с книгой';
export const tryAgain = 'Попробовать снова';
export const waitingForExcel = 'Ждём ответа Excel';
