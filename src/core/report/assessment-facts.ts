/** Self-assessment against external assessment by the same criteria, and where they differ. */
import { criterionFinder } from '../indicators/assessments';
import type { District } from '../schema/district';
import type { Indicator } from '../schema/indicator';
import type { Lexicon } from '../schema/lexicon';
import type { TableRow, Tables } from '../table/tables';
import type { SchoolName } from './school-facts';

export interface AssessedCriterion {
  /** Null is the municipality's own row. */
  readonly school: SchoolName | null;
  readonly direction: string | null;
  readonly group: string | null;
  readonly criterion: string;
  readonly self: number | null;
  readonly external: number | null;
  /** Self less external: above zero the assessed think better of themselves than others do. */
  readonly difference: number | null;
  /** By how many steps those assessed look better in their own eyes: of a row where «there is» is no success, the other way. */
  readonly flattery: number | null;
  /** Words of the scale, the lowest first; empty where the document has none for this row. */
  readonly steps: readonly string[];
  readonly evidence: string | null;
}

export interface AssessmentCounts {
  readonly assessed: number;
  /** Criteria with both assessments. */
  readonly compared: number;
  readonly agreeing: number;
  /** Self above external. */
  readonly higher: number;
  readonly lower: number;
}

export interface AssessmentFacts {
  /** Criteria on the sheet, assessed or not. */
  readonly criteria: number;
  readonly counts: AssessmentCounts;
  /** The municipality first, then schools as they stand on the sheet; only those assessed. */
  readonly bySchool: readonly { readonly school: SchoolName | null; readonly counts: AssessmentCounts }[];
  readonly byDirection: readonly { readonly direction: string; readonly counts: AssessmentCounts }[];
  /** Largest first. */
  readonly differences: readonly AssessedCriterion[];
}

/** Null: the workbook has no rows of self-assessment. */
export function assessmentFacts(
  tables: Tables,
  nameOf: (code: string) => string,
  { district, lexicon }: { readonly district: District | null; readonly lexicon: Lexicon },
): AssessmentFacts | null {
  const indicatorOf = district === null ? () => undefined : criterionFinder(district, lexicon);
  const steps = district?.assessment?.steps ?? [];
  const rows = tables
    .rows('selfAssessment')
    .map((row) => criterionOf(row, { tables, nameOf, indicator: indicatorOf(row, tables), steps }));
  if (rows.length === 0) return null;
  const assessed = rows.filter(({ self, external }) => self !== null || external !== null);
  return {
    criteria: rows.length,
    counts: countRows(assessed),
    bySchool: grouped(assessed, ({ school }) => school?.code ?? '').map((members) => ({
      school: members[0]?.school ?? null,
      counts: countRows(members),
    })),
    byDirection: grouped(
      assessed.filter(({ direction }) => direction !== null),
      ({ direction }) => direction ?? '',
    ).map((members) => ({ direction: members[0]?.direction ?? '', counts: countRows(members) })),
    differences: assessed
      .filter(({ difference }) => difference !== null && difference !== 0)
      .sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0)),
  };
}

function criterionOf(
  { table, row }: TableRow,
  {
    tables,
    nameOf,
    indicator,
    steps,
  }: {
    readonly tables: Tables;
    readonly nameOf: (code: string) => string;
    readonly indicator: Indicator | undefined;
    readonly steps: readonly string[];
  },
): AssessedCriterion {
  const text = (name: string) => tables.text(table, row, name) || null;
  const code = text('school');
  const self = tables.number(table, row, 'self');
  const external = tables.number(table, row, 'external');
  const difference = self === null || external === null ? null : self - external;
  const isSuccess = indicator === undefined || indicator.better === 'higher';
  return {
    school: code === null ? null : { code, name: nameOf(code) },
    direction: text('direction'),
    group: text('group'),
    criterion: text('criterion') ?? '',
    self,
    external,
    difference,
    flattery: difference === null || isSuccess ? difference : -difference,
    steps: indicator === undefined ? [] : steps,
    evidence: text('evidence'),
  };
}

/** Groups in the order in which their keys appear, the empty key first. */
function grouped(
  rows: readonly AssessedCriterion[],
  keyOf: (row: AssessedCriterion) => string,
): readonly (readonly AssessedCriterion[])[] {
  const groups = new Map<string, AssessedCriterion[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  const own = groups.get('');
  groups.delete('');
  return [...(own === undefined ? [] : [own]), ...groups.values()];
}

function countRows(rows: readonly AssessedCriterion[]): AssessmentCounts {
  const of = (matches: (difference: number) => boolean) =>
    rows.filter(({ difference }) => difference !== null && matches(difference)).length;
  return {
    assessed: rows.length,
    compared: of(() => true),
    agreeing: of((difference) => difference === 0),
    higher: of((difference) => difference > 0),
    lower: of((difference) => difference < 0),
  };
}
