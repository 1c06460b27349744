/** Questions before a workbook is opened. */

export const whichWorkbook = 'Какую книгу открыть?';
export const severalWorkbooks =
  'Выбрано несколько книг района, а отчёт записывается в одну. Выберите её; протоколы останутся вместе с ней.';
export const openNothing = 'Ничего не открывать';
export const leaveUnsaved = 'Открыть другую книгу без сохранения?';
export const changesWillBeLost = (file: string) =>
  `В открытой книге есть изменения, которые вы ещё не сохранили. Если открыть «${file}», они пропадут.`;
export const doNotOpen = 'Не открывать';
export const openAnyway = 'Открыть без сохранения';
export const closeFiles = 'Закрыть открытые файлы?';
export const filesWillClose = (file: string, open: number) =>
  `Файл «${file}» — книга района, а одна уже открыта. Если открыть его, закроются все открытые файлы: ${open}.`;
export const closeAndOpen = 'Закрыть их и открыть';
export const upgrade = 'Обновить';
export const doNotUpgrade = 'Не обновлять';
