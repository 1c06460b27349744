/** From results to flags: markers, statuses, the federal index and low results, for every year at hand. */
import { testText } from '../results/result';
import { schoolClusters } from './clusters';
import { extendedMarkerResults } from './extended';
import { federalIndex } from './federal-index';
import { federalMarkerResults } from './federal';
import type { Flags, MarkerResult, SchoolStatus } from './flag';
import type { FlagsInput } from './flags-input';
import { groupBy } from '../table/group-by';
import { profileAttainment } from './item-attainment';
import { lowResultIndex } from './low-result-index';
import { lowResultRows } from './low-result-rows';
import { lowResultSchools } from './low-result-schools';
import type { LowResultKey, LowResults } from './low-result';
import { markerIds } from './marker-result';
import { municipalExcess } from './municipal-excess';
import { schoolStatus, withCountedF1, withFewWorksAside } from './status';
import { testGroups, type TestGroup } from './test-group';
import { unitIndicators } from './unit-indicators';

export function computeFlags(input: FlagsInput): Flags {
  const { parameters, schools, contextIndicators, results } = input;
  const groups = testGroups(input);
  const clusters = schoolClusters(schools, contextIndicators, parameters.clusters);
  const clusterOf = new Map(clusters.map((cluster) => [cluster.school, cluster]));
  const codes = schoolCodes(input, groups);

  const found = [
    ...federalMarkerResults(groups, parameters),
    ...extendedMarkerResults(groups, clusterOf, input),
  ];
  const markers = inOrder(withCountedF1(withFewWorksAside(found, parameters.minimumCounted)), codes);
  const years = [
    ...new Set([...groups.map(({ test }) => test.schoolYear), ...markers.map(({ key }) => key.schoolYear)]),
  ];
  const schoolYear = input.schoolYear ?? (years.length === 0 ? null : Math.max(...years));
  const earlierYears = years.filter((year) => schoolYear !== null && year < schoolYear).sort((a, b) => b - a);
  const markersOfYear = groupBy(markers, ({ key }) => key.schoolYear);
  const markersBy = new Map(
    [...markersOfYear].map(([year, own]) => [year, groupBy(own, ({ key }) => key.school)]),
  );
  const markersOf = (school: string, year: number) => markersBy.get(year)?.get(school) ?? [];
  const doubted = groupBy(
    input.officialLists.filter(({ list }) => list === 'objectivity'),
    (entry) => schoolAndYear(entry.school, entry.schoolYear),
  );
  const statuses = (year: number): SchoolStatus[] =>
    codes.map((code) =>
      schoolStatus(
        code,
        year,
        markersOf(code, year),
        markersOf(code, year - 1),
        (doubted.get(schoolAndYear(code, year)) ?? []).map(({ authority }) => authority),
      ),
    );
  const indexOf = (year: number) => federalIndex(year, markersOfYear.get(year) ?? [], parameters);
  const tested = groups.filter(({ test }) => parameters.extendedProcedures.includes(test.procedure));

  return {
    methodVersion: parameters.methodVersion,
    schoolYear,
    markers,
    schools: schoolYear === null ? [] : statuses(schoolYear),
    earlierSchools: earlierYears.flatMap(statuses),
    federalIndex: schoolYear === null ? null : indexOf(schoolYear),
    earlierFederalIndexes: earlierYears.map(indexOf),
    lowResults: lowResults(lowResultRows(groups, markers, clusterOf, parameters), codes, schoolYear, input),
    clusters,
    municipalExcess: parameters.O1.isOn ? tested.flatMap(municipalExcess) : [],
    itemAttainment: results.profiles.map((profile) => profileAttainment(profile, parameters.attainment)),
    indicators: unitIndicators(groups, parameters.attainment),
  };
}

function lowResults(
  rows: LowResults['rows'],
  codes: readonly string[],
  schoolYear: number | null,
  { parameters, officialLists }: FlagsInput,
): LowResults {
  const { needsBoth } = parameters.lowResults;
  const places = new Map(codes.map((code, place) => [code, place]));
  const ordered = [...rows].sort((a, b) => compareKeys(a.key, b.key, places));
  if (schoolYear === null) return { rows: ordered, schools: [], index: [], funnel: null, needsBoth };
  const { index, funnel } = lowResultIndex(codes, ordered, schoolYear);
  const schools = lowResultSchools(codes, ordered, schoolYear, officialLists, parameters.lowResults);
  return { rows: ordered, schools, index, funnel, needsBoth };
}

/** The registry's order, then schools that only the results know. */
function schoolCodes({ schools, rechecks }: FlagsInput, groups: readonly TestGroup[]): string[] {
  const tested = groups.flatMap(({ units }) => units.map(({ key }) => key.school));
  return [
    ...new Set([...schools.map(({ code }) => code), ...tested, ...rechecks.map(({ key }) => key.school)]),
  ];
}

/** By school, year, test and marker; tests are put in order once, so that two results are compared by one number. */
function inOrder(markers: readonly MarkerResult[], codes: readonly string[]): MarkerResult[] {
  const places = new Map(codes.map((code, place) => [code, place]));
  // The rules of one unit share its key.
  const keys = [...new Set(markers.map(({ key }) => key))];
  const ids = keys.map((key) => testText(key));
  const tests = [...new Map(keys.map((key, at) => [ids[at], key]))];
  tests.sort(([, a], [, b]) => compareTests(a, b) || compareTexts(a.level, b.level));
  const testPlaces = new Map(tests.map(([id], place) => [id, place]));
  const unitPlaces = new Map(
    keys.map((key, at) => {
      const school = places.get(key.school) ?? 0;
      return [key, school * tests.length + (testPlaces.get(ids[at]) ?? 0)];
    }),
  );
  const ranks = new Map(markerIds.map((id, rank) => [id, rank]));
  const placeOf = ({ key, marker }: MarkerResult): number =>
    (unitPlaces.get(key) ?? 0) * markerIds.length + (ranks.get(marker) ?? 0);
  return markers
    .map((result) => ({ result, place: placeOf(result) }))
    .sort((a, b) => a.place - b.place)
    .map(({ result }) => result);
}

function compareKeys(a: LowResultKey, b: LowResultKey, places: ReadonlyMap<string, number>): number {
  return (places.get(a.school) ?? 0) - (places.get(b.school) ?? 0) || compareTests(a, b);
}

type Test = Omit<LowResultKey, 'school'>;

function compareTests(a: Test, b: Test): number {
  return (
    a.schoolYear - b.schoolYear ||
    compareTexts(a.procedure, b.procedure) ||
    a.grade - b.grade ||
    compareTexts(a.subject, b.subject)
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function schoolAndYear(school: string, schoolYear: number): string {
  return `${school}|${schoolYear}`;
}
