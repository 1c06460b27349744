/** Self-assessment by the document's criteria: which criterion a row is of, and the steps a school or the district stands at. */
import { criteriaOf } from '../schema/criteria-of';
import { headingOf } from '../schema/direction-heading';
import type { District } from '../schema/district';
import type { Indicator, IndicatorId } from '../schema/indicator';
import type { Lexicon } from '../schema/lexicon';
import { normaliseLabel } from '../table/normalise-label';
import type { TableRow, Tables } from '../table/tables';

export const selfAssessmentForm = 'selfAssessment';

/** Places in the scale, from 0; null where nobody said. */
export interface Assessed {
  readonly self: number | null;
  readonly external: number | null;
}

export interface Assessments {
  /** Of the scale, the lowest first; empty where the document has no criteria. */
  readonly steps: readonly string[];
  /** `school`: a code, or empty for the district itself. Null where no row assesses it. */
  of(indicator: IndicatorId, school: string): Assessed | null;
}

/** Nobody assessed anything. */
export const noAssessments: Assessments = { steps: [], of: () => null };

export function assessmentsOf(tables: Tables, district: District, lexicon: Lexicon): Assessments {
  const { assessment } = district;
  if (assessment === null) return noAssessments;
  const criterionOf = criterionFinder(district, lexicon);
  const known = new Map<string, Assessed>();
  for (const row of tables.rows(selfAssessmentForm)) {
    const indicator = criterionOf(row, tables);
    const cell = (name: string) => tables.number(row.table, row.row, name);
    if (indicator === undefined) continue;
    const school = tables.text(row.table, row.row, 'school');
    known.set(keyOf(indicator.id, school), { self: cell('self'), external: cell('external') });
  }
  return {
    steps: assessment.steps,
    of: (indicator, school) => known.get(keyOf(indicator, school)) ?? null,
  };
}

/** The criterion a row of the sheet is of: its level, direction, group and words. */
export function criterionFinder(
  district: District,
  { meanings }: Lexicon,
): (row: TableRow, tables: Tables) => Indicator | undefined {
  const labels = (parts: readonly string[]) => parts.map((part) => normaliseLabel(part)).join('|');
  const byWords = new Map<string, Indicator>();
  const criteria = new Map(criteriaOf(district).map((criterion) => [criterion.id, criterion]));
  for (const indicator of district.indicators) {
    const criterion = criteria.get(indicator.place.criterion ?? '');
    if (criterion === undefined) continue;
    const heading = headingOf(district, indicator.direction);
    byWords.set(labels([criterion.level, heading, criterion.group, indicator.text]), indicator);
  }
  const districtWords = new Set(meanings.ofDistrict.map((word) => normaliseLabel(word)));
  return ({ table, row }, tables) => {
    const cell = (name: string) => tables.text(table, row, name);
    const level = districtWords.has(normaliseLabel(cell('levelKind'))) ? 'municipal' : 'school';
    return byWords.get(labels([level, cell('direction'), cell('group'), cell('criterion')]));
  };
}

function keyOf(indicator: IndicatorId, school: string): string {
  return `${indicator} ${normaliseLabel(school)}`;
}
