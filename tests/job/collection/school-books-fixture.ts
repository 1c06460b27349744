/** The committed workbooks of twenty schools, and a district's workbook that is collected into and read again. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyze } from '../../../src/core/analyze';
import { separateBooks } from '../../../src/core/collect/separate-books';
import { cellOf, textOf } from '../../../src/core/table/table';
import { textAt, valueAt, type CellValue } from '../../../src/core/table/grid';
import type { SourceSheet } from '../../../src/core/table/recognise';
import { serialOf } from '../../../src/core/table/parse-date';
import { loadDistrict } from '../../../src/data/districts/index';
import { reference } from '../../../src/job/reference';
import { readBooks, type CollectionContext } from '../../../src/job/collection/collecting';
import {
  collectionResults,
  planInto,
  type CollectionChoice,
  type PlannedCollection,
} from '../../../src/job/collection/plan-into';
import { putResults } from '../../../src/job/put-results';
import type { FormRow } from '../../../src/layout/form-sheet';
import { openXlsx } from '../../../src/xlsx/book/open-xlsx';

const folder = resolve(__dirname, '../../fixtures/school-books');
export const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
export const schoolFiles = readdirSync(folder).filter((name) => /^edu.*\.xlsx$/u.test(name));

interface Account {
  readonly values: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  readonly sums: Readonly<Record<string, number>>;
  readonly missing: readonly string[];
  readonly dirty: readonly string[];
  readonly twice: string;
  readonly lastYear: string;
  readonly disputed: { readonly school: string; readonly quantity: string; readonly typed: number };
}
export const account = JSON.parse(readFileSync(join(folder, 'sums.json'), 'utf8')) as Account;

async function sheetsOf(bytes: Uint8Array, file: string): Promise<SourceSheet[]> {
  const book = await openXlsx(bytes, { file });
  const sheets = await book.listSheets();
  return Promise.all(sheets.map(async ({ id }) => ({ file, grid: await book.readSheet(id) })));
}

const districtFile = 'район.xlsx';
const plain: CollectionChoice = { collection: null, decide: () => new Map(), reason: '', approval: null };

/** A district's workbook in a person's hands: collected into, edited, read again. */
export class DistrictBook {
  constructor(
    public bytes: Uint8Array = bytesOf(districtFile),
    private readonly district = 'belinsky',
  ) {}

  async context(day = serialOf(2026, 11, 25)!): Promise<CollectionContext> {
    const sheets = await sheetsOf(this.bytes, districtFile);
    const district = await loadDistrict(this.district);
    const analysis = analyze({ sheets, reference, district, today: day, year: null });
    return { analysis, reference, today: day, target: districtFile };
  }

  async plan(
    files: readonly (readonly [string, Uint8Array])[],
    choice: Partial<CollectionChoice> = {},
    day?: number,
  ): Promise<PlannedCollection> {
    const context = await this.context(day);
    const sheets = (await Promise.all(files.map(([name, bytes]) => sheetsOf(bytes, name)))).flat();
    const { schools } = separateBooks(sheets, reference);
    const planning = planInto(context, readBooks(schools, context), { ...plain, ...choice });
    if (planning.kind !== 'planned') throw new Error(planning.kind);
    return planning.planned;
  }

  async collect(
    files: readonly (readonly [string, Uint8Array])[],
    choice: Partial<CollectionChoice> = {},
    day?: number,
  ): Promise<PlannedCollection> {
    const planned = await this.plan(files, choice, day);
    if (planned.problem !== null) throw new Error(planned.problem.kind);
    const book = await openXlsx(this.bytes, { file: districtFile });
    const outcome = await putResults(book, districtFile, collectionResults(planned, await this.context(day)));
    if (!outcome.applied) throw new Error(JSON.stringify(outcome.conflicts));
    this.bytes = await book.save();
    return planned;
  }

  /** What a person types into a cell of «Показатели школ». */
  async type(school: string, quantity: string, value: CellValue): Promise<void> {
    const { analysis } = await this.context();
    const at = analysis.tables
      .rows('schoolQuantities')
      .find(
        ({ table, row }) =>
          textOf(table, row, 'school') === school &&
          textOf(table, row, 'quantity') === quantity &&
          textOf(table, row, 'collection') === '2026',
      )!;
    const column = at.table.columnOf.get('value')!;
    const book = await openXlsx(this.bytes, { file: districtFile });
    const sheet = (await book.listSheets()).find(({ name }) => name === at.table.grid.sheet)!;
    const expected = cellOf(at.table, at.row, 'value');
    const cells = [{ row: at.row, column, expected, value }];
    const outcome = await book.apply([{ kind: 'set-cells', sheet: sheet.id, cells }]);
    if (!outcome.applied) throw new Error(JSON.stringify(outcome.conflicts));
    this.bytes = await book.save();
  }

  /** The sheet «Сборы» with these rows alone. */
  async describe(...rows: readonly FormRow[]): Promise<void> {
    const form = reference.forms.find(({ id }) => id === 'collections')!;
    const book = await openXlsx(this.bytes, { file: districtFile });
    const sheet = (await book.listSheets()).find(({ name }) => name === form.title)!.id;
    const grid = await book.readSheet(sheet);
    const lines = [
      Object.fromEntries(form.fields.map(({ name, title }) => [name, title])),
      ...rows,
      ...new Array<FormRow>(Math.max(0, grid.rowCount - rows.length - 1)).fill({}),
    ];
    const cells = lines.flatMap((line, row) =>
      form.fields.map(({ name }, column) => ({
        row,
        column,
        expected: valueAt(grid, row, column),
        value: line[name] ?? null,
      })),
    );
    const outcome = await book.apply([{ kind: 'set-cells', sheet, cells }]);
    if (!outcome.applied) throw new Error(JSON.stringify(outcome.conflicts));
    this.bytes = await book.save();
  }

  async collectionRows(): Promise<Record<string, string | number | null>[]> {
    const { tables } = (await this.context()).analysis;
    return tables.rows('collections').map(({ table, row }) => ({
      collection: textOf(table, row, 'collection'),
      state: textOf(table, row, 'state'),
      approvedOn: tables.number(table, row, 'approvedOn'),
      order: textOf(table, row, 'order'),
      approver: textOf(table, row, 'approver'),
    }));
  }

  /** Of the collection «2026»: by school and by what is counted, the headers of «Контингент и кадры» among it. */
  async values(): Promise<Record<string, Record<string, CellValue>>> {
    const { analysis } = await this.context();
    const found: Record<string, Record<string, CellValue>> = {};
    const put = (school: string, title: string, value: CellValue) => {
      if (value !== null) found[school] = { ...found[school], [title]: value };
    };
    for (const { table, row } of analysis.tables.rows('schoolQuantities'))
      if (textOf(table, row, 'collection') === '2026')
        put(textOf(table, row, 'school'), textOf(table, row, 'quantity'), cellOf(table, row, 'value'));
    for (const { table, row } of analysis.tables.rows('contingent'))
      for (const { name, title } of table.form.fields)
        if (name !== 'school' && name !== 'collection' && textOf(table, row, 'collection') === '2026')
          put(textOf(table, row, 'school'), title, cellOf(table, row, name));
    return found;
  }
}

export const allFiles = (): (readonly [string, Uint8Array])[] =>
  schoolFiles.map((name) => [name, bytesOf(name)] as const);

/** Of all schools together, by what is counted. */
export function sumsOver(values: Awaited<ReturnType<DistrictBook['values']>>): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const answers of Object.values(values))
    for (const [title, value] of Object.entries(answers))
      if (typeof value === 'number') sums[title] = (sums[title] ?? 0) + value;
  return sums;
}

/** A school's workbook with another answer. */
export async function withAnswer(file: string, title: string, value: number): Promise<Uint8Array> {
  const book = await openXlsx(bytesOf(file), { file });
  const sheet = (await book.listSheets()).find(({ name }) => name === 'Показатели школы')!;
  const grid = await book.readSheet(sheet.id);
  const row = Array.from({ length: grid.rowCount }, (_, at) => at).find(
    (at) => textAt(grid, at, 1) === title,
  )!;
  const cells = [{ row, column: 4, expected: valueAt(grid, row, 4), value }];
  const outcome = await book.apply([{ kind: 'set-cells', sheet: sheet.id, cells }]);
  if (!outcome.applied) throw new Error(JSON.stringify(outcome.conflicts));
  return book.save();
}
