/** The whole flow on one screen: sheets → tables → results → flags, roadmap, expected results → findings → report facts. */
import { isoDateOfSerial } from './calendar/calendar';
import { approvedCollections } from './collect/approved-collections';
import type { JournalWords } from './collect/journal';
import type { TestForms } from './collect/compare-tests';
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
import { markerNamed } from './flags/explained-flags';
import { parametersFrom, type Method } from './flags/parameters';
import type { FlagSchool } from './flags/school';
import { choiceForm, withChosen } from './indicators/chosen-indicators';
import { assessmentsOf, noAssessments, selfAssessmentForm } from './indicators/assessments';
import { schoolLists } from './indicators/computed-conditions';
import { measureIndicators } from './indicators/measure-indicators';
import { daysOfYear } from './indicators/collections';
import { isAskedIn, organizationsOf } from './indicators/organizations';
import { schoolRating, type SchoolRating } from './indicators/school-rating';
import { quantitiesOf, quantityForms } from './indicators/quantity-sheets';
import { Memory } from './memory';
import type { AdviceRules } from './report/direction-advice';
import { cycleFacts } from './report/cycle-facts';
import { reportFacts, type ReportFacts, type ReportSource } from './report/report-facts';
import { collectResults, type ResultOrigins, type ResultWords } from './results/collect-results';
import { foreignTables, type ForeignTable } from './results/foreign-tables';
import { readSheets } from './results/read-sheets';
import type { FileReading, SummaryFileReading } from './results/file-reading';
import type { MetSchool } from './results/met-schools';
import type { TestReference } from './results/result';
import type { ResultSet } from './results/result-set';
import type { RoadmapProgress } from './roadmap/progress';
import { roadmapOf } from './roadmap/roadmap-sheets';
import type { District, DistrictListing } from './schema/district';
import type { Form, FormId } from './schema/form';
import type { Lexicon } from './schema/lexicon';
import type { Scale } from './schema/scale';
import { explanationsOf } from './table/explanations';
import { namedDistrict } from './table/identify-district';
import type { SourceSheet } from './table/recognise';
import type { Tables } from './table/tables';
import { factsAgainstAnswers } from './validation/check-agreement';
import { unknownFiles } from './validation/check-workbook';
import { explainFindings, type AcceptedFinding, type FindingTitles } from './validation/explain-findings';
import { validate } from './validation/validate';

/** What a methodologist maintains and core never imports. */
export interface Reference {
  readonly forms: readonly Form[];
  /** Those of a school's own workbook: the same sheets cut to one school. */
  readonly schoolForms: readonly Form[];
  readonly schoolFormsVersion: number;
  readonly journalWords: JournalWords;
  readonly testForms: TestForms;
  readonly formsVersion: number;
  readonly lexicon: Lexicon;
  readonly deadlineWords: DeadlineWords;
  readonly yearWords: YearWords;
  readonly resultWords: ResultWords;
  readonly scales: readonly Scale[];
  readonly method: Method;
  readonly adviceRules: AdviceRules;
  readonly knownDistricts: readonly DistrictListing[];
  /** Explanations name kinds of findings in these words; without them none can be told what it answers. */
  readonly findingTitles?: FindingTitles;
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
  /** Those that nobody answered with an explanation. */
  readonly findings: readonly FindingGroup[];
  readonly accepted: readonly AcceptedFinding[];
  readonly results: ResultSet;
  /** The workbook's own before the built-in ones. */
  readonly scales: readonly Scale[];
  /** What summary reports said of schools, and of whole groups of them. */
  readonly summaries: ResultSet;
  readonly references: readonly TestReference[];
  /** What was read of each protocol. */
  readonly files: readonly FileReading[];
  /** What was read of each summary report. */
  readonly summaryFiles: readonly SummaryFileReading[];
  /** Tables known for what they are, of which nothing is taken. */
  readonly foreign: readonly ForeignTable[];
  /** Every school that a protocol names. */
  readonly met: readonly MetSchool[];
  /** What each file said of tests, before all are merged. */
  readonly origins: ResultOrigins;
  readonly flags: Flags;
  readonly roadmap: RoadmapProgress | null;
  /** Null: the document demands none, or nobody switched it on. */
  readonly rating: SchoolRating | null;
  readonly expected: ExpectedTable | null;
  /** What a person has on the sheet of expected results, every year. */
  readonly expectedRecords: readonly ExpectedRecord[];
  readonly report: ReportFacts;
  /** The answers of the stages, for the analysis after an edit. */
  readonly memory: Memory;
}

export function analyze({
  sheets,
  reference,
  district: printed,
  today,
  year: chosenYear,
  before,
}: AnalyzeInput): Analysis {
  const { forms, lexicon, deadlineWords: words, resultWords, scales: builtInScales, method } = reference;
  const memory = new Memory(before?.memory);
  const read = readSheets(sheets, reference, memory, before?.tables);
  const { tables, separated, others, findings: ofSheets } = read;
  const foreign = foreignTables(others, resultWords.foreign);
  const { protocols, records } = separated;
  const stage = <T>(
    name: string,
    reads: readonly FormId[],
    inputs: readonly unknown[],
    run: (seen: Tables) => T,
  ) => memory.stage(name, tables, reads, [...inputs, lexicon], run);

  const period = periodOf(tables, today, chosenYear);
  const { year } = period;
  const reportingDate = isoDateOfSerial(period.reportingDate);
  const schools = stage('schools', ['schools'], [], (seen) => schoolsOf(seen, lexicon));

  const resultForms = ['results', 'scores', 'items', 'scales', 'schools', 'details'];
  const sources = [...protocols, ...separated.summaries, ...records, resultWords, builtInScales];
  const collected = stage('results', resultForms, sources, (seen) =>
    collectResults(separated, { tables: seen, words: resultWords, lexicon, schools, builtInScales }),
  );
  const { results, scales, summaries, references, files, summaryFiles, met, origins } = collected;

  const { parameters, problems } = stage('parameters', ['parameters'], [method], (seen) =>
    parametersFrom(method, parameterOverrides(seen), lexicon),
  );
  const flags = stage('flags', ['schools', 'recheck', 'officialLists'], [collected, parameters], (seen) =>
    computeFlags({
      results,
      scales,
      schools,
      contextIndicators,
      parameters,
      rechecks: rechecksOf(seen, lexicon),
      officialLists: officialListsOf(seen, lexicon),
      references: regionReferencesOf(collected.references),
    }),
  );

  const organizations = stage('organizations', ['schools'], [], (seen) => organizationsOf(seen, lexicon));
  const asked = organizations.filter((each) => isAskedIn(each, daysOfYear(year)));
  const district = stage(
    'chosen',
    [choiceForm],
    [printed],
    (seen) => printed && withChosen(printed, seen, lexicon),
  );
  const quantities = stage('quantities', quantityForms, [district], (seen) =>
    quantitiesOf(seen, lexicon, district),
  );
  const readsFlags = district?.indicators.some(({ computes }) => computes === 'schools-without-flags');
  const statuses = stage('statuses', [], [readsFlags === true ? flags : null], () =>
    readsFlags === true ? [...flags.earlierSchools, ...flags.schools] : [],
  );
  const measured = stage(
    'indicators',
    ['officialLists', selfAssessmentForm],
    [district, quantities, results, statuses, year],
    (seen) =>
      measureIndicators(district, quantities, {
        results,
        statuses,
        listed: schoolLists(officialListsOf(seen, lexicon)),
        assessed: district === null ? noAssessments : assessmentsOf(seen, district, lexicon),
        year,
      }),
  );
  const isRated = parameters.rating.isOn && district !== null && district.rating !== null;
  const rating = stage('rating', ['officialLists'], [district, quantities, isRated, year], (seen) =>
    isRated && quantities !== null
      ? schoolRating(district, {
          values: quantities.values,
          listed: schoolLists(officialListsOf(seen, lexicon)),
          year,
        })
      : null,
  );
  const time = [year, reportingDate, words];
  const { dueSoonDays } = parameters.roadmap;
  const roadmapInputs = [district, organizations, measured, parameters, ...time];
  const roadmap = stage(
    'roadmap',
    ['roadmap', 'coverage', 'indicators'],
    roadmapInputs,
    (seen) =>
      district &&
      roadmapOf(seen, lexicon, {
        district,
        schools: asked.map(({ code }) => code),
        measured,
        year,
        reportingDate,
        words,
        dueSoonDays,
      }),
  );
  const existing = stage('expected sheet', ['expected'], [], (seen) => expectedRecordsOf(seen, lexicon));
  const expected = stage('expected', [], [district, roadmap, existing, ...time], () =>
    district === null || roadmap === null
      ? null
      : fillExpected({ district, year, existing, roadmap, reportingDate, words: reference.yearWords }),
  );

  const { plausibility, questions: questionLimits } = parameters;
  const checked = validate(
    {
      ...reference,
      tables,
      scales,
      plausibility,
      questionLimits,
      quantities,
      district,
      reportingDate: period.reportingDate,
    },
    memory,
  );
  const facts = stage('facts', ['indicators', 'roadmap'], [district, measured, year], (seen) =>
    factsAgainstAnswers(seen, { district, measured, lexicon, year }),
  );
  const found = groupFindings(
    [
      ...unknownFiles(sheets, others, forms, foreign),
      ...ofSheets,
      ...checked,
      ...collected.findings,
      ...parameterFindings(tables, problems),
      ...facts,
    ],
    sheets,
  );
  const { open: findings, accepted } = explainFindings(found, explanationsOf(tables), {
    tables,
    sheets,
    titles: reference.findingTitles ?? null,
    isMarker: (about) => markerNamed(about, lexicon.lookalikes) !== null,
  });

  const districtName = namedDistrict(tables);
  const cycleForms = ['indicators', 'selfAssessment', 'levelActivities', 'decisions'];
  const cycle = stage(
    'cycle',
    cycleForms,
    [district, schools, roadmap, measured, reference.adviceRules, ...time],
    (seen) =>
      cycleFacts({
        tables: seen,
        district,
        schools,
        roadmap,
        year,
        reportingDate,
        words,
        lexicon,
        measured,
        rules: reference.adviceRules,
      }),
  );
  const approvalForms = ['journal', 'schoolQuantities', 'contingent', 'collections'];
  const approved = stage('approved', approvalForms, [forms, reference.journalWords, year], (seen) =>
    approvedCollections(seen, year, reference),
  );
  const told = {
    district,
    districtName,
    schools,
    findings,
    accepted,
    results,
    scales,
    summaries,
    references,
    files,
    summaryFiles,
    foreign,
    met,
    flags,
    expected,
  };
  const report = reportFacts({
    ...told,
    reportingDate,
    year,
    parameters,
    progress: roadmap,
    cycle,
    approved,
    source: sourceOf(tables, reference.formsVersion),
  });
  return { ...told, tables, period, origins, roadmap, rating, expectedRecords: existing, report, memory };
}

function sourceOf(tables: Tables, formsVersion: number): ReportSource {
  const details = tables.of('details')[0];
  const text = (name: string) => (details === undefined ? null : tables.text(details, 0, name) || null);
  return {
    file: details?.file ?? null,
    formVersion: text('formVersion'),
    formsVersion,
    responsible: text('responsible'),
  };
}
