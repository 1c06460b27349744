/** The workbook as a whole: its forms are there, its district is known, its version is this one. */
import type { FileProblem } from '../file-error';
import { defineCheck, type Finding } from '../finding';
import type { ForeignKind, ForeignTable } from '../results/foreign-tables';
import type { Form } from '../schema/form';
import { districtNamed } from '../table/identify-district';
import { byFile, type SourceSheet } from '../table/recognise';
import { placeOf, textOf, type Table } from '../table/table';
import type { CheckContext, WholeCheck } from './check';

declare module '../finding' {
  interface FindingFacts {
    'sheet-unreadable': { readonly problem: FileProblem };
    'sheet-missing': { readonly form: string };
    'no-known-sheet': {
      readonly sheets: readonly string[];
      readonly forms: readonly string[];
      /** What the file's tables are known to be all the same. */
      readonly foreign: readonly ForeignKind[];
    };
    'unknown-district': { readonly value: string; readonly known: readonly string[] };
    'form-version': { readonly found: string; readonly expected: number; readonly isNewer: boolean };
  }
}

export const wholeWorkbookFindings = defineCheck({
  'sheet-unreadable': 'error',
  'sheet-missing': 'error',
  'no-known-sheet': 'error',
  'unknown-district': 'error',
  'form-version': 'info',
});

/** Form of properties that says whose workbook it is. */
const detailsForm = 'details';

export const checkWorkbook: WholeCheck = {
  id: 'workbook',
  scope: 'cross-sheet',
  reads: 'all',
  run: (context) => [...missingSheets(context), ...districtFindings(context), ...versionFindings(context)],
};

/** Files of which no sheet is anything; beside others that are read, such a file is a slip and no more. */
export function unknownFiles(
  sheets: readonly SourceSheet[],
  unknown: readonly SourceSheet[],
  forms: readonly Form[],
  foreign: readonly ForeignTable[],
): readonly Finding[] {
  const strange = new Set(unknown.map(({ grid }) => grid));
  const files = [...byFile(sheets)];
  const lost = files.filter(([, own]) => own.every(({ grid }) => strange.has(grid)));
  const severity = lost.length === files.length ? undefined : 'warning';
  return lost.map(([file, own]) => {
    const facts = {
      sheets: own.map(({ grid }) => grid.sheet.trim()),
      forms: forms.map(({ title }) => title),
      foreign: [...new Set(foreign.filter((table) => table.file === file).map(({ kind }) => kind))],
    };
    return wholeWorkbookFindings.of('no-known-sheet', { file }, facts, { severity });
  });
}

function missingSheets({ tables, forms }: CheckContext): Finding[] {
  const files = new Set(tables.all.map((table) => table.file));
  const present = new Set(tables.all.map((table) => table.form.id));
  // A table without types is a lone CSV file, not a workbook that lacks its other sheets.
  if (tables.all.every(({ grid }) => grid.isUntyped === true)) return [];
  // Several files complete one another: only what none of them has is missing.
  const file = files.size === 1 ? [...files][0] : undefined;
  return forms
    .filter((form) => form.required && !present.has(form.id))
    .map((form) => wholeWorkbookFindings.of('sheet-missing', { file }, { form: form.title }));
}

function districtFindings({ tables, knownDistricts }: CheckContext): Finding[] {
  return tables.of(detailsForm).flatMap((table) => {
    const value = tables.text(table, 0, 'district');
    if (value === '' || districtNamed(value, knownDistricts) !== null) return [];
    const known = knownDistricts.map(({ name }) => name);
    return [wholeWorkbookFindings.of('unknown-district', placeOf(table, 0, 'district'), { value, known })];
  });
}

function versionFindings({ tables, formsVersion: expected }: CheckContext): Finding[] {
  return tables.of(detailsForm).flatMap((table) => {
    const version = formsVersionOf(table);
    if (version === null || version === expected) return [];
    const found = textOf(table, 0, 'formVersion');
    const place = placeOf(table, 0, 'formVersion');
    const isNewer = version > expected;
    const more = isNewer ? { severity: 'warning' as const } : {};
    return [wholeWorkbookFindings.of('form-version', place, { found, expected, isNewer }, more)];
  });
}

/** A whole number, which the first version printed as «1.0»; null where the workbook does not say, or its cell's pattern objects. */
export function formsVersionOf(details: Table): number | null {
  const version = /^(\d+)(?:\.\d+)?$/u.exec(textOf(details, 0, 'formVersion'))?.[1];
  return version === undefined ? null : Number(version);
}

/** The file whose forms or records are newer than the known ones: it is read as far as it is understood and never written. */
export function newerFile(findings: Iterable<Finding>): string | null {
  for (const { code, facts, place } of findings) {
    if ((code === 'form-version' || code === 'record-unreadable') && facts.isNewer)
      return place.file ?? place.sheet ?? '';
  }
  return null;
}
