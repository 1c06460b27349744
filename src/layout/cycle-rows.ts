/** What a district's profile already knows of its management cycle: indicators with their plans, criteria, points that end in decisions. */
import { periodIn } from '../core/states/judge-target';
import { criteriaOf, type Criterion } from '../core/schema/criteria-of';
import { cycleStepsOf, type CycleStepText } from '../core/schema/cycle-steps-of';
import type { District } from '../core/schema/district';
import { indicatorsOf, type Indicator } from '../core/schema/indicators-of';
import type { Target, TargetUnit } from '../core/schema/roadmap';
import { normaliseLabel } from '../core/table/normalise-label';
import { cycleWords } from '../data/districts/cycle-words';
import {
  cycleStepName,
  districtLevel,
  documentPlanText,
  inPieces,
  inYears,
  passportPlace,
  schoolLevel,
  timesPerHalfYear,
} from '../text/cycle-text';
import type { FormRow } from './form-sheet';
import { headingOf } from '../core/schema/direction-heading';

const unitNames: Readonly<Record<TargetUnit, string>> = {
  percent: '%',
  count: inPieces,
  years: inYears,
  times_per_half_year: timesPerHalfYear,
};

/**
 * Every indicator of the document for the year, its plan where the document sets one for it or the district adopted it; a
 * series by year also for its other years.
 */
export function indicatorRows(
  district: District,
  year: number,
  isAdopted: (target: Target) => boolean = () => false,
): FormRow[] {
  const plans = new Map(
    district.targets
      .filter((target) => target.duplicateOf === null)
      .filter((target) => periodIn(target, year) !== 'no-plan' || isAdopted(target))
      .map(({ id, value }) => [id, value]),
  );
  const rows = indicatorsOf(district).flatMap((indicator) => {
    const plan = indicator.targets.map((id) => plans.get(id)).find((value) => value !== undefined);
    return [
      indicatorRow(district, indicator, year, plan ?? null),
      ...otherYears(indicator, year).map(([other, value]) => indicatorRow(district, indicator, other, value)),
    ];
  });
  return distinct(rows, ({ indicator, documentPlace, year: of }) => [indicator, documentPlace, of]);
}

function indicatorRow(district: District, indicator: Indicator, year: number, plan: number | null): FormRow {
  const { direction, text, unit, plans, origin, where } = indicator;
  return {
    direction: headingOf(district, direction),
    indicator: withoutListMark(text),
    documentPlace: origin === 'passport' ? passportPlace(where) : where,
    levelKind: districtLevel,
    year,
    unit: unit === null ? null : unitNames[unit],
    documentPlan: unit === null || plans.length === 0 ? null : documentPlanText(plans, unit),
    plan,
  };
}

/** Years and values of a series such as 20, 35 and 50 per cent. */
function otherYears({ plans }: Indicator, year: number): [number, number][] {
  if (plans.length < 2) return [];
  return plans.flatMap(({ years, value }) =>
    (years ?? []).filter((each) => each !== year).map((each): [number, number] => [each, value]),
  );
}

/** Criteria of the district once; those of the schools for each school, or once without a code where no school is known. */
export function selfAssessmentRows(district: District, schools: readonly string[]): FormRow[] {
  const criteria = criteriaOf(district);
  const at = (level: Criterion['level'], school: string | null) =>
    criteria
      .filter((criterion) => criterion.level === level)
      .map(({ direction, group, text, source }): FormRow => ({
        levelKind: level === 'municipal' ? districtLevel : schoolLevel,
        school,
        direction: headingOf(district, direction),
        group,
        criterion: withoutListMark(text),
        evidence: source,
      }));
  const ofSchools = (schools.length === 0 ? [null] : schools).flatMap((school) => at('school', school));
  return distinct([...at('municipal', null), ...ofSchools], (row) => [
    row['levelKind'],
    row['school'],
    row['direction'],
    row['group'],
    row['criterion'],
  ]);
}

/** The points of the document that ask for recommendations, decisions and their effect, each once. */
export function decisionRows(district: District): FormRow[] {
  const rows = cycleStepsOf(district, cycleWords).map((step): FormRow => ({
    direction: headingOf(district, step.direction),
    documentPlace: placeOf(step),
    occasion: step.event === null ? `${cycleStepName(step.step)}: ${step.text}` : step.text,
    deadline: step.deadline,
  }));
  return distinct(rows, ({ documentPlace, occasion }) => [documentPlace, occasion]);
}

function placeOf({ kind, where }: CycleStepText): string {
  return kind === 'passport' ? passportPlace(where) : where;
}

/** A list's own semicolon is no part of what it lists. */
function withoutListMark(text: string): string {
  return text.replace(/[;,\s]+$/u, '');
}

function distinct(rows: readonly FormRow[], keyOf: (row: FormRow) => readonly unknown[]): FormRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = keyOf(row)
      .map((part) => normaliseLabel(String(part ?? '')))
      .join('\u001f');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
