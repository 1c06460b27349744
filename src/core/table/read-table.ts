/** A grid and a form become a table, and what is wrong with its header becomes findings. */
import type { Finding, Place } from '../finding';
import type { FieldName } from '../schema/field';
import type { Form } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { ColumnCursor } from './column-cursor';
import { findHeader, type HeaderMatch } from './find-header';
import { arraysOf } from './column-arrays';
import { CellKind, cellAddress, kindAt, textAt, valueAt, type Grid } from './grid';
import { closestLabel, normaliseLabel } from './normalise-label';
import { readProperties } from './read-properties';
import { spreadKeys } from './spread-keys';
import { strayRowTest } from './stray-rows';
import { tableReadingFindings, type TableReading } from './table-reading';

/** Reads the sheet as the form says; `file` is named in every place. */
export function readTable(grid: Grid, form: Form, lexicon: Lexicon, file?: string): TableReading {
  if (form.layout === 'properties') return readProperties(grid, form, lexicon.lookalikes, file);
  const sheetPlace: Place = { file, sheet: grid.sheet };
  const header = findHeader(grid, form, lexicon.lookalikes);
  if (header === null) {
    return {
      table: null,
      findings: [
        grid.rowCount === 0
          ? tableReadingFindings.of('sheet-empty', sheetPlace, { form: form.title })
          : tableReadingFindings.of('header-not-found', sheetPlace, {
              form: form.title,
              titles: form.fields
                .filter((field) => field.optionalColumn !== true)
                .map((field) => field.title),
            }),
      ],
    };
  }
  const findings = headerFindings(grid, form, header, file);
  const spread = spreadKeys(grid, form, header);
  const rows = dataRows(spread, form, header, lexicon, findings, file);
  if (rows.length === 0) {
    const severity = form.required ? undefined : 'info';
    findings.push(tableReadingFindings.of('sheet-empty', sheetPlace, { form: form.title }, { severity }));
  }
  const { row: headerRow, columnOf, numbered } = header;
  const { lookalikes } = lexicon;
  const table = { form, grid: spread, file, lookalikes, headerRow, rows, columnOf, numbered };
  return { table, findings };
}

function headerFindings(grid: Grid, form: Form, header: HeaderMatch, file: string | undefined): Finding[] {
  const findings: Finding[] = [];
  const titleOf = (name: FieldName) => form.fields.find((field) => field.name === name)?.title ?? name;
  const used = new Set(header.columnOf.values());
  const unused = grid.columns.map((_, column) => column).filter((column) => !used.has(column));
  for (const field of form.fields) {
    if (field.optionalColumn === true || header.columnOf.has(field.name)) continue;
    const similar = closestLabel(
      field.title,
      unused.map((column) => textAt(grid, header.row, column)).filter(Boolean),
    );
    findings.push(
      tableReadingFindings.of(
        'header-missing',
        { file, sheet: grid.sheet, row: header.row },
        { title: field.title, similar },
      ),
    );
  }
  for (const { field, columns } of header.duplicates) {
    findings.push(
      tableReadingFindings.of(
        'header-duplicate',
        { file, sheet: grid.sheet, row: header.row, column: columns[1], field: titleOf(field) },
        { title: titleOf(field), addresses: columns.map((column) => cellAddress(header.row, column)) },
      ),
    );
  }
  for (const { field, column, found } of header.misspelled) {
    findings.push(
      tableReadingFindings.of(
        'header-spelling',
        { file, sheet: grid.sheet, row: header.row, column, field: titleOf(field) },
        { found, title: titleOf(field) },
        { mend: { expected: valueAt(grid, header.row, column), value: titleOf(field) } },
      ),
    );
  }
  return findings;
}

/** Rows below the header that hold data: not blank, not the header again, not a column numbering, not a total, not a note. */
function dataRows(
  grid: Grid,
  form: Form,
  header: HeaderMatch,
  lexicon: Lexicon,
  findings: Finding[],
  file: string | undefined,
): Int32Array {
  const columns = [...header.columnOf.values()];
  for (const run of header.numbered.values()) for (const { column } of run) columns.push(column);
  const filled = filledRows(grid, columns);
  const keyColumns = form.primaryKey.flatMap((name) => header.columnOf.get(name) ?? []);
  const totalLabel = totalLabels(grid, lexicon, keyColumns);
  const named = [...header.columnOf.values()].sort((left, right) => left - right);
  const repeatsHeader = headerTest(grid, header.row, named);
  const isStray = strayRowTest(grid, form, header, lexicon);
  const stray: number[] = [];
  const rows = new Int32Array(Math.max(0, grid.rowCount - header.row - 1));
  let count = 0;
  for (let row = header.row + 1; row < grid.rowCount; row++) {
    if (filled[row] !== 1) continue;
    const place = { file, sheet: grid.sheet, row };
    if (row === header.row + 1 && isColumnNumbering(grid, row, columns)) continue;
    if (repeatsHeader(row)) findings.push(tableReadingFindings.of('header-row-repeated', place, {}));
    else {
      const label = totalLabel(row);
      if (label !== null) findings.push(tableReadingFindings.of('total-row-skipped', place, { label }));
      else if (isStray(row)) stray.push(row);
      else rows[count++] = row;
    }
  }
  findings.push(...strayFindings(stray, filled, { file, sheet: grid.sheet }));
  return rows.subarray(0, count);
}

/** One finding a run of rows with nothing but blank ones between them. */
function strayFindings(stray: readonly number[], filled: Uint8Array, sheet: Place): Finding[] {
  const runs: { first: number; last: number; rows: number }[] = [];
  for (const row of stray) {
    const run = runs.at(-1);
    const isAdjacent = run !== undefined && !filled.subarray(run.last + 1, row).includes(1);
    if (!isAdjacent) runs.push({ first: row, last: row, rows: 1 });
    else {
      run.last = row;
      run.rows++;
    }
  }
  return runs.map(({ first, last, rows }) =>
    tableReadingFindings.of('rows-not-records', { ...sheet, row: first }, { last, rows }),
  );
}

function filledRows(grid: Grid, columns: readonly number[]): Uint8Array {
  const filled = new Uint8Array(grid.rowCount);
  for (const column of columns) {
    const { kinds, values } = arraysOf(grid.columns[column]);
    for (let row = 0; row < kinds.length; row++) {
      const kind = kinds[row];
      if (kind === CellKind.empty || filled[row] === 1) continue;
      if (kind !== CellKind.text || grid.strings[values[row] ?? 0]?.trim() !== '') filled[row] = 1;
    }
  }
  return filled;
}

/** The line `1 2 3 4 …` that printed forms carry under the header; strangers' columns may stand between. */
function isColumnNumbering(grid: Grid, row: number, columns: readonly number[]): boolean {
  const [first = 0, ...rest] = [...columns].sort((left, right) => left - right);
  const start = Number(textAt(grid, row, first) || NaN);
  if (rest.length < 2 || !(start === 0 || start === 1 || start === first + 1)) return false;
  return rest.every((column) => Number(textAt(grid, row, column) || NaN) === start + column - first);
}

/** Most of the header's own texts stand in the row again, each in its column. */
function headerTest(grid: Grid, headerRow: number, columns: readonly number[]): (row: number) => boolean {
  const labelOf = ofEachText(grid, normaliseLabel);
  const above = columns.flatMap((column) => {
    const text = textAt(grid, headerRow, column);
    const cells = new ColumnCursor(grid, column);
    return text === '' ? [] : [{ label: normaliseLabel(text), column, cells }];
  });
  const [first] = columns;
  return (row) => {
    if (first === undefined || kindAt(grid, row, first) !== CellKind.text) return false;
    let same = 0;
    let compared = 0;
    for (const { label, column, cells } of above) {
      compared++;
      const isText = cells.kindAt(row) === CellKind.text;
      if (label === (isText ? labelOf(cells.numberAt(row)) : normaliseLabel(textAt(grid, row, column))))
        same++;
      else if (compared > 2 && same === 0) return false;
    }
    return compared >= 2 && same * 2 > compared;
  };
}

/** What is made of each distinct text of the grid's pool, by its id there; made once. */
function ofEachText<T>({ strings }: Grid, make: (text: string) => T): (id: number) => T {
  const made: T[] = [];
  return (id) => {
    if (!(id in made)) made[id] = make(strings[id] ?? '');
    return made[id] as T;
  };
}

/** The label of a summary row is the first text among the sheet's first columns; the rest of such a row's key is blank. */
function totalLabels(
  grid: Grid,
  { totals }: Lexicon,
  keyColumns: readonly number[],
): (row: number) => string | null {
  const words = totals.map((word) => new RegExp(`^${normaliseLabel(word)}(?!\\p{L})`, 'u'));
  const isTotal = ofEachText(grid, (text) => words.some((word) => word.test(normaliseLabel(text))));
  const isBlank = ofEachText(grid, (text) => text.trim() === '');
  const first = Array.from({ length: labelColumns }, (_, column) => new ColumnCursor(grid, column));
  return (row) => {
    const column = first.findIndex(
      (cells) => cells.kindAt(row) === CellKind.text && !isBlank(cells.numberAt(row)),
    );
    const label = first[column]?.numberAt(row);
    if (label === undefined || !isTotal(label)) return null;
    const isKeyBlank = keyColumns.every((key) => key === column || textAt(grid, row, key).trim() === '');
    return isKeyBlank ? textAt(grid, row, column).trim() : null;
  };
}

const labelColumns = 6;
