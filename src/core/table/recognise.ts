/** Which sheet is which form: by its name, else by its columns. Other sheets are left alone. */
import { defineCheck, type Finding } from '../finding';
import type { Form } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { findHeader, headerCoverage } from './find-header';
import { arraysOf } from './column-arrays';
import { CellKind, type Grid } from './grid';
import { normaliseLabel } from './normalise-label';
import { readTable } from './read-table';
import type { TableReading } from './table-reading';
import type { Table } from './table';
import { groupBy } from './group-by';

declare module '../finding' {
  interface FindingFacts {
    'sheet-repeated': Record<string, never>;
    'characters-lost': { readonly count: number };
    'sheet-duplicate': { readonly form: string; readonly others: readonly string[] };
  }
}

export const recognitionFindings = defineCheck({
  'sheet-repeated': 'warning',
  'characters-lost': 'warning',
  'sheet-duplicate': 'error',
});

export interface SourceSheet {
  /** Name of the file, where there are several. */
  readonly file?: string;
  /** Folders the file lies in, the innermost last, where the source knows them. */
  readonly folders?: readonly string[];
  readonly grid: Grid;
}

export interface Recognition {
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
  /** Sheets that are no form. */
  readonly others: readonly SourceSheet[];
}

/** A sheet of a foreign name is a form when its header names at least this share of the form's fields, and this many. */
const leastCoverage = 0.7;
const leastFields = 3;

/** Each sheet as a table of the form that its name or its header tells; `others` are of no form. */
export function recognise(
  sheets: readonly SourceSheet[],
  forms: readonly Form[],
  lexicon: Lexicon,
  read: (grid: Grid, form: Form, file?: string) => TableReading = (grid, form, file) =>
    readTable(grid, form, lexicon, file),
): Recognition {
  const findings: Finding[] = [];
  const tables: Table[] = [];
  const others: SourceSheet[] = [];
  for (const { file, grid } of sheets) {
    const place = { file, sheet: grid.sheet };
    if (grid.isRepeated === true) findings.push(recognitionFindings.of('sheet-repeated', place, {}));
    const { lostCharacters = 0 } = grid;
    if (lostCharacters > 0)
      findings.push(recognitionFindings.of('characters-lost', place, { count: lostCharacters }));
  }
  for (const [file, own] of byFile(sheets)) {
    const assigned = assign(own, forms);
    for (const form of forms) {
      const [first, ...rest] = assigned.get(form) ?? [];
      if (first === undefined) continue;
      // An empty copy holds nothing that would be missed.
      for (const other of rest.filter(({ grid }) => !isBlank(grid))) {
        findings.push(
          recognitionFindings.of(
            'sheet-duplicate',
            { file, sheet: other.grid.sheet },
            { form: form.title, others: [first.grid.sheet] },
          ),
        );
      }
      const reading = read(first.grid, form, file);
      findings.push(...reading.findings);
      if (reading.table !== null) tables.push(reading.table);
    }
    const known = new Set([...assigned.values()].flat());
    others.push(...own.filter((sheet) => !known.has(sheet)));
  }
  return { tables, findings, others };
}

function isBlank({ columns }: Grid): boolean {
  return columns.every((column) => arraysOf(column).kinds.every((kind) => kind === CellKind.empty));
}

export function byFile(
  sheets: readonly SourceSheet[],
): ReadonlyMap<string | undefined, readonly SourceSheet[]> {
  return groupBy(sheets, ({ file }) => file);
}

function assign(
  sheets: readonly SourceSheet[],
  forms: readonly Form[],
): ReadonlyMap<Form, readonly SourceSheet[]> {
  const assigned = new Map<Form, SourceSheet[]>();
  const give = (form: Form, sheet: SourceSheet) => assigned.set(form, [...(assigned.get(form) ?? []), sheet]);
  const unnamed: SourceSheet[] = [];
  for (const sheet of sheets) {
    const form = forms.find((candidate) => isNamed(candidate, sheet.grid.sheet));
    if (form === undefined) unnamed.push(sheet);
    else give(form, sheet);
  }
  for (const sheet of unnamed) {
    const form = formByHeader(
      sheet.grid,
      forms.filter((candidate) => !assigned.has(candidate)),
    );
    if (form !== null) give(form, sheet);
  }
  return assigned;
}

/** The sheet bears the form's name, also with a copy's number behind it: `Results (2)`. */
export function isNamed(form: Form, sheet: string): boolean {
  const label = normaliseLabel(sheet.replace(/\s*\(\d{1,2}\)\s*$/u, ''));
  return [form.title, ...(form.sheetAliases ?? [])].some((title) => normaliseLabel(title) === label);
}

function formByHeader(grid: Grid, forms: readonly Form[]): Form | null {
  let best: Form | null = null;
  let bestCoverage = 0;
  for (const form of forms) {
    if (form.layout === 'properties') continue;
    const header = findHeader(grid, form);
    if (header === null || header.columnOf.size < Math.min(leastFields, form.fields.length)) continue;
    const coverage = headerCoverage(form, header);
    if (coverage >= leastCoverage && coverage > bestCoverage) {
      best = form;
      bestCoverage = coverage;
    }
  }
  return best;
}
