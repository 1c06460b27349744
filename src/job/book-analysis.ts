/** Runs the product's one analysis over an opened workbook and gives the pane its views of the result. */
import type { Analysis } from '../core/analysis';
import { analyze } from '../core/analyze';
import type { ExpectedAnswers } from '../core/expected/expected-table';
import { fillExpected } from '../core/expected/fill';
import type { Finding } from '../core/finding';
import { countBySeverity, everyFinding } from '../core/finding-group';
import { storedRows } from '../core/results/stored-records';
import { cardSchools } from '../core/report/card-schools';
import { nameLookup } from '../core/report/school-facts';
import { isoDateOfSerial, yearOf } from '../core/calendar/calendar';
import type { SheetModel } from '../core/model/sheet-model';
import { checkDamagedBook, type DamagedBook } from '../core/validation/check-sheets-alone';
import type { SourceSheet } from '../core/table/recognise';
import { districtList, loadDistrict } from '../data/districts/index';
import { reference } from './reference';
import { fillCells, type SheetFill } from '../layout/fill-cells';
import { isTold } from '../layout/indicator-tables';
import { recordWords } from '../data/lexicon/record-words';
import { allResultSheets, checkedVolume, resultSheets, type ResultSheet } from '../layout/result-sheets';
import {
  chartsSheetName,
  checkSheetName,
  expectedSheetName,
  flagsSheetName,
  indicatorsSheetName,
  orderSheetName,
  progressSheetName,
  reportSheetName,
  tasksSheetName,
} from '../text/sheet-names';
import { explainedText } from '../text/explanation-text';
import { findingText, placeText } from '../text/finding-text';
import { flagAnswerText, groundsText } from '../text/flag-text';
import { markerName } from '../text/flags/marker-names';
import { testName } from '../text/test-name';
import { findingTitle } from '../text/finding-title';
import { blankBook, type BlankBook } from './blank-book';
import type { BookOverview } from './book-overview';
import { districtFiles, districtOf, targetFile } from './district-files';
import type { ExplanationChanges, ExplanationWords } from './explanation-changes';
import { expectedOverview } from './expected-overview';
import { indicatorsOverview } from './indicators-overview';
import { flagsOverview, type SchoolReasons } from './flags-overview';
import { missingSchools, rowsForSchools, type RegisterRows } from './new-schools';
import { papersOverview } from './papers-overview';
import { protocolsOverview } from './protocols-overview';
import { schoolReasons, spokenFlags } from './school-reasons';
import { decisionFills } from './prepared-decisions';
import { adoptionCells, type PlanChoice } from './plan-adoption';
import type { CheckChoice, NewBookChoice } from './choices';
import { upgradeOf, type Upgrade } from './upgrade';

export async function analyzeBook(
  sheets: readonly SourceSheet[],
  choice: CheckChoice,
  today: number,
  before: BookAnalysis | null = null,
  damaged: readonly DamagedBook[] = [],
): Promise<BookAnalysis> {
  const district = await districtOf(sheets, reference, loadDistrict, choice.district);
  const edited = before === null ? {} : { before: before.analysis };
  const input = { sheets, reference, district, today, year: choice.year, ...edited };
  const analysis = analyze(input);
  const findings = damaged.flatMap((book) => checkDamagedBook(book, reference));
  return new BookAnalysis({ ...analysis, findings: [...findings, ...analysis.findings] }, sheets, today);
}

/** Sheets of a district's blank workbook for a year, and the name it goes by. */
export async function newBook({ district, year }: NewBookChoice): Promise<BlankBook> {
  return blankBook(await loadDistrict(district), year);
}

/** All words of a finding that a search may look through. */
export function findingWords(finding: Finding): string {
  const { what, mend } = findingText(finding);
  return `${findingTitle(finding.code)} ${placeText(finding.place)} ${what} ${mend}`;
}

/** Loaded when a person explains something. */
const loadExplaining = () => import(/* webpackChunkName: "schools" */ './explanation-changes');

/** Findings, then flags, as `withdrawn` numbers them. */
function acceptedLines({ accepted, explainedFlags, schools }: Analysis): BookOverview['accepted'] {
  const nameOf = nameLookup(schools);
  return [
    ...accepted.map(({ finding, explanation }) => ({
      title: findingTitle(finding.code),
      place: placeText({ ...finding.place, file: explanation.file || undefined }),
      what: findingText(finding).what,
      explanation: explainedText(explanation),
    })),
    ...explainedFlags.map((flag) => ({
      title: `${flag.result.marker}. ${markerName(flag.result.marker)}`,
      place: `${nameOf(flag.result.key.school)}: ${testName(flag.result.key)}`,
      what: groundsText(flag.result),
      explanation: flagAnswerText(flag),
    })),
  ];
}

/** Where a table of the analysis stands. */
export interface BookTable {
  readonly file: string | undefined;
  readonly sheet: string;
}

/** An analysis with all that may be done from it. */
export class BookAnalysis {
  readonly findings: readonly Finding[];
  readonly summary: Pick<
    BookOverview,
    | 'districtName'
    | 'districts'
    | 'reportingDate'
    | 'counts'
    | 'accepted'
    | 'volume'
    | 'flags'
    | 'expected'
    | 'protocols'
    | 'indicators'
    | 'papers'
    | 'upgrade'
  >;
  /** Sheets the report can write. */
  readonly reportSheets: readonly { readonly id: string; readonly name: string }[];
  /** Stands behind the name of a sheet where a person's own sheet has it. */
  readonly suffix: string;
  readonly year: number;
  /** Where tables of expected results stand. */
  readonly tableSheets: readonly BookTable[];
  readonly districtFiles: readonly string[];
  readonly target: string | null;
  readonly upgrade: Upgrade | null;

  constructor(
    readonly analysis: Analysis,
    private readonly sheets: readonly SourceSheet[],
    private readonly today: number,
  ) {
    const { district, expected, flags, period, findings, roadmap } = analysis;
    const nameOf = nameLookup(analysis.schools);
    this.findings = everyFinding(findings);
    this.suffix = String(period.year);
    this.year = period.year;
    this.tableSheets = analysis.tables.of('expected').map(({ file, grid }) => ({ file, sheet: grid.sheet }));
    this.districtFiles = districtFiles(analysis);
    this.target = targetFile(analysis);
    this.upgrade = upgradeOf(analysis, sheets);
    this.summary = {
      districtName: district?.name.nominative ?? analysis.districtName,
      districts: districtList.map(({ id, name }) => ({ id, name })),
      reportingDate: isoDateOfSerial(period.reportingDate),
      counts: countBySeverity(findings),
      accepted: acceptedLines(analysis),
      volume: checkedVolume(analysis),
      flags: flagsOverview(flags, nameOf),
      indicators: indicatorsOverview(analysis, this.findings),
      expected:
        expected === null || district === null
          ? null
          : expectedOverview(expected, district, yearOf(isoDateOfSerial(today))),
      papers: papersOverview(analysis),
      protocols: protocolsOverview(analysis),
      upgrade: this.upgrade?.preview ?? null,
    };
    this.reportSheets = allResultSheets
      .filter((id) => id !== 'expected' || expected !== null)
      .filter((id) => id !== 'roadmap' || (roadmap !== null && roadmap.events.length > 0))
      .filter((id) => id !== 'indicators' || (roadmap?.indicators ?? []).some(isTold))
      .filter((id) => id !== 'order' || this.summary.papers.order.length > 0)
      .map((id) => ({ id, name: sheetNames[id] }));
  }

  reasons(school: string): SchoolReasons {
    return schoolReasons(this.analysis, school);
  }

  /** The card of a school to be handed to its head. */
  async cardModel(code: string): Promise<SheetModel> {
    const { schoolCards } = await import(/* webpackChunkName: "schools" */ '../layout/school-cards');
    const wanted = cardSchools(this.analysis).filter((school) => school.code === code);
    const [card] = schoolCards(this.analysis, wanted);
    if (card === undefined) throw new Error(`No school ${code}`);
    return card.sheet;
  }

  /** Cells of the person's own table of expected results, proposals only where accepted. */
  fillCells(answers: ExpectedAnswers): readonly SheetFill[] {
    return fillCells(this.answered(answers), answers);
  }

  /** Rows that answer the findings of these numbers. */
  async explanations(indices: readonly number[], words: ExplanationWords): Promise<ExplanationChanges> {
    const { explanationChanges } = await loadExplaining();
    const found = indices.flatMap((index) => this.findings[index] ?? []);
    const { analysis, sheets, target, today } = this;
    return explanationChanges(found, words, { analysis, sheets, target, today });
  }

  /** The row that answers a flag of the school; `reason` as `reasons` numbers it. */
  async flagExplanation(
    school: string,
    reason: string,
    words: ExplanationWords,
  ): Promise<ExplanationChanges | null> {
    const { flagExplanation } = await loadExplaining();
    const { analysis, sheets, target, today } = this;
    const result = spokenFlags(analysis, school)[Number(reason)];
    return result === undefined ? null : flagExplanation(result, words, { analysis, sheets, target, today });
  }

  /** Rows to be emptied, by their numbers in the list of what was accepted. */
  async withdrawn(indices: readonly number[]): Promise<readonly SheetFill[]> {
    const { withdrawnExplanations } = await loadExplaining();
    const { accepted, explainedFlags } = this.analysis;
    const explanations = [...accepted, ...explainedFlags].map(({ explanation }) => explanation);
    return withdrawnExplanations(indices.flatMap((at) => explanations[at] ?? []));
  }

  decisionFills(): ReturnType<typeof decisionFills> {
    return decisionFills(this.analysis);
  }

  planCells(choice: PlanChoice): ReturnType<typeof adoptionCells> {
    return adoptionCells(this.analysis, choice);
  }

  /** The report's sheets of the given ids. */
  sheetModels(wanted: readonly string[], answers: ExpectedAnswers): readonly SheetModel[] {
    const sheets = allResultSheets.filter((id) => wanted.includes(id));
    return resultSheets(this.answered(answers), sheets, this.target ?? undefined);
  }

  /** The protocols' records; null where there are more than a district has. */
  recordModels(): readonly SheetModel[] | null {
    return storedRows(this.analysis) === null ? null : resultSheets(this.analysis, ['records']);
  }

  /** Rows of the schools of these logins below the register's last, and on which sheet; null without a register. */
  registerRows(logins: readonly string[]): RegisterRows | null {
    const schools = missingSchools(this.analysis, null).filter(({ login }) => logins.includes(login));
    return rowsForSchools(this.analysis, this.target, schools);
  }

  private answered(answers: ExpectedAnswers): Analysis {
    const { analysis } = this;
    const { district, roadmap, period, expectedRecords: existing } = analysis;
    if (answers.size === 0 || district === null || roadmap === null) return analysis;
    const expected = fillExpected({
      district,
      year: period.year,
      existing,
      answers,
      roadmap,
      reportingDate: isoDateOfSerial(period.reportingDate),
      words: reference.yearWords,
    });
    return { ...analysis, expected };
  }
}

const sheetNames: Readonly<Record<ResultSheet, string>> = {
  check: checkSheetName,
  tasks: tasksSheetName,
  flags: flagsSheetName,
  expected: expectedSheetName,
  roadmap: progressSheetName,
  indicators: indicatorsSheetName,
  report: reportSheetName,
  charts: chartsSheetName,
  order: orderSheetName,
  records: recordWords.sheet,
};
