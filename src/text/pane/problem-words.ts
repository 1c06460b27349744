/** What went wrong in the pane, and what to do. */

export const notOpened = 'Файл не открыт';
export const leftOut = (count: number) =>
  count === 1 ? 'Файл не открыт. Остальные открыты.' : `Не открыто файлов: ${count}. Остальные открыты.`;
export const tooLarge = (file: string, size: string, limit: string) =>
  `Файл «${file}» слишком велик: ${size}, а здесь открываются книги до ${limit}. Удалите из него рисунки и лишние листы или разделите книгу на несколько.`;
export const cannotBeRead = (file: string) =>
  `Файл «${file}» больше не читается: его удалили, переместили или изменили после выбора. Выберите его ещё раз.`;
export const secondDistrict = (file: string, open: string) =>
  `Файл «${file}» — книга района, а открыта уже «${open}». Из него ничего не взято; чтобы работать с ним, откройте его отдельно.`;
export const notReached = (file: string) =>
  `Файл «${file}» не прочитан: вы остановили чтение. Добавьте его ещё раз, когда понадобится.`;
export const moreFiles = (count: number) => `И ещё ${count}: все они в списке «Файлы».`;
export const noFilesHere =
  'В этой версии Excel надстройка не открывает файлы рядом с книгой. Откройте книгу района и файлы школ на странице МСОКО в браузере.';
export const nothingMade = 'Файл не создан';
export const nothingChanged = 'Ничего не изменено';
export const severalNotOpened = 'Файлы не открыты';
export const nothingAdded = 'Ничего не добавлено';
export const notDeleted = 'Листы не удалены';
export const stillWorking = 'Ещё идёт работа';
export const waitForEnd = 'Дождитесь её окончания и повторите.';
export const notUndone = 'Не отменено';
export const stopped = 'Остановлено';
export const stoppedText = 'Работа остановлена, книга не изменилась.';
export const partMissing = 'Не загружено';
export const partMissingText =
  'Часть программы, которая для этого нужна, не загрузилась. Ваши данные не изменились. Проверьте связь и повторите.';
export const failed = 'Не получилось';
export const writtenUnread = 'Записано, но не перепроверено';
export const undoneUnread = 'Отменено, но не перепроверено';
export const programError =
  'В программе произошла ошибка. Сохраните книгу, откройте панель или страницу заново и проверьте книгу ещё раз; если ошибка повторится, передайте разработчикам то, что написано под «Подробности».';
export const excelSilent = 'Excel не отвечает';
export const sheetReadOnly =
  'Этот лист только для чтения: править можно листы форм той книги, которая сохраняется.';
