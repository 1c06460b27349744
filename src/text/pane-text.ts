/** Sentences of the pane that count something; plain labels stand in its components. */
import {
  cellAccusative,
  cellForms,
  counted,
  errorForms,
  fileForms,
  numberText,
  plural,
  remarkForms,
  rowForms,
  sheetForms,
  warningForms,
} from './plural';
import { capitalised } from './test-name';

const rowObject = { one: 'строку', few: 'строки', many: 'строк', other: 'строки' };

/** The word alone, to stand under a large number: «ошибок». */
export function severityWord(severity: 'error' | 'warning' | 'info', count: number): string {
  switch (severity) {
    case 'error':
      return plural(count, errorForms);
    case 'warning':
      return plural(count, warningForms);
    case 'info':
      return 'для сведения';
  }
}

export function remarksText(count: number): string {
  return counted(count, remarkForms);
}

/** «Исправить 12 ячеек», on a button. */
export function mendButtonText(count: number): string {
  return count === 1 ? 'Исправить' : `Исправить ${counted(count, cellAccusative)}`;
}

export function mendedText(count: number): string {
  const verb = plural(count, {
    one: 'Исправлена',
    few: 'Исправлены',
    many: 'Исправлено',
    other: 'Исправлено',
  });
  return `${verb} ${counted(count, cellForms)}.`;
}

/** «Принято с пояснением 12 замечаний.» */
export function explainedCountText(count: number): string {
  const verb = plural(count, { one: 'Принято', few: 'Приняты', many: 'Принято', other: 'Приняты' });
  return `${verb} с пояснением ${counted(count, remarkForms)}; пояснения стоят на листе «Пояснения».`;
}

/** «Записать 32 строки», on a button. */
export function writeRowsText(count: number): string {
  return `Записать ${counted(count, rowObject)}`;
}

/** «Записано 20 строк; 12 ждут вашего решения»: some of the written may be among those that wait. */
export function writtenRowsText(written: number, asked: number): string {
  const waiting = `${numberText(asked)} ${plural(asked, { one: 'ждёт', few: 'ждут', many: 'ждут', other: 'ждут' })} вашего решения`;
  if (written === 0) return capitalised(waiting);
  const verb = plural(written, { one: 'Записана', few: 'Записаны', many: 'Записано', other: 'Записано' });
  const done = `${verb} ${counted(written, rowForms)}`;
  return asked === 0 ? done : `${done}; ${waiting}`;
}

export function savedText(name: string, sheets: number): string {
  if (sheets === 0) return `Книга сохранена под именем «${name}».`;
  return `Книга сохранена под именем «${name}», в ней ${counted(sheets, sheetForms)} отчёта.`;
}

/** «Проверено: 8 листов, 412 строк и 5 106 ячеек.» */
export function volumeSentence(sheets: number, rows: number, cells: number): string {
  const parts = `${counted(sheets, sheetForms)}, ${counted(rows, rowForms)} и ${counted(cells, cellForms)}`;
  return `Проверено: ${parts}.`;
}

/** «314,6 МБ»; a megabyte is a million bytes, as file managers count. */
export function megabytesText(bytes: number): string {
  return `${numberText(bytes / 1e6, bytes < 1e7 ? 1 : 0)}\u00a0МБ`;
}

export function fewerThanText(shown: number, total: number): string {
  return `Показано ${numberText(shown)} из ${numberText(total)}`;
}

/** Said under the markers that spoke. */
export function silentChecksText(count: number): string {
  const checks = counted(count, { one: 'проверке', few: 'проверкам', many: 'проверкам', other: 'проверки' });
  return `Ещё по ${checks} этой школы признаков не выявлено или данных мало.`;
}

/** Where the filled table stands. */
export function filledText(sheets: readonly string[]): string {
  const names = sheets.map((name) => `«${name}»`).join(', ');
  if (names === '') return 'Таблица записана в книгу.';
  return `Таблица записана на ${sheets.length === 1 ? 'лист' : 'листы'} ${names}.`;
}

/** Which sheets a report was written to. */
export function writtenText(sheets: readonly string[]): string {
  const names = sheets.map((name) => `«${name}»`).join(', ');
  return sheets.length === 1 ? `Лист ${names} записан в книгу.` : `Листы ${names} записаны в книгу.`;
}

/** What the button «Записать карточку школы» does, or why it cannot. */
export function cardOfferText(hasBook: boolean, isSavedLater: boolean): string {
  if (!hasBook)
    return 'Записать карточку некуда: книги района среди открытых файлов нет. Откройте её вместе с этими файлами.';
  const saved = isSavedLater ? ' Он сохранится вместе с книгой.' : '';
  return `Лист А4 для печати: результаты, поводы для перепроверки и рекомендации.${saved}`;
}

/** «и ещё 9 файлов», beside the workbook. */
export function besidesText(count: number): string {
  return `и ещё ${counted(count, fileForms)}`;
}
