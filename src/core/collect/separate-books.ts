/** Which of the files are schools' own workbooks: they are collected, never judged like a district's. */
import type { Form } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { normaliseLabel } from '../table/normalise-label';
import { readTable } from '../table/read-table';
import { byFile, type SourceSheet } from '../table/recognise';

export interface SchoolFile {
  readonly file: string;
  readonly sheets: readonly SourceSheet[];
}

export interface SeparatedBooks {
  readonly schools: readonly SchoolFile[];
  readonly rest: readonly SourceSheet[];
}

interface Words {
  /** The forms of a school's workbook. */
  readonly schoolForms: readonly Form[];
  /** The forms of a district's. */
  readonly forms: readonly Form[];
  readonly lexicon: Lexicon;
}

export function separateBooks(sheets: readonly SourceSheet[], words: Words): SeparatedBooks {
  const schools: SchoolFile[] = [];
  const rest: SourceSheet[] = [];
  for (const [file, own] of byFile(sheets)) {
    if (isSchoolBook(own, words)) schools.push({ file: file ?? '', sheets: own });
    else rest.push(...own);
  }
  return { schools, rest };
}

/**
 * Its details name one school and one collection. A workbook that lost that sheet is still known by the name of the sheet of
 * the school's numbers, which no district has.
 */
function isSchoolBook(sheets: readonly SourceSheet[], { schoolForms, forms, lexicon }: Words): boolean {
  const byId = (id: string) => schoolForms.find((form) => form.id === id);
  const details = byId('details');
  const named = (title: string | undefined) =>
    sheets.find(({ grid }) => normaliseLabel(grid.sheet) === normaliseLabel(title ?? ''));
  const sheet = named(details?.title);
  if (details !== undefined && sheet !== undefined) {
    const { table } = readTable(sheet.grid, details, lexicon);
    if (table?.columnOf.has('school') === true && table.columnOf.has('collection')) return true;
  }
  const registry = forms.find(({ id }) => id === 'schools');
  return named(byId('schoolQuantities')?.title) !== undefined && named(registry?.title) === undefined;
}
