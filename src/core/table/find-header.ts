/** Where the header stands and which column is which field: below titles, merged, of several levels, spelled freely. */
import type { FieldName } from '../schema/field';
import type { Form } from '../schema/form';
import { CellKind, kindAt, textAt, type Area, type Grid } from './grid';
import { sameLooking, type Lookalikes } from './fold-look-alikes';
import { bareLabel, closestLabel, normaliseLabel } from './normalise-label';

/** Rows from the top in which a header is looked for. */
const searchedRows = 40;
/** Columns in which one is looked for: the widest form has some two hundred, a stray fill goes to XFD. */
export const searchedColumns = 400;
const deepestLevels = 3;

export interface HeaderMatch {
  /** Zero-based row of the header's lowest line. */
  readonly row: number;
  readonly columnOf: ReadonlyMap<FieldName, number>;
  readonly numbered: ReadonlyMap<FieldName, readonly { readonly number: number; readonly column: number }[]>;
  /** Columns whose header names a field that an earlier column already has. */
  readonly duplicates: readonly { readonly field: FieldName; readonly columns: readonly number[] }[];
  /** Headers accepted although misspelled. */
  readonly misspelled: readonly {
    readonly field: FieldName;
    readonly column: number;
    readonly found: string;
  }[];
}

/** The best row for a header of the form, or null when no row names at least two fields (one, where the form has one). */
export function findHeader(grid: Grid, form: Form, lookalikes: Lookalikes = {}): HeaderMatch | null {
  const names = labelsOf(form);
  const least = Math.min(2, form.fields.length);
  let best: HeaderMatch | null = null;
  for (let row = 0; row < Math.min(grid.rowCount, searchedRows); row++) {
    const match = matchRow(grid, form, names, row);
    if (match.columnOf.size >= least && weight(match) > (best === null ? 0 : weight(best))) best = match;
  }
  return best === null ? null : withMisspelled(grid, form, best, lookalikes);
}

/** Share of the form's obligatory fields that the header names, for recognising a form by its columns. */
export function headerCoverage(form: Form, match: HeaderMatch): number {
  const needed = form.fields.filter((field) => field.optionalColumn !== true);
  const present = needed.filter((field) => match.columnOf.has(field.name)).length;
  return needed.length === 0 ? 0 : present / needed.length;
}

function weight(match: HeaderMatch): number {
  let numberedColumns = 0;
  for (const columns of match.numbered.values()) numberedColumns += columns.length;
  return match.columnOf.size * 100 + Math.min(numberedColumns, 99);
}

function labelsOf(form: Form): ReadonlyMap<string, FieldName> {
  const names = new Map<string, FieldName>();
  const add = (label: string, name: FieldName) => {
    if (label !== '' && !names.has(label)) names.set(label, name);
  };
  for (const field of form.fields) add(normaliseLabel(field.title), field.name);
  for (const field of form.fields)
    for (const alias of field.aliases ?? []) add(normaliseLabel(alias), field.name);
  for (const field of form.fields) add(bareLabel(field.title), field.name);
  return names;
}

function matchRow(grid: Grid, form: Form, names: ReadonlyMap<string, FieldName>, row: number): HeaderMatch {
  const found = new Map<FieldName, number[]>();
  const numbered = new Map<FieldName, { number: number; column: number }[]>();
  const runs = (form.numbered ?? []).map((run) => ({
    name: run.name,
    pattern: new RegExp(`^(?:${run.headerPattern})$`, 'iu'),
  }));
  for (let column = 0; column < Math.min(grid.columns.length, searchedColumns); column++) {
    const labels = labelsAt(grid, row, column);
    const name = firstMatch(labels, names);
    if (name !== undefined) {
      gather(found, name, column);
      continue;
    }
    for (const run of runs) {
      const number = numberIn(labels, run.pattern);
      if (number === null) continue;
      gather(numbered, run.name, { number, column });
      break;
    }
  }
  for (const columns of numbered.values()) columns.sort((left, right) => left.number - right.number);
  return {
    row,
    columnOf: new Map([...found].map(([name, columns]) => [name, columns[0] ?? 0])),
    numbered,
    duplicates: [...found]
      .filter(([, columns]) => columns.length > 1)
      .map(([field, columns]) => ({ field, columns })),
    misspelled: [],
  };
}

function gather<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** One way to call a column, folded as headers are compared. */
interface Label {
  readonly folded: string;
  readonly bare: string;
}

/** Every form looks at every sheet: what its columns may be called is found once. */
function labelsAt(grid: Grid, row: number, column: number): readonly Label[] {
  let known = labelsOfGrid.get(grid);
  if (known === undefined) labelsOfGrid.set(grid, (known = []));
  const ofRow = (known[row] ??= []);
  return (ofRow[column] ??= columnLabels(grid, row, column).map((text) => ({
    folded: normaliseLabel(text),
    bare: bareLabel(text),
  })));
}

const labelsOfGrid = new WeakMap<Grid, Label[][][]>();

/** What a column may be called: its lowest label, the labels above joined to it, and a label merged down from above. */
function columnLabels(grid: Grid, row: number, column: number): readonly string[] {
  const levels: string[] = [];
  for (let level = row; level >= 0 && level > row - deepestLevels; level--) {
    const text = mergedText(grid, level, column);
    if (text !== '' && text !== levels[levels.length - 1]) levels.push(text);
  }
  if (mergedText(grid, row, column) === '') return [];
  const labels: string[] = [];
  let joined = '';
  for (const level of levels) {
    joined = joined === '' ? level : `${level} ${joined}`;
    labels.push(joined);
  }
  return labels;
}

/** The cell's text, or that of the merged area it lies in. */
function mergedText(grid: Grid, row: number, column: number): string {
  if (kindAt(grid, row, column) !== CellKind.empty) return textAt(grid, row, column).trim();
  const area = headerMerges(grid).find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return area === undefined ? '' : textAt(grid, area.top, area.left).trim();
}

/** Merged areas that can touch a header; a sheet may have thousands below, and every form looks at every sheet. */
function headerMerges(grid: Grid): readonly Area[] {
  let areas = mergesOf.get(grid);
  if (areas === undefined) {
    areas = grid.merges.filter(({ top }) => top < searchedRows);
    mergesOf.set(grid, areas);
  }
  return areas;
}

const mergesOf = new WeakMap<Grid, readonly Area[]>();

function firstMatch(labels: readonly Label[], names: ReadonlyMap<string, FieldName>): FieldName | undefined {
  for (const { folded, bare } of labels) {
    const name = names.get(folded) ?? names.get(bare);
    if (name !== undefined) return name;
  }
  return undefined;
}

function numberIn(labels: readonly Label[], pattern: RegExp): number | null {
  for (const { folded } of labels) {
    const digits = pattern.exec(folded)?.[1];
    if (digits !== undefined) return Number(digits);
  }
  return null;
}

/** Gives fields that are still missing the columns whose headers are close misspellings of theirs. */
function withMisspelled(grid: Grid, form: Form, match: HeaderMatch, lookalikes: Lookalikes): HeaderMatch {
  const taken = new Set(match.columnOf.values());
  for (const columns of match.numbered.values()) for (const { column } of columns) taken.add(column);
  const missing = form.fields.filter((field) => !match.columnOf.has(field.name));
  const columnOf = new Map(match.columnOf);
  const misspelled: { field: FieldName; column: number; found: string }[] = [];
  for (let column = 0; column < Math.min(grid.columns.length, searchedColumns); column++) {
    const found = textAt(grid, match.row, column);
    if (taken.has(column) || found.trim() === '') continue;
    const titles = missing.filter((field) => !columnOf.has(field.name)).map((field) => field.title);
    const title = sameLooking(found, titles, lookalikes) ?? closestLabel(found, titles);
    const field = missing.find((candidate) => candidate.title === title);
    if (field === undefined) continue;
    columnOf.set(field.name, column);
    misspelled.push({ field: field.name, column, found });
  }
  return { ...match, columnOf, misspelled };
}
