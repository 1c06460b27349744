/** The region as a test's reference: of several sources the largest, each figure's parts from one of them. */
import type { SchoolMean, TestKey } from '../results/result';
import type { SampleSummary } from '../statistics/sample-summary';
import type { FlagsInput } from './flags-input';
import type { RegionReference } from './region-reference';

type From<T> = T & { readonly source: string | null };

/** Each part may be missing. `source`: the file, null where a person entered the figures. */
export interface TestRegion {
  readonly mean: From<{ readonly summary: SampleSummary }> | null;
  readonly fences: From<{ readonly fences: { readonly lower: number; readonly upper: number } }> | null;
  readonly items: From<{ readonly percent: readonly (number | null)[] }> | null;
  readonly schools: From<{ readonly means: readonly SchoolMean[] }> | null;
}

const fewestWorks = 30;
const fewestSchools = 5;

/** Fewer works or schools are no reference. A report of totals does not say its schools. */
export function isReference(works: number, schools: number): boolean {
  return works >= fewestWorks && schools >= fewestSchools;
}

export function testRegions({
  references,
  parameters,
}: Pick<FlagsInput, 'references' | 'parameters'>): (test: Omit<TestKey, 'school'>) => TestRegion {
  const all = [...parameters.regions, ...references].filter(isLarge).sort(bySize);
  return (test) => regionOf(all.filter((region) => isOf(region, test)));
}

function regionOf(fitting: readonly RegionReference[]): TestRegion {
  const first = <T>(part: (region: RegionReference) => T | null): From<T> | null => {
    for (const region of fitting) {
      const found = part(region);
      if (found !== null) return { ...found, source: region.source };
    }
    return null;
  };
  return {
    mean: first(({ participants: n, mean, standardDeviation }) =>
      n === null || mean === null || standardDeviation === null
        ? null
        : { summary: { n, mean, standardDeviation } },
    ),
    fences: first(({ lowerFence: lower, upperFence: upper }) =>
      lower === null || upper === null ? null : { fences: { lower, upper } },
    ),
    items: first(({ itemPercent: percent }) => (percent === null ? null : { percent })),
    schools: first(({ schoolMeans: means }) => (means.length === 0 ? null : { means })),
  };
}

function isOf(region: RegionReference, test: Omit<TestKey, 'school'>): boolean {
  return (
    region.procedure === test.procedure &&
    region.grade === test.grade &&
    region.subject === test.subject &&
    region.level === test.level &&
    (region.schoolYear === null || region.schoolYear === test.schoolYear)
  );
}

function isLarge({ participants, schoolMeans }: RegionReference): boolean {
  if (participants === null) return true;
  return isReference(participants, schoolMeans.length === 0 ? fewestSchools : schoolMeans.length);
}

/** The year's own before those for any year, then by schools and works; an entered one before a file of its size. */
function bySize(left: RegionReference, right: RegionReference): number {
  return (
    Number(left.schoolYear === null) - Number(right.schoolYear === null) ||
    right.schoolMeans.length - left.schoolMeans.length ||
    (right.participants ?? 0) - (left.participants ?? 0)
  );
}
