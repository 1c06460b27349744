/** One nameless test as the flags take it: what a call's ranges hold, so that the pane's own rules answer. */
import type { RegionReference } from '../core/flags/region-reference';
import type { FlagsParameters } from '../core/flags/parameters';
import type { FlagSchool } from '../core/flags/school';
import { testGroups, type TestGroup } from '../core/flags/test-group';
import type { TestKey } from '../core/results/result';
import type { ResultSet } from '../core/results/result-set';
import type { Scale } from '../core/schema/scale';

/** A range names no test; every school of a call stands in this one. */
const nameless = { schoolYear: 0, procedure: '', grade: 0, subject: '', level: '' };

export function keyOf(school: string): TestKey {
  return { ...nameless, school };
}

export interface OneTest {
  readonly results: Partial<ResultSet>;
  readonly parameters: FlagsParameters;
  readonly scale?: Partial<Pick<Scale, 'maximum' | 'cuts'>>;
  readonly region?: Partial<Pick<RegionReference, RegionFigure>> | null;
  readonly schools?: readonly FlagSchool[];
}

type RegionFigure = 'participants' | 'mean' | 'standardDeviation' | 'itemPercent';

/** Null where no school has anything. */
export function oneTestGroup(test: OneTest): TestGroup | null {
  const scale: Scale = {
    ...nameless,
    maximum: null,
    cuts: null,
    threshold: null,
    extraCondition: null,
    source: '',
    isConfirmed: true,
    ...test.scale,
  };
  const region: RegionReference = {
    ...nameless,
    participants: null,
    mean: null,
    standardDeviation: null,
    lowerFence: null,
    upperFence: null,
    itemPercent: null,
    source: null,
    schoolMeans: [],
    ...test.region,
  };
  const groups = testGroups({
    results: { results: [], distributions: [], profiles: [], records: [], pooled: [], ...test.results },
    scales: test.scale === undefined ? [] : [scale],
    schools: test.schools ?? [],
    contextIndicators: [],
    parameters: test.parameters,
    rechecks: [],
    officialLists: [],
    references: test.region === null || test.region === undefined ? [] : [region],
  });
  return groups[0] ?? null;
}

/** A range's rows are schools without a name; their number names them. */
export function rowName(row: number): string {
  return String(row);
}

/** The answers of a rule by school. */
export function bySchool<T extends { readonly key: TestKey }>(results: readonly T[]): ReadonlyMap<string, T> {
  return new Map(results.map((result) => [result.key.school, result]));
}
