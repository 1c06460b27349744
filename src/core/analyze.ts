/** The whole flow on one screen: sheets → tables → results → flags, roadmap, expected results → findings → report facts. */
import { isoDateOfSerial } from './calendar/calendar';
import type { DeadlineWords } from './calendar/deadline-words';
import { periodOf, type Period } from './calendar/period';
import { expectedRecordsOf } from './expected/expected-sheet';
import type { ExpectedRecord, ExpectedTable } from './expected/expected-table';
import { fillExpected } from './expected/fill';
import type { YearWords } from './expected/year-mentions';
import { groupFindings, type FindingGroup } from './finding-group';
import { computeFlags } from './flags/compute-flags';
import type { Flags } from './flags/flag';
import {
  contextIndicators,
  officialListsOf,
  parameterFindings,
  parameterOverrides,
  rechecksOf,
  regionReferencesOf,
  schoolsOf,
} from './flags/flag-sheets';
import { parametersFrom, type Method } from './flags/parameters';
import type { FlagSchool } from './flags/school';
import { Memory } from './memory';
import { cycleFacts } from './report/cycle-facts';
import { reportFacts, type ReportFacts } from './report/report-facts';
import { collectResults, joinSeparated, separateSheets, type ResultWords } from './results/collect-results';
import type { ResultSet } from './results/result';
import { roadmapProgress, type RoadmapProgress } from './roadmap/progress';
import { adoptedPlansOf, coverageRecordsOf, eventRecordsOf, targetFactsOf } from './roadmap/roadmap-sheets';
import type { District, DistrictListing } from './schema/district';
import type { Form, FormId } from './schema/form';
import type { Lexicon } from './schema/lexicon';
import type { Scale } from './schema/scale';
import { namedDistrict } from './table/identify-district';
import { readTable } from './table/read-table';
import { byFile, recognise, type SourceSheet } from './table/recognise';
import { Tables } from './table/tables';
import { unknownFiles } from './validation/check-workbook';
import { validate } from './validation/validate';

/** What a methodologist maintains and core never imports. */
export interface Reference {
  readonly forms: readonly Form[];
  readonly lexicon: Lexicon;
  readonly deadlineWords: DeadlineWords;
  readonly yearWords: YearWords;
  readonly resultWords: ResultWords;
  readonly scales: readonly Scale[];
  readonly method: Method;
  readonly knownDistricts: readonly DistrictListing[];
}

export interface AnalyzeInput {
  readonly sheets: readonly SourceSheet[];
  readonly reference: Reference;
  /** The profile of the workbook's district; null where it is not known. */
  readonly district: District | null;
  /** Serial day to judge by where the workbook does not say its own. */
  readonly today: number;
  /** Calendar year of the expected results; the workbook's own when null. */
  readonly year: number | null;
  /** The analysis before an edit: stages whose grids are still the same objects are not run again. */
  readonly before?: Analysis;
}

export interface Analysis {
  readonly tables: Tables;
  readonly period: Period;
  readonly district: District | null;
  /** The district as the workbook names it. */
  readonly districtName: string | null;
  readonly schools: readonly FlagSchool[];
  readonly findings: readonly FindingGroup[];
  readonly results: ResultSet;
  readonly flags: Flags;
  readonly roadmap: RoadmapProgress | null;
  readonly expected: ExpectedTable | null;
  /** What a person has on the sheet of expected results, every year. */
  readonly expectedRecords: readonly ExpectedRecord[];
  readonly report: ReportFacts;
  /** The answers of the stages, for the analysis after an edit. */
  readonly memory: Memory;
}

export function analyze({ sheets, reference, district, today, year: asked, before }: AnalyzeInput): Analysis {
  const { forms, lexicon, deadlineWords: words, method, scales: builtInScales, resultWords } = reference;
  const memory = new Memory(before?.memory);

  const separated = joinSeparated(
    [...byFile(sheets)].map(([file, own]) =>
      memory.recall(`sheets of ${file}`, [...own.map(({ grid }) => grid), resultWords], () =>
        separateSheets(own, resultWords),
      ),
    ),
  );
  const recognised = recognise(separated.rest, forms, lexicon, (grid, form, file) =>
    memory.recall(`table ${form.id} of ${file}`, [grid, form, lexicon], () =>
      readTable(grid, form, lexicon, file),
    ),
  );
  const tables = new Tables(recognised.tables, lexicon, before?.tables);
  /** A stage is given the forms it names and no others, so that what it reads cannot change behind its back. */
  const stage = <T>(
    name: string,
    reads: readonly FormId[],
    inputs: readonly unknown[],
    run: (seen: Tables) => T,
  ): T => {
    const seen = tables.only(reads);
    return memory.recall(name, [...seen.all, ...inputs, lexicon], () => run(seen));
  };

  const period = periodOf(tables, today, asked);
  const { year } = period;
  const reportingDate = isoDateOfSerial(period.reportingDate);
  const schools = stage('schools', ['schools'], [], (seen) => schoolsOf(seen, lexicon));

  const { protocols, summaries } = separated;
  const collected = stage(
    'results',
    ['results', 'scores', 'items', 'scales', 'schools'],
    [...protocols, ...summaries, resultWords, builtInScales],
    (seen) =>
      collectResults(separated, { tables: seen, words: resultWords, lexicon, schools, builtInScales }),
  );
  const { scales } = collected;

  const { parameters, problems } = stage('parameters', ['parameters'], [method], (seen) =>
    parametersFrom(method, parameterOverrides(seen), lexicon),
  );
  const flags = stage('flags', ['schools', 'recheck', 'officialLists'], [collected, parameters], (seen) =>
    computeFlags({
      results: collected.results,
      scales,
      schools,
      contextIndicators,
      parameters,
      rechecks: rechecksOf(seen, lexicon),
      officialLists: officialListsOf(seen, lexicon),
      references: regionReferencesOf(collected.references),
    }),
  );

  const roadmap = stage(
    'roadmap',
    ['roadmap', 'coverage', 'indicators'],
    [district, schools, reportingDate, year, parameters, words],
    (seen) =>
      district &&
      roadmapProgress({
        district,
        events: eventRecordsOf(seen, lexicon),
        coverage: coverageRecordsOf(seen),
        schools: schools.map(({ code }) => code),
        facts: targetFactsOf(seen, district),
        adopted: adoptedPlansOf(seen, district),
        reportingDate,
        year,
        dueSoonDays: parameters.roadmap.dueSoonDays,
        words,
      }),
  );
  const existing = stage('expected records', ['expected'], [], (seen) => expectedRecordsOf(seen, lexicon));
  const expected = stage('expected', [], [district, roadmap, existing, year, reportingDate], () =>
    district === null || roadmap === null
      ? null
      : fillExpected({ district, year, existing, roadmap, reportingDate, words: reference.yearWords }),
  );

  const checked = validate(
    {
      tables,
      forms,
      lexicon,
      deadlineWords: words,
      scales,
      plausibility: parameters.plausibility,
      district,
      knownDistricts: reference.knownDistricts,
      reportingDate: period.reportingDate,
    },
    memory,
  );
  const isNothingKnown = tables.all.length === 0 && collected.results.results.length === 0;
  const findings = groupFindings([
    ...(isNothingKnown ? unknownFiles(sheets, forms) : []),
    ...recognised.findings,
    ...checked,
    ...collected.findings,
    ...parameterFindings(tables, problems),
  ]);

  // Pupils' rows end with the statistics: what leaves this function holds none of them.
  const results: ResultSet = { ...collected.results, pupils: [] };
  const districtName = namedDistrict(tables);
  const cycle = stage(
    'cycle',
    ['indicators', 'selfAssessment', 'decisions'],
    [district, schools, roadmap, year, reportingDate, words],
    (seen) => cycleFacts({ tables: seen, district, schools, roadmap, year, reportingDate, words }),
  );
  const report = reportFacts({
    district,
    districtName,
    reportingDate,
    year,
    schools,
    findings,
    results,
    flags,
    parameters,
    progress: roadmap,
    expected,
    cycle,
  });
  return {
    tables,
    period,
    district,
    districtName,
    schools,
    findings,
    results,
    flags,
    roadmap,
    expected,
    expectedRecords: existing,
    report,
    memory,
  };
}
