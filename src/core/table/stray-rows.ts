/** Which rows below a header are no records: notes, signatures, subheadings, another table's rows. */
import type { Field } from '../schema/field';
import type { Form } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import type { HeaderMatch } from './find-header';
import { arraysOf } from './column-arrays';
import { CellKind, textAt, type Grid } from './grid';
import { normaliseLabel } from './normalise-label';
import { plainValue, ReadState, textReader } from './typed-column';

/** With fewer columns a row of one cell is as likely an unfinished record. */
const leastColumns = 4;

/** `free`: any text would do there, so it says nothing for or against a record. */
type Fit = 'blank' | 'fits' | 'free' | 'misfit';

interface JudgedColumn {
  readonly isKey: boolean;
  readonly fitOf: (row: number) => Fit;
}

/**
 * True for a row of one filled cell that is not the whole key, and for a row none of whose cells is what its column
 * holds, the key included.
 */
export function strayRowTest(
  grid: Grid,
  form: Form,
  header: HeaderMatch,
  lexicon: Lexicon,
): (row: number) => boolean {
  const columns = judgedColumns(grid, form, header, lexicon);
  if (columns.length < leastColumns) return () => false;
  const keyLength = columns.filter(({ isKey }) => isKey).length;
  return (row) => {
    let filled = 0;
    let fitting = 0;
    let misfits = 0;
    let keyParts = 0;
    for (const { isKey, fitOf } of columns) {
      const fit = fitOf(row);
      if (fit === 'blank') continue;
      filled++;
      if (fit === 'fits') fitting++;
      if (fit === 'misfit') misfits++;
      else if (isKey) keyParts++;
      if (fitting > 0 && filled > 1) return false;
    }
    if (filled === 1) return keyLength !== 1 || keyParts === 0;
    return keyLength > 0 && keyParts === 0 && misfits > 0 && fitting === 0;
  };
}

function judgedColumns(grid: Grid, form: Form, header: HeaderMatch, lexicon: Lexicon): JudgedColumn[] {
  const titles = new Set(
    form.fields.flatMap(({ title, aliases = [] }) => [title, ...aliases].map(normaliseLabel)),
  );
  const columns: JudgedColumn[] = [];
  for (const field of form.fields) {
    const column = header.columnOf.get(field.name);
    if (column === undefined) continue;
    const fitOf = cellJudge(grid, column, field, lexicon, titles);
    columns.push({ isKey: form.primaryKey.includes(field.name), fitOf });
  }
  for (const run of form.numbered ?? []) {
    for (const { column } of header.numbered.get(run.name) ?? []) {
      const fitOf = cellJudge(grid, column, { type: run.type }, lexicon, titles);
      columns.push({ isKey: false, fitOf });
    }
  }
  return columns;
}

/** Judges each distinct text once. */
function cellJudge(
  grid: Grid,
  column: number,
  field: Pick<Field, 'type' | 'constraints'>,
  lexicon: Lexicon,
  titles: ReadonlySet<string>,
): (row: number) => Fit {
  const { kinds, values } = arraysOf(grid.columns[column]);
  const readText = textReader(grid, field.type, lexicon);
  const judgeText = textJudge(field);
  const known = new Map<number, Fit>();
  return (row) => {
    const kind = (kinds[row] ?? CellKind.empty) as CellKind;
    const value = values[row] ?? NaN;
    if (kind === CellKind.empty) return 'blank';
    // An error stands where a value was meant.
    if (kind === CellKind.error) return 'free';
    if (kind !== CellKind.text) {
      if (judgeText !== null) return judgeText(textAt(grid, row, column));
      return Number.isNaN(plainValue(field.type, kind, value)) ? 'misfit' : 'fits';
    }
    let fit = known.get(value);
    if (fit === undefined) {
      const text = grid.strings[value] ?? '';
      const { state } = readText(value);
      if (state === ReadState.blank) fit = 'blank';
      else if (state === ReadState.unreadable || titles.has(normaliseLabel(text))) fit = 'misfit';
      else fit = judgeText === null ? 'fits' : judgeText(text);
      known.set(value, fit);
    }
    return fit;
  };
}

/** For columns of text: of a list, of a pattern, or free. Null for the other types, which reading itself judges. */
function textJudge({
  type,
  constraints,
}: Pick<Field, 'type' | 'constraints'>): ((text: string) => Fit) | null {
  if (type !== 'string' && type !== 'any') return null;
  const { enum: allowed, pattern } = constraints ?? {};
  if (allowed !== undefined) {
    const entries = new Set(allowed.map(normaliseLabel));
    return (text) => (entries.has(normaliseLabel(text)) ? 'fits' : 'misfit');
  }
  if (pattern === undefined) return () => 'free';
  const expression = new RegExp(`^(?:${pattern})$`, 'iu');
  return (text) => (expression.test(text.replace(/\s+/gu, ' ').trim()) ? 'fits' : 'misfit');
}
