/** The whole flow on one screen: sheets → tables → results → findings, flags, roadmap, expected results → report facts. */
import { expectedRecordsOf } from './expected/expected-sheet';
import type { ExpectedRecord, ExpectedTable } from './expected/expected-table';
import { fillExpected } from './expected/fill';
import type { YearWords } from './expected/year-mentions';
import { finding, type Finding } from './finding';
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
import { cycleFacts } from './report/cycle-facts';
import { reportFacts, type ReportFacts } from './report/report-facts';
import { collectResults, separateSheets, type ResultWords } from './results/collect-results';
import type { ResultSet } from './results/result';
import { isoDateOfSerial, yearOf } from './calendar/calendar';
import type { DeadlineWords } from './calendar/deadline-words';
import { roadmapProgress, type RoadmapProgress } from './roadmap/progress';
import { adoptedPlansOf, coverageRecordsOf, eventRecordsOf, targetFactsOf } from './roadmap/roadmap-sheets';
import type { District, DistrictListing } from './schema/district';
import type { Form } from './schema/form';
import type { Lexicon } from './schema/lexicon';
import type { Scale } from './schema/scale';
import { recognise, type SourceSheet } from './table/recognise';
import { fieldOf } from './table/table';
import { Tables } from './table/tables';
import { changedForms } from './validation/changed-forms';
import type { CheckContext } from './validation/check';
import { revalidate, validate, type CheckOutcome } from './validation/validate';

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
  /** What was analysed before an edit; grids that did not change are the same objects. Absent: all is checked. */
  readonly before?: { readonly sheets: readonly SourceSheet[]; readonly analysis: Analysis };
}

/** The period the workbook speaks of. */
export interface Period {
  /** Serial day. */
  readonly reportingDate: number;
  readonly year: number;
}

export interface Analysis {
  readonly tables: Tables;
  readonly period: Period;
  readonly district: District | null;
  /** The district as the workbook names it. */
  readonly districtName: string | null;
  readonly schools: readonly FlagSchool[];
  readonly findings: readonly Finding[];
  /** The checks' answers one by one, for checking again after an edit. */
  readonly outcomes: readonly CheckOutcome[];
  readonly results: ResultSet;
  readonly flags: Flags;
  readonly roadmap: RoadmapProgress | null;
  readonly expected: ExpectedTable | null;
  /** What a person has on the sheet of expected results, every year. */
  readonly expectedRecords: readonly ExpectedRecord[];
  readonly report: ReportFacts;
}

export function analyze({ sheets, reference, district, today, year, before }: AnalyzeInput): Analysis {
  const { forms, lexicon, deadlineWords, method, knownDistricts } = reference;

  const separated = separateSheets(sheets, reference.resultWords);
  const recognised = recognise(separated.rest, forms, lexicon);
  const tables = new Tables(recognised.tables, lexicon);
  const period = periodOf(tables, today, year);
  const schools = schoolsOf(tables, lexicon);

  const collected = collectResults(separated, {
    tables,
    words: reference.resultWords,
    lexicon,
    schools,
    builtInScales: reference.scales,
  });
  const { scales } = collected;
  // Pupils' rows end with the statistics: what leaves this function holds none of them.
  const results: ResultSet = { ...collected.results, pupils: [] };

  const { parameters, problems } = parametersFrom(method, parameterOverrides(tables), lexicon);
  const context: CheckContext = {
    tables,
    forms,
    lexicon,
    deadlineWords,
    results: collected.results,
    scales,
    plausibility: parameters.plausibility,
    district,
    knownDistricts,
    reportingDate: period.reportingDate,
  };
  const changed = before === undefined ? null : changedForms(before, sheets, context);
  const outcomes =
    before === undefined || changed === null
      ? validate(context)
      : revalidate(before.analysis.outcomes, context, changed);
  const isNothingKnown = tables.all.length === 0 && results.results.length === 0;
  const findings = [
    ...(isNothingKnown ? unknownFiles(sheets, forms) : []),
    ...recognised.findings,
    ...outcomes.flatMap((outcome) => outcome.findings),
    ...collected.findings,
    ...parameterFindings(tables, problems),
  ];

  const flags = computeFlags({
    results: collected.results,
    scales,
    schools,
    contextIndicators,
    parameters,
    rechecks: rechecksOf(tables, lexicon),
    officialLists: officialListsOf(tables, lexicon),
    references: regionReferencesOf(collected.references),
  });

  const roadmap =
    district === null
      ? null
      : roadmapProgress({
          district,
          events: eventRecordsOf(tables, lexicon),
          coverage: coverageRecordsOf(tables),
          schools: schools.map(({ code }) => code),
          facts: targetFactsOf(tables, district),
          adopted: adoptedPlansOf(tables, district),
          reportingDate: isoDateOfSerial(period.reportingDate),
          year: period.year,
          dueSoonDays: parameters.roadmap.dueSoonDays,
          words: deadlineWords,
        });
  const expectedRecords = expectedRecordsOf(tables, lexicon);
  const expected =
    district === null || roadmap === null
      ? null
      : fillExpected({
          district,
          year: period.year,
          existing: expectedRecords,
          roadmap,
          reportingDate: isoDateOfSerial(period.reportingDate),
          words: reference.yearWords,
        });

  const districtName = namedDistrict(tables);
  const report = reportFacts({
    district,
    districtName,
    reportingDate: isoDateOfSerial(period.reportingDate),
    year: period.year,
    schools,
    findings,
    results,
    flags,
    parameters,
    progress: roadmap,
    expected,
    cycle: cycleFacts({
      tables,
      district,
      schools,
      roadmap,
      year: period.year,
      reportingDate: isoDateOfSerial(period.reportingDate),
      words: deadlineWords,
    }),
  });
  return {
    tables,
    period,
    district,
    districtName,
    schools,
    findings,
    outcomes,
    results,
    flags,
    roadmap,
    expected,
    expectedRecords,
    report,
  };
}

function periodOf(tables: Tables, today: number, asked: number | null): Period {
  const details = tables.of('details')[0];
  // What the check of ranges refuses is not reckoned with either.
  const read = (name: string) => {
    const value = details === undefined ? null : tables.number(details, 0, name);
    const { minimum = -Infinity, maximum = Infinity } =
      (details && fieldOf(details, name)?.constraints) ?? {};
    return value === null || value < minimum || value > maximum ? null : Math.floor(value);
  };
  const reportingDate = read('reportingDate') ?? today;
  return { reportingDate, year: asked ?? read('calendarYear') ?? yearOf(isoDateOfSerial(reportingDate)) };
}

function namedDistrict(tables: Tables): string | null {
  const details = tables.of('details')[0];
  return details === undefined ? null : tables.text(details, 0, 'district') || null;
}

function unknownFiles(sheets: readonly SourceSheet[], forms: readonly Form[]): readonly Finding[] {
  const files = new Set(sheets.map(({ file }) => file));
  return [...files].map((file) =>
    finding(
      'no-known-sheet',
      { file },
      {
        sheets: sheets.filter((sheet) => sheet.file === file).map(({ grid }) => grid.sheet),
        forms: forms.map(({ title }) => title),
      },
    ),
  );
}
