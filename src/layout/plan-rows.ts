/** Rows of «plan and fact»: each measured indicator of the document for the year, and its plan where one holds. */
import { isShare } from '../core/indicators/is-share';
import { headingOf } from '../core/schema/direction-heading';
import type { District } from '../core/schema/district';
import type { Indicator } from '../core/schema/indicator';
import type { Target, TargetUnit } from '../core/schema/roadmap';
import { periodIn } from '../core/states/judge-target';
import { documentPlanText, inPieces, inYears, percentPoints, timesPerHalfYear } from '../text/cycle-text';
import { districtLevel, passportPlace } from '../text/place-words';
import { distinctRows } from './distinct-rows';
import type { FormRow } from './form-sheet';

const unitNames: Readonly<Record<TargetUnit, string>> = {
  percent: '%',
  count: inPieces,
  years: inYears,
  times_per_half_year: timesPerHalfYear,
};

/** An indicator of the sheet, or a target of a document whose indicators nobody has described. */
interface Planned {
  readonly direction: Indicator['direction'];
  readonly text: string;
  readonly place: string;
  readonly unit: string | null;
  readonly targets: readonly Target[];
}

/**
 * The plan stands where the document sets one for the year or the district adopted it; a series by year also has rows of its
 * other years. Criteria are answered on their own sheet, groups are chosen for on theirs, the region's need no plan here.
 */
export function planRows(
  district: District,
  year: number,
  isAdopted: (target: Target) => boolean = () => false,
): FormRow[] {
  const rows = plannedOf(district).flatMap((planned) => {
    const target = planned.targets.find((each) => periodIn(each, year) !== 'no-plan' || isAdopted(each));
    return [
      planRow(district, planned, year, target?.value ?? null),
      ...otherYears(planned, year).map(([other, value]) => planRow(district, planned, other, value)),
    ];
  });
  return distinctRows(rows, ({ indicator, documentPlace, year: of }) => [indicator, documentPlace, of]);
}

function plannedOf(district: District): Planned[] {
  const targets = district.targets.filter(({ duplicateOf }) => duplicateOf === null);
  const measured = new Set(district.indicators.flatMap((each) => each.targets));
  return [
    ...district.indicators.filter(isPlannedHere).map((each) => plannedIndicator(each, targets, district)),
    ...targets.filter(({ id }) => !measured.has(id)).map((target) => plannedTarget([target], target)),
  ];
}

/** Measured, and by nobody else's sheet. */
export function isPlannedHere({ kind, owner, place }: Indicator): boolean {
  return kind !== 'text' && kind !== 'group' && owner !== 'region' && place.criterion === null;
}

/** A target names what is measured in fewer words than the cell around it. */
function plannedIndicator(indicator: Indicator, targets: readonly Target[], district: District): Planned {
  const own = targets.filter(({ id }) => indicator.targets.includes(id));
  const [first] = own;
  if (first !== undefined) return plannedTarget(own, first);
  const { direction, text, where, place, numerator } = indicator;
  const quantity = district.quantities.find(({ id }) => id === numerator);
  return {
    direction,
    text,
    place: place.passport === null ? where : passportPlace(where),
    unit: isShare(indicator)
      ? unitNames.percent
      : isGrowthOfShare(indicator)
        ? percentPoints
        : (quantity?.unit ?? null),
    targets: [],
  };
}

/** It may be below zero. */
function isGrowthOfShare({ kind, denominator, computes }: Indicator): boolean {
  return kind === 'dynamics' && (denominator ?? computes) !== null;
}

function plannedTarget(
  targets: readonly Target[],
  { direction, subject, where, row, unit }: Target,
): Planned {
  const place = row === '' ? where : `${where}, ${row}`;
  return { direction, text: subject, place, unit: unitNames[unit], targets };
}

function planRow(
  district: District,
  { direction, text, place, unit, targets }: Planned,
  year: number,
  plan: number | null,
): FormRow {
  const [first] = targets;
  return {
    direction: headingOf(district, direction),
    indicator: text,
    documentPlace: place,
    levelKind: districtLevel,
    year,
    unit,
    documentPlan: first === undefined ? null : documentPlanText(targets, first.unit),
    plan,
  };
}

/** Years and values of a series such as 20, 35 and 50 per cent. */
function otherYears({ targets }: Planned, year: number): [number, number][] {
  if (targets.length < 2) return [];
  return targets.flatMap(({ years, value }) =>
    (years ?? []).filter((each) => each !== year).map((each): [number, number] => [each, value]),
  );
}
