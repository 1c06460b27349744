/** Everything the yearly report says, as facts: what was checked, results, objectivity, low results, roadmap, targets. No sentences. */
import type { ApprovedCollection } from '../collect/approved-collections';
import type { ExpectedCounts, ExpectedTable } from '../expected/expected-table';
import { countStates } from '../expected/keep-text';
import { isCounted } from '../states/event-state';
import type { FindingCode, Severity } from '../finding';
import { countBySeverity, type FindingGroup } from '../finding-group';
import { findingKinds } from './finding-kinds';
import type { ExplainedFlag } from '../flags/explained-flags';
import type { FederalIndex, Flags, SchoolStatusCode } from '../flags/flag';
import type { CutExcess } from '../flags/municipal-excess';
import type { FlagsParameters, ParameterChange } from '../flags/parameters';
import { uncountedRules } from '../flags/status';
import type { ResultSet } from '../results/result-set';
import type { AcceptedFinding } from '../validation/explain-findings';
import type { EventProgress } from '../roadmap/event-progress';
import type { RoadmapProgress } from '../roadmap/progress';
import type { District } from '../schema/district';
import type { CycleFacts } from './cycle-facts';
import { difficultItems, type DifficultItem } from './difficult-items';
import type { ReportSource } from './report-source';
import {
  nameLookup,
  recheckSchools,
  supportSchools,
  type RecheckSchool,
  type SchoolName,
  type SupportSchool,
} from './school-facts';
import { negativeDynamics, type NegativeDynamics } from './negative-dynamics';
import { yearlySummaries, type TestSummary } from './test-summaries';

export interface ReportInput {
  /** Null where the workbook's district is not known. */
  readonly district: District | null;
  /** The district's name as the workbook has it, where there is no profile. */
  readonly districtName: string | null;
  /** ISO day. */
  readonly reportingDate: string | null;
  readonly year: number;
  readonly schools: readonly SchoolName[];
  readonly findings: readonly FindingGroup[];
  readonly accepted: readonly AcceptedFinding[];
  readonly explainedFlags: readonly ExplainedFlag[];
  readonly results: ResultSet;
  readonly flags: Flags;
  /** Those the flags were computed with: the report names its limits. */
  readonly parameters: FlagsParameters;
  readonly changedParameters: readonly ParameterChange[];
  readonly progress: RoadmapProgress | null;
  readonly expected: ExpectedTable | null;
  readonly cycle: CycleFacts;
  /** Of the year. */
  readonly approved: readonly ApprovedCollection[];
  readonly source: ReportSource;
}

export interface FindingTally {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly count: number;
}

export interface ObjectivityFacts {
  readonly index: FederalIndex | null;
  readonly earlierIndexes: readonly FederalIndex[];
  readonly statuses: Readonly<Record<SchoolStatusCode, number>>;
  /** Of the clear ones, those with flags that do not make a status. */
  readonly clearWithFlags: number;
  readonly schools: readonly RecheckSchool[];
  /** Cuts with more works than the neighbouring scores explain, the interval wholly above zero. */
  readonly municipalExcess: readonly CutExcess[];
}

export interface LowResultFacts {
  readonly schools: readonly SupportSchool[];
  /** Schools with at least one procedure of enough participants. */
  readonly tested: number;
  /** Common share of low results, per cent. */
  readonly commonPercent: number | null;
  readonly rule: FlagsParameters['lowResults'];
}

export interface RoadmapFacts {
  readonly progress: RoadmapProgress;
  readonly overdue: readonly EventProgress[];
  readonly dueSoon: readonly EventProgress[];
  readonly unconfirmed: readonly EventProgress[];
}

export interface ExpectedFacts {
  readonly table: ExpectedTable;
  /** In the order of the table. */
  readonly byDirection: readonly { readonly heading: string; readonly counts: ExpectedCounts }[];
  /** Rows whose text a person must look at. */
  readonly questions: number;
}

export interface ReportFacts {
  readonly district: District | null;
  readonly districtName: string | null;
  readonly reportingDate: string | null;
  readonly year: number;
  /** First year of the school year the results are of; null without results. */
  readonly schoolYear: number | null;
  readonly methodVersion: string;
  /** Values that stand in place of the method's. */
  readonly changedParameters: readonly ParameterChange[];
  readonly schools: readonly SchoolName[];
  readonly schoolCount: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly findingKinds: readonly FindingTally[];
  /** Answered with an explanation. */
  readonly accepted: readonly AcceptedFinding[];
  readonly explainedFlags: readonly ExplainedFlag[];
  readonly tests: readonly TestSummary[];
  readonly negativeDynamics: readonly NegativeDynamics[];
  /** Schools of the registry without a result in the school year. */
  readonly schoolsWithoutResults: readonly SchoolName[];
  readonly difficultItems: readonly DifficultItem[];
  readonly attainment: FlagsParameters['attainment'];
  readonly objectivity: ObjectivityFacts;
  readonly lowResults: LowResultFacts;
  readonly roadmap: RoadmapFacts | null;
  readonly expected: ExpectedFacts | null;
  readonly cycle: CycleFacts;
  readonly approved: readonly ApprovedCollection[];
  readonly source: ReportSource;
}

export function reportFacts(input: ReportInput): ReportFacts {
  const { district, flags, parameters, results, schools, findings, progress, expected } = input;
  const { schoolYear } = flags;
  const nameOf = nameLookup(schools);
  const testsOf = yearlySummaries(results.results);
  const tests = schoolYear === null ? [] : testsOf(schoolYear);
  const yearBefore = schoolYear === null ? [] : testsOf(schoolYear - 1);
  return {
    district,
    districtName: district?.name.nominative ?? input.districtName,
    reportingDate: input.reportingDate,
    year: input.year,
    schoolYear,
    methodVersion: flags.methodVersion,
    schools,
    schoolCount: schools.length,
    findings: countBySeverity(findings),
    findingKinds: findingKinds(findings).map(({ code, severity, count }) => ({ code, severity, count })),
    accepted: input.accepted,
    explainedFlags: input.explainedFlags,
    tests,
    negativeDynamics: negativeDynamics(tests, yearBefore, parameters.attainment.lowShareGrowth),
    schoolsWithoutResults: schoolYear === null ? [] : withoutResults(schools, results, schoolYear),
    difficultItems: schoolYear === null ? [] : difficultItems(flags, schoolYear),
    attainment: parameters.attainment,
    objectivity: objectivityFacts(flags, nameOf),
    lowResults: lowResultFacts(flags, parameters.lowResults, nameOf),
    roadmap: progress === null ? null : roadmapFacts(progress),
    expected: expected === null ? null : expectedFacts(expected),
    cycle: input.cycle,
    approved: input.approved,
    source: input.source,
    changedParameters: input.changedParameters,
  };
}

function withoutResults(
  schools: readonly SchoolName[],
  { results }: ResultSet,
  schoolYear: number,
): SchoolName[] {
  const present = new Set(
    results.filter(({ key }) => key.schoolYear === schoolYear).map(({ key }) => key.school),
  );
  return schools.filter(({ code }) => !present.has(code));
}

function objectivityFacts(flags: Flags, nameOf: (code: string) => string): ObjectivityFacts {
  const statuses = { clear: 0, 'few-data': 0, attention: 0, priority: 0 };
  for (const { status } of flags.schools) statuses[status] += 1;
  return {
    index: flags.federalIndex,
    earlierIndexes: flags.earlierFederalIndexes,
    statuses,
    clearWithFlags: flags.schools.filter(
      ({ status, markers }) => status === 'clear' && uncountedRules(markers).length > 0,
    ).length,
    schools: recheckSchools(flags, nameOf),
    municipalExcess: flags.municipalExcess.filter(
      ({ schoolYear, lower }) => schoolYear === flags.schoolYear && lower > 0,
    ),
  };
}

function lowResultFacts(
  flags: Flags,
  rule: FlagsParameters['lowResults'],
  nameOf: (code: string) => string,
): LowResultFacts {
  const { lowResults } = flags;
  return {
    schools: supportSchools(flags, nameOf),
    tested: lowResults.schools.filter(({ tested }) => tested > 0).length,
    commonPercent: lowResults.funnel?.common ?? null,
    rule,
  };
}

function roadmapFacts(progress: RoadmapProgress): RoadmapFacts {
  const of = (state: EventProgress['state']) => progress.events.filter((event) => event.state === state);
  return {
    progress,
    overdue: of('overdue'),
    dueSoon: of('due-soon'),
    unconfirmed: of('done').filter(({ isConfirmed }) => !isConfirmed),
  };
}

function expectedFacts(table: ExpectedTable): ExpectedFacts {
  const rows: readonly ExpectedTable['rows'][number][] = table.rows;
  const headings = new Set(rows.filter(({ state }) => isCounted(state)).map(({ heading }) => heading));
  return {
    table,
    byDirection: [...headings].map((heading) => ({
      heading,
      counts: countStates(rows.filter((row) => row.heading === heading)),
    })),
    questions: rows.filter(({ source }) => source === 'proposal' || source === 'check-document').length,
  };
}
