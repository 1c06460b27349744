/** One line a file in the list of opened files. */
import { counted } from './plural';

const answerForms = { one: 'ответ', few: 'ответа', many: 'ответов', other: 'ответа' };
const rowForms = { one: 'строка', few: 'строки', many: 'строк', other: 'строки' };

export const districtBook = (district: string) => `Книга района${district === '' ? '' : `: ${district}`}.`;
export const schoolBook = (school: string, collection: string) =>
  `Книга школы: ${school}, сбор «${collection}»`;
export const unknownSchoolBook = 'Книга школы без листа «Сведения»: неизвестно, чья она';
export const answers = (answered: number, open: number) =>
  open === 0
    ? `Прочитано: ${counted(answered, answerForms)}.`
    : `Прочитано: ${counted(answered, answerForms)}, не заполнено ${open}.`;
export const sheetRows = (sheet: string, rows: number) =>
  `Лист «${sheet.trim()}»: ${counted(rows, rowForms)}.`;
export const notUnderstood =
  'Файл не опознан: это не книга района, не книга школы и не протокол. Из него ничего не взято.';
