/** The sheet of records read back as the equal of the protocols it was made of. */
import type { Finding } from '../finding';
import { searchedColumns } from '../table/find-header';
import { textAt, type Grid } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { parseSchoolYear } from '../table/parse-school-year';
import { unpackPart } from './packed-part';
import { unpackFigures } from './packed-summary';
import type { RecordPart, TestRecord } from './record';
import { keyText, type TestKey, type TestReference } from './result';
import type { ResultSet } from './result-set';
import { StoredFigures } from './stored-figures';
import { resultFindings } from './result-findings';

export type RecordColumn =
  | 'schoolYear'
  | 'procedure'
  | 'school'
  | 'grade'
  | 'subject'
  | 'level'
  | 'className'
  | 'works'
  | 'absent'
  | 'heldOut'
  | 'file'
  | 'packed';

export interface RecordWords {
  readonly sheet: string;
  readonly headers: Readonly<Record<RecordColumn, string>>;
  /** Stands for the school in the row of the small ones together. */
  readonly smallSchools: string;
  /** Stands for it in the row of a whole group of schools of a report. */
  readonly group: string;
}

export interface RecordSheet {
  readonly file: string | undefined;
  readonly grid: Grid;
  readonly headerRow: number;
  readonly columns: Readonly<Record<RecordColumn, number>>;
}

export interface RecordReading {
  readonly records: readonly TestRecord[];
  /** Items of the small schools together, one a test. */
  readonly pooled: readonly TestRecord[];
  /** What summary reports said of schools and of groups of them. */
  readonly summaries: Pick<ResultSet, 'results' | 'distributions' | 'profiles'>;
  readonly references: readonly TestReference[];
  readonly findings: readonly Finding[];
}

const searchedRows = 10;

export function recogniseRecords(
  file: string | undefined,
  grid: Grid,
  { headers }: RecordWords,
): RecordSheet | null {
  const names = Object.entries(headers) as [RecordColumn, string][];
  for (let headerRow = 0; headerRow < Math.min(grid.rowCount, searchedRows); headerRow++) {
    const labels = grid.columns
      .slice(0, searchedColumns)
      .map((_, column) => normaliseLabel(textAt(grid, headerRow, column)));
    const found = names.map(([name, header]) => [name, labels.indexOf(normaliseLabel(header))] as const);
    if (found.every(([, column]) => column >= 0)) {
      const columns = Object.fromEntries(found) as Record<RecordColumn, number>;
      return { file, grid, headerRow, columns };
    }
  }
  return null;
}

export function readRecords(sheet: RecordSheet, words: RecordWords): RecordReading {
  const { grid, headerRow, file } = sheet;
  const records = new Map<string, TestRecord>();
  const findings: Finding[] = [];
  const figures = new StoredFigures();
  for (let row = headerRow + 1; row < grid.rowCount; row++) {
    const packed = packedAt(sheet, row);
    if (packed.length === 0) continue;
    const place = { file, sheet: grid.sheet, row };
    const key = keyAt(sheet, row, words);
    const said = unpackFigures(packed);
    if (key !== null && said?.state === 'read') {
      figures.add(key, said.value, place);
      continue;
    }
    const unpacked = said ?? unpackPart(packed);
    if (key === null || unpacked.state !== 'read' || !('part' in unpacked)) {
      const isNewer = unpacked.state === 'newer';
      findings.push(resultFindings.of('record-unreadable', place, { isNewer }));
      continue;
    }
    const { items, part } = unpacked;
    const own: RecordPart = {
      className: textIn(sheet, row, 'className'),
      source: { digest: part.digest, file: file ?? grid.sheet },
      absent: Number(textIn(sheet, row, 'absent')) || 0,
      heldOut: Number(textIn(sheet, row, 'heldOut')) || 0,
      joint: part.joint,
      blocks: part.blocks,
    };
    const known = records.get(keyText(key)) ?? { key, items, parts: [], place };
    records.set(keyText(key), { ...known, parts: [...known.parts, own] });
  }
  const all = [...records.values()];
  return {
    records: all.filter(({ key }) => key.school !== ''),
    pooled: all.filter(({ key }) => key.school === ''),
    summaries: figures.summaries,
    references: figures.references,
    findings,
  };
}

function keyAt(sheet: RecordSheet, row: number, words: RecordWords): TestKey | null {
  const schoolYear = parseSchoolYear(textIn(sheet, row, 'schoolYear'));
  const grade = Number(textIn(sheet, row, 'grade'));
  const [procedure, subject, level] = (['procedure', 'subject', 'level'] as const).map((name) =>
    textIn(sheet, row, name),
  );
  const school = textIn(sheet, row, 'school');
  if (schoolYear === null || !Number.isInteger(grade) || !procedure || !subject || school === '') return null;
  const isPooled = [words.smallSchools, words.group].some(
    (word) => normaliseLabel(word) === normaliseLabel(school),
  );
  return { schoolYear, procedure, school: isPooled ? '' : school, grade, subject, level: level ?? '' };
}

/** The packed text may go on in the columns to the right. */
function packedAt({ grid, columns }: RecordSheet, row: number): string[] {
  const cells: string[] = [];
  for (let column = columns.packed; column < grid.columns.length; column++) {
    const text = textAt(grid, row, column);
    if (text === '') break;
    cells.push(text);
  }
  return cells;
}

function textIn({ grid, columns }: RecordSheet, row: number, name: RecordColumn): string {
  return textAt(grid, row, columns[name]).trim();
}
