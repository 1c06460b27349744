/** Which forms an edit touched, so that only their checks run again. */
import type { District } from '../schema/district';
import type { FormId } from '../schema/form';
import type { Grid } from '../table/grid';
import type { SourceSheet } from '../table/recognise';
import type { Tables } from '../table/tables';
import type { CheckContext } from './check';

/** What was looked at before the edit. */
export interface CheckedBefore {
  readonly sheets: readonly SourceSheet[];
  readonly analysis: {
    readonly tables: Tables;
    readonly district: District | null;
    readonly period: { readonly reportingDate: number };
  };
}

/** Null where everything must be checked: another day or district, or a sheet of results that is no form changed. */
export function changedForms(
  { sheets: sheetsBefore, analysis }: CheckedBefore,
  sheets: readonly SourceSheet[],
  { tables, district, reportingDate }: Pick<CheckContext, 'tables' | 'district' | 'reportingDate'>,
): ReadonlySet<FormId> | null {
  const isSameDay = analysis.period.reportingDate === reportingDate;
  if (!isSameDay || analysis.district?.id !== district?.id) return null;
  const before = gridsOf(sheetsBefore);
  const now = gridsOf(sheets);
  const known = gridsOf([...analysis.tables.all, ...tables.all]);
  const differing = [...before, ...now].filter((grid) => !(before.has(grid) && now.has(grid)));
  if (differing.some((grid) => !known.has(grid))) return null;
  const tablesBefore = gridsOf(analysis.tables.all);
  const tablesNow = gridsOf(tables.all);
  return new Set(
    [...analysis.tables.all, ...tables.all]
      .filter(({ grid }) => !(tablesBefore.has(grid) && tablesNow.has(grid)))
      .map(({ form }) => form.id),
  );
}

function gridsOf(sources: readonly { readonly grid: Grid }[]): ReadonlySet<Grid> {
  return new Set(sources.map(({ grid }) => grid));
}
