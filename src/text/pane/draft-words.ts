/** Unsaved work that the browser keeps. */

export const unsavedWork = 'Осталась несохранённая работа';
export const keptAt = (moment: string) => `Последняя правка: ${moment}.`;
export const inAnotherTab = 'Открыта в другой вкладке: продолжите там.';
export const unreadable = 'Прочитать её эта версия страницы не может: скачайте файл и откройте его.';
export const goOn = 'Продолжить';
export const download = 'Скачать';
export const remove = 'Удалить';
export const keptHowLong =
  'Черновик хранится только в этом браузере и удаляется через 14 дней или сразу после сохранения книги.';
export const keepsUnsaved =
  'Несохранённая работа переживёт перезагрузку: черновик хранится в этом браузере не дольше 14 дней.';
export const keepsAfterAsking =
  'Страница открыта с диска, поэтому черновик несохранённой работы хранится в браузере, только если вы разрешите.';
export const cannotKeep =
  'Черновики сейчас не хранятся: сохраните книгу, прежде чем закрыть или перезагрузить страницу.';
export const askTitle = 'Хранить черновик в браузере?';
export const askText =
  'Страница открыта с диска. Хранилище браузера у таких страниц бывает общим, и черновик могут увидеть другие страницы с этого диска. Он удалится после сохранения книги или через 14 дней.';
export const keep = 'Хранить';
export const doNotKeep = 'Не хранить';
export const takenElsewhere = 'Эту работу уже продолжили в другой вкладке.';
/** Where a kept file has lost its name. */
export const unnamedDraft = 'МСОКО.xlsx';
