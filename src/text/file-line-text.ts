/** One line a file in the list of opened files. */
import type { FileProblem } from '../core/file-error';
import { whatIsWrong } from './file-error-text';
import { counted, rowForms } from './plural';

const answerForms = { one: 'ответ', few: 'ответа', many: 'ответов', other: 'ответа' };
const recordForms = { one: 'запись', few: 'записи', many: 'записей', other: 'записи' };

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
export function keptRecords(records: number, groups: number): string {
  if (records + groups === 0) return 'Лист записей протоколов: ни одна запись не прочитана.';
  const ofSchools = records === 0 && groups > 0 ? null : `о школах — ${counted(records, recordForms)}`;
  const ofGroups = groups === 0 ? null : `о регионе и районе — ${counted(groups, recordForms)}`;
  return `Записи протоколов и отчётов: ${[ofSchools, ofGroups].filter((part) => part !== null).join(', ')}.`;
}
/** Each problem as it continues «Файл». */
export const damagedBook = (problems: readonly FileProblem[]) =>
  `Файл ${problems.map(whatIsWrong).join(' Он ')} Остальные листы показаны и проверены каждый сам по себе; в расчёты и отчёт из файла ничего не взято, записать в него нельзя.`;
export const notUnderstood =
  'Файл не опознан: это не книга района, не книга школы, не протокол и не отчёт ФИС ОКО. Из него ничего не взято.';
