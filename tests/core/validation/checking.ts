import type { Finding } from '../../../src/core/finding';
import { everyFinding, groupFindings } from '../../../src/core/finding-group';
import { parametersFrom } from '../../../src/core/flags/parameters';
import { Memory } from '../../../src/core/memory';
import type { Form } from '../../../src/core/schema/form';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { recognise, type SourceSheet } from '../../../src/core/table/recognise';
import { Tables } from '../../../src/core/table/tables';
import type { CheckContext, CrossSheetCheck, SheetCheck } from '../../../src/core/validation/check';
import { checkAcross, checkSheet } from '../../../src/core/validation/validate';
import { deadlineWords } from '../../../src/data/lexicon/deadline-words';
import { method } from '../../../src/data/methods/method';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { forms as allForms, formsVersion } from '../../../src/data/forms/forms';

/** A workbook for a check: sheet name → rows, header first. */
export type Book = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

export function contextOf(book: Book, more: Partial<CheckContext> = {}): CheckContext {
  return contextOfSheets(sheetsOf(book), more);
}

/** Several files checked together: file name → workbook. */
export function contextOfFiles(files: Readonly<Record<string, Book>>): CheckContext {
  return contextOfSheets(Object.entries(files).flatMap(([file, book]) => sheetsOf(book, file)));
}

function sheetsOf(book: Book, file?: string): SourceSheet[] {
  return Object.entries(book).map(([name, rows]) => ({ file, grid: gridFromRows(name, rows) }));
}

function contextOfSheets(sheets: readonly SourceSheet[], more: Partial<CheckContext> = {}): CheckContext {
  const forms = more.forms ?? allForms;
  const { tables } = recognise(sheets, forms, lexicon);
  return {
    tables: new Tables(tables, lexicon),
    forms,
    formsVersion,
    lexicon,
    deadlineWords,
    scales: [],
    plausibility: parametersFrom(method).parameters.plausibility,
    questionLimits: parametersFrom(method).parameters.questions,
    quantities: null,
    district: null,
    knownDistricts: [{ id: 'belinsky', name: 'Белинский район', region: 'Пензенская область' }],
    reportingDate: 46346,
    ...more,
  };
}

/** Runs one check over the whole book and keeps what a test compares: code, cell and facts. */
export function run(check: SheetCheck | CrossSheetCheck, context: CheckContext): readonly Finding[] {
  const memory = new Memory();
  const found =
    check.scope === 'cross-sheet'
      ? checkAcross(check, context, memory)
      : context.tables.all.flatMap((table) => checkSheet(check, table, context, memory));
  return everyFinding(groupFindings(found));
}

export function formWith(fields: Form['fields'], more: Partial<Form> = {}): Form {
  return {
    id: 'test',
    title: 'Лист',
    description: '',
    primaryKey: [],
    foreignKeys: [],
    rules: [],
    required: false,
    fields,
    ...more,
  };
}
