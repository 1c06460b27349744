/** The sheet «Записи протоколов»: what the protocols came to, without a pupil, so that the workbook stands for itself. */
import type { Analysis } from '../core/analysis';
import type { CellModel, SheetModel } from '../core/model/sheet-model';
import type { RecordColumn, RecordWords } from '../core/results/read-records';
import { storedRows, type StoredRow } from '../core/results/stored-records';
import { schoolYearText } from '../core/table/parse-school-year';
import type { CellValue } from '../core/table/grid';
import { recordWords } from '../data/lexicon/record-words';
import { printOnA4 } from './page';
import { tableStyles } from './styles';

const widths: Readonly<Record<RecordColumn, number>> = {
  schoolYear: 12,
  procedure: 11,
  school: 20,
  grade: 8,
  subject: 22,
  level: 12,
  className: 10,
  works: 12,
  absent: 14,
  heldOut: 10,
  file: 40,
  packed: 24,
};

/** Null where there are none, or more than a district has. */
export function storedRecordsSheet(analysis: Analysis): SheetModel | null {
  const rows = storedRows(analysis);
  return rows === null || rows.length === 0 ? null : recordsSheet(rows, recordWords);
}

export function recordsSheet(rows: readonly StoredRow[], words: RecordWords): SheetModel {
  const names = Object.keys(words.headers) as RecordColumn[];
  const header = names.map((name): CellModel => ({ value: words.headers[name], style: tableStyles.header }));
  return {
    name: words.sheet,
    columns: names.map((name) => ({ width: widths[name] })),
    rows: [{ cells: header }, ...rows.map((row) => ({ cells: cellsOf(row, words).map(cell) }))],
    merges: [],
    freeze: { rows: 1, columns: 0 },
    validations: [],
    conditionalFormats: [],
    charts: [],
    print: printOnA4({ orientation: 'landscape', footerText: words.sheet }),
    isProtected: true,
    isOwn: true,
  };
}

function cellsOf(
  { key, isGroup, className, works, absent, heldOut, file, packed }: StoredRow,
  words: RecordWords,
): CellValue[] {
  return [
    schoolYearText(key.schoolYear),
    key.procedure,
    isGroup ? words.group : key.school || words.smallSchools,
    key.grade,
    key.subject,
    key.level || null,
    className || null,
    key.school === '' && !isGroup ? null : works,
    absent,
    heldOut,
    file || null,
    ...packed,
  ];
}

function cell(value: CellValue): CellModel | null {
  return value === null ? null : { value, style: { ...tableStyles.text, wrap: false } };
}
