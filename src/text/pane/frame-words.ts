/** The header, the tabs and the menus of the pane. */

export const parts = 'Разделы';
export const expected = 'Таблица 1';
export const indicators = 'Показатели';
export const flags = 'Признаки';
export const report = 'Отчёт';
export const viewNames = {
  check: 'Проверка',
  collection: 'Сбор',
  expected,
  indicators,
  flags,
  report,
} as const;
export const notSaved = 'не сохранено';
export const districtUnknown = 'Район в книге не указан';
export const dropToOpen = 'Отпустите, чтобы открыть';
export const workbookActions = 'Действия с книгой';
export const openAnother = 'Открыть другую книгу';
export const openSample = 'Открыть образец';
export const upgradeWorkbook = 'Обновить книгу';
export const undoLast = 'Отменить последнее изменение';
export const settings = 'Настройки';
export const checkAgain = 'Проверить заново';
export const workbookChanged = 'Книга изменилась';
export const findingsMayBeStale = 'Книга изменилась после проверки, замечания могли устареть.';
export const noSheetsLabel = 'Листов МСОКО нет';
export const noSheets = 'В этой книге пока нет листов МСОКО.';
export const waiting = 'Ожидание Excel';
