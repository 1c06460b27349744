/** Runs every check; after an edit, only those whose answer the edit can change. */
import type { Finding } from '../finding';
import type { FormId } from '../schema/form';
import type { Table } from '../table/table';
import type { CheckContext, CrossSheetCheck, SheetCheck } from './check';
import { checkDistributions } from './check-distributions';
import { checkKeys } from './check-keys';
import { checkPersonalData } from './check-personal-data';
import { checkPlausibility } from './check-plausibility';
import { checkRanges } from './check-ranges';
import { checkReferences } from './check-references';
import { checkRequired } from './check-required';
import { checkRoadmap } from './check-roadmap';
import { checkRowRules } from './check-row-rules';
import { checkTexts } from './check-texts';
import { checkTypes } from './check-types';
import { checkWorkbook } from './check-workbook';

export const sheetChecks: readonly SheetCheck[] = [
  checkTypes,
  checkRequired,
  checkRanges,
  checkTexts,
  checkRowRules,
  checkPersonalData,
];

export const crossSheetChecks: readonly CrossSheetCheck[] = [
  checkWorkbook,
  checkKeys,
  checkReferences,
  checkRoadmap,
  checkDistributions,
  checkPlausibility,
];

/** One check's answer about one sheet (or across sheets: `sheet` is null). */
export interface CheckOutcome {
  readonly check: string;
  readonly file: string | undefined;
  readonly sheet: string | null;
  readonly findings: readonly Finding[];
}

export function validate(context: CheckContext): readonly CheckOutcome[] {
  return [
    ...context.tables.all.flatMap((table) => sheetChecks.map((check) => runOn(check, table, context))),
    ...crossSheetChecks.map((check) => runAcross(check, context)),
  ];
}

/** The outcomes after an edit of the given forms; the others are taken over from `previous`. */
export function revalidate(
  previous: readonly CheckOutcome[],
  context: CheckContext,
  changed: ReadonlySet<FormId>,
): readonly CheckOutcome[] {
  const kept = (check: string, file: string | undefined, sheet: string | null) =>
    previous.find((outcome) => outcome.check === check && outcome.file === file && outcome.sheet === sheet);
  return [
    ...context.tables.all.flatMap((table) =>
      sheetChecks.map((check) => {
        const old = changed.has(table.form.id) ? undefined : kept(check.id, table.file, table.grid.sheet);
        return old ?? runOn(check, table, context);
      }),
    ),
    ...crossSheetChecks.map((check) => {
      const isTouched = check.forms === 'all' || check.forms.some((form) => changed.has(form));
      return (isTouched ? undefined : kept(check.id, undefined, null)) ?? runAcross(check, context);
    }),
  ];
}

function runOn(check: SheetCheck, table: Table, context: CheckContext): CheckOutcome {
  return { check: check.id, file: table.file, sheet: table.grid.sheet, findings: check.run(table, context) };
}

function runAcross(check: CrossSheetCheck, context: CheckContext): CheckOutcome {
  return { check: check.id, file: undefined, sheet: null, findings: check.run(context) };
}
