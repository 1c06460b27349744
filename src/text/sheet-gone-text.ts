/** The table's sheet is no longer in the workbook: what that means, and what making it anew brings back. */

export const sheetGoneTitle = (sheet: string) => `Создать лист «${sheet}» заново?`;

export const sheetGoneText = (sheet: string) => `Листа «${sheet}» в книге больше нет.`;

export const newSheetHolds = (year: number) =>
  `На новом листе будут все строки документа за ${year} год и то, что стояло на прежнем листе при последней проверке: тексты, состояния и подтверждения всех лет.`;

export const newSheetLacks =
  'Другие столбцы прежнего листа, его оформление и то, что вписано после проверки, не вернутся. Если лист удалён по ошибке, не создавайте новый: прежний есть в последней сохранённой копии книги.';

export const makeSheet = 'Создать лист';
export const writeNothing = 'Ничего не записывать';
