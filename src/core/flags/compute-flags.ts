/** From results to flags: markers, statuses, the federal index and low results, for every year at hand. */
import { schoolClusters } from './clusters';
import { extendedMarkerResults } from './extended';
import { federalIndex } from './federal-index';
import { federalMarkerResults } from './federal';
import type { Flags, MarkerResult, SchoolStatus } from './flag';
import type { FlagsInput } from './flags-input';
import { profileAttainment } from './item-attainment';
import { lowResultIndex } from './low-result-index';
import { lowResultRows } from './low-result-rows';
import { lowResultSchools } from './low-result-schools';
import type { LowResultKey, LowResults } from './low-result';
import { markerIds } from './marker-result';
import { municipalExcess } from './municipal-excess';
import { schoolStatus, withCountedF1 } from './status';
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
  const markers = inOrder(withCountedF1(found), codes);
  const years = [
    ...new Set([...groups.map(({ test }) => test.schoolYear), ...markers.map(({ key }) => key.schoolYear)]),
  ];
  const schoolYear = input.schoolYear ?? (years.length === 0 ? null : Math.max(...years));
  const earlierYears = years.filter((year) => schoolYear !== null && year < schoolYear).sort((a, b) => b - a);
  const markersOf = bySchoolAndYear(markers);
  const statuses = (year: number): SchoolStatus[] =>
    codes.map((code) =>
      schoolStatus(
        code,
        year,
        markersOf(code, year),
        markersOf(code, year - 1),
        doubtedBy(input, code, year),
      ),
    );
  const indexOf = (year: number) =>
    federalIndex(
      year,
      markers.filter(({ key }) => key.schoolYear === year),
      parameters,
    );
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
  const { joining } = parameters.lowResults;
  const places = new Map(codes.map((code, place) => [code, place]));
  const ordered = [...rows].sort((a, b) => compareKeys(a.key, b.key, places));
  if (schoolYear === null) return { rows: ordered, schools: [], index: [], funnel: null, joining };
  const { index, funnel } = lowResultIndex(codes, ordered, schoolYear);
  const schools = lowResultSchools(codes, ordered, schoolYear, officialLists, parameters.lowResults);
  return { rows: ordered, schools, index, funnel, joining };
}

/** The official lists of doubtful results that name the school in the year. */
function doubtedBy({ officialLists }: FlagsInput, school: string, schoolYear: number): string[] {
  return officialLists
    .filter(
      (entry) => entry.list === 'objectivity' && entry.school === school && entry.schoolYear === schoolYear,
    )
    .map(({ authority }) => authority);
}

/** The registry's order, then schools that only the results know. */
function schoolCodes({ schools, rechecks }: FlagsInput, groups: readonly TestGroup[]): string[] {
  const tested = groups.flatMap(({ units }) => units.map(({ key }) => key.school));
  return [
    ...new Set([...schools.map(({ code }) => code), ...tested, ...rechecks.map(({ key }) => key.school)]),
  ];
}

function inOrder(markers: readonly MarkerResult[], codes: readonly string[]): MarkerResult[] {
  const places = new Map(codes.map((code, place) => [code, place]));
  const rank = (result: MarkerResult): number => markerIds.indexOf(result.marker);
  return [...markers].sort(
    (a, b) =>
      compareKeys(a.key, b.key, places) || compareTexts(a.key.level, b.key.level) || rank(a) - rank(b),
  );
}

function compareKeys(a: LowResultKey, b: LowResultKey, places: ReadonlyMap<string, number>): number {
  return (
    (places.get(a.school) ?? 0) - (places.get(b.school) ?? 0) ||
    a.schoolYear - b.schoolYear ||
    compareTexts(a.procedure, b.procedure) ||
    a.grade - b.grade ||
    compareTexts(a.subject, b.subject)
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function bySchoolAndYear(
  markers: readonly MarkerResult[],
): (school: string, year: number) => readonly MarkerResult[] {
  const found = new Map<string, MarkerResult[]>();
  for (const result of markers) {
    const id = `${result.key.school}|${result.key.schoolYear}`;
    const known = found.get(id);
    if (known === undefined) found.set(id, [result]);
    else known.push(result);
  }
  return (school, year) => found.get(`${school}|${year}`) ?? [];
}
