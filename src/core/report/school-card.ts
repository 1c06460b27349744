/** One school on one paper: its results beside the municipality's, its markers, low results, recommendations and what is planned for it. */
import type { ComputedMarker, Flags, SchoolStatus } from '../flags/flag';
import { gradeIndicators, type GradeIndicators } from '../flags/grade-indicators';
import { groupBy } from '../table/group-by';
import type { LowResultRow, LowResultSchool } from '../flags/low-result';
import type { TestResult } from '../results/result';
import type { ResultSet } from '../results/result-set';
import { testText } from '../results/result';
import type { SchoolCoverage } from '../roadmap/coverage';
import type { RoadmapProgress } from '../roadmap/progress';
import type { EventId } from '../schema/roadmap';
import type { Advice } from './advice';
import type { NegativeDynamics } from './negative-dynamics';
import { recheckSchools, supportSchools, type SchoolName } from './school-facts';
import { testSummaries, type Test, type TestSummary } from './test-summaries';

export interface SchoolCardInput {
  readonly results: ResultSet;
  readonly flags: Flags;
  readonly progress: RoadmapProgress | null;
}

export interface SchoolTest {
  readonly test: Test;
  readonly participants: number;
  readonly belowMinimum: number | null;
  readonly mean: number | null;
  readonly indicators: GradeIndicators | null;
  readonly before: GradeIndicators | null;
  /** All schools of the municipality together, this one among them. */
  readonly municipality: TestSummary;
}

export interface SchoolCardFacts {
  readonly school: SchoolName;
  readonly schoolYear: number | null;
  readonly tests: readonly SchoolTest[];
  readonly negativeDynamics: readonly NegativeDynamics[];
  readonly status: SchoolStatus | null;
  /** Flags and near-flags of the year, those that count first. */
  readonly markers: readonly ComputedMarker[];
  readonly lowResult: LowResultSchool | null;
  readonly lowRows: readonly LowResultRow[];
  readonly advice: readonly Advice[];
  readonly coverage: readonly {
    readonly event: EventId;
    readonly everyYears: number;
    readonly school: SchoolCoverage;
  }[];
}

/** Of any school; what the cards share is computed once for all of them. */
export function schoolCardFacts({
  results,
  flags,
  progress,
}: SchoolCardInput): (school: SchoolName) => SchoolCardFacts {
  const { schoolYear, lowResults } = flags;
  const byCode = <T extends { readonly school: SchoolName }>(all: readonly T[]) =>
    new Map(all.map((each) => [each.school.code, each]));
  const rechecked = byCode(recheckSchools(flags, (code) => code));
  const supported = byCode(supportSchools(flags, (code) => code));
  const summaries = schoolYear === null ? [] : testSummaries(results.results, schoolYear);
  const grown = groupBy(grownOf(flags), ({ school }) => school);
  const resultsOf = groupBy(results.results, ({ key }) => key.school);
  return (school) => {
    const { code } = school;
    const recheck = rechecked.get(code);
    const status = flags.schools.find((each) => each.school === code) ?? null;
    return {
      school,
      schoolYear,
      tests: schoolTests(resultsOf.get(code) ?? [], summaries),
      negativeDynamics: grown.get(code) ?? [],
      status,
      markers: recheck === undefined ? flagged(status) : [...recheck.reasons, ...recheck.besides],
      lowResult: lowResults.schools.find((each) => each.school === code) ?? null,
      lowRows: lowResults.rows.filter(({ key }) => key.school === code && key.schoolYear === schoolYear),
      advice: [...(recheck?.advice ?? []), ...(supported.get(code)?.advice ?? [])],
      coverage: (progress?.coverage ?? []).flatMap(({ event, everyYears, schools }) =>
        schools.filter((each) => each.school === code).map((each) => ({ event, everyYears, school: each })),
      ),
    };
  };
}

/** Those that grew most come first. */
function grownOf({ indicators, schoolYear }: Flags): (NegativeDynamics & { readonly school: string })[] {
  return indicators
    .flatMap(({ key: { school, ...test }, negativeDynamics: growth }) =>
      growth === null || test.schoolYear !== schoolYear ? [] : [{ school, test, growth }],
    )
    .sort((one, other) => increase(other) - increase(one));
}

function increase({ growth }: NegativeDynamics): number {
  return growth.now - growth.before;
}

function flagged(status: SchoolStatus | null): ComputedMarker[] {
  return (status?.markers ?? []).flatMap((marker) =>
    marker.outcome === 'flag' || marker.outcome === 'attention' ? [marker] : [],
  );
}

function schoolTests(results: readonly TestResult[], summaries: readonly TestSummary[]): SchoolTest[] {
  const own = new Map(results.map((result) => [testText(result.key), result]));
  return summaries.flatMap((municipality): SchoolTest[] => {
    const { test } = municipality;
    const result = own.get(testText(test));
    if (result === undefined) return [];
    const before = own.get(testText({ ...test, schoolYear: test.schoolYear - 1 }));
    const { participants, marks, belowMinimum, mean } = result;
    return [
      {
        test,
        participants,
        belowMinimum,
        mean,
        indicators: indicatorsOf(marks),
        before: indicatorsOf(before?.marks ?? null),
        municipality,
      },
    ];
  });
}

function indicatorsOf(marks: TestResult['marks']): GradeIndicators | null {
  return marks === null ? null : gradeIndicators(marks);
}
