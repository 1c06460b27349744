/** Runs the product's one analysis over an opened workbook and gives all that may be done from it. */
import type { Analysis } from '../core/analysis';
import { analyzeChecked } from '../core/analyze';
import { isoDateOfSerial } from '../core/calendar/calendar';
import { checkSheets } from '../core/check-sheets';
import type { ExpectedAnswers } from '../core/expected/expected-table';
import { fillExpected } from '../core/expected/fill';
import type { Finding } from '../core/finding';
import { everyFinding } from '../core/finding-group';
import type { SheetModel } from '../core/model/sheet-model';
import { cardSchools } from '../core/report/card-schools';
import { storedRows } from '../core/results/stored-records';
import type { SourceSheet } from '../core/table/recognise';
import { formsVersionOf } from '../core/validation/check-workbook';
import { formsVersion } from '../data/forms/forms';
import { checkDamagedBook, type DamagedBook } from '../core/validation/check-sheets-alone';
import { loadDistrict } from '../data/districts/index';
import { fillCells, type SheetFill } from '../layout/fill-cells';
import { storedRecordsSheet } from '../layout/records-sheet';
import { allResultSheets } from '../layout/result-sheet';
import {
  analysisOverview,
  writableSheets,
  type AnalysisOverview,
  type NamedSheet,
} from './analysis-overview';
import type { BesidePart, BesideRequest } from './beside';
import type { CheckChoice } from './choices';
import { districtFiles, districtOf, targetFile } from './district-files';
import type { ExplanationChanges, ExplanationWords } from './explanation-changes';
import type { SchoolReasons } from './flags-overview';
import { missingSchools, rowsForSchools, type RegisterRows } from './new-schools';
import { adoptionCells, type PlanChoice } from './plan-adoption';
import { decisionFills } from './prepared-decisions';
import { reference } from './reference';
import { schoolReasons, spokenFlags } from './school-reasons';
import type { Upgrade } from './upgrade';

export interface CheckedBook {
  readonly findings: readonly Finding[];
  readonly districtFiles: readonly string[];
  /** Flags and all that is told and printed of the book take longer than its findings. */
  analyse(): Promise<BookAnalysis>;
}

export async function checkBook(
  sheets: readonly SourceSheet[],
  choice: CheckChoice,
  today: number,
  before: BookAnalysis | null = null,
  damaged: readonly DamagedBook[] = [],
): Promise<CheckedBook> {
  const district = await districtOf(sheets, reference, loadDistrict, choice.district);
  const edited = before === null ? {} : { before: before.analysis };
  const checked = checkSheets({ sheets, reference, district, today, year: choice.year, ...edited });
  const ofDamaged = damaged.flatMap((book) => checkDamagedBook(book, reference));
  const groups = [...ofDamaged, ...checked.findings];
  const findings = everyFinding(groups);
  return {
    findings,
    districtFiles: districtFiles(checked),
    analyse: async () => {
      const analysis = { ...analyzeChecked(checked, reference), findings: groups };
      const upgrade = isOlder(analysis) ? await loadedUpgrade(analysis, sheets) : null;
      return new BookAnalysis(analysis, findings, sheets, today, upgrade);
    },
  };
}

function isOlder({ tables }: Analysis): boolean {
  return tables.of('details').some((details) => (formsVersionOf(details) ?? formsVersion) < formsVersion);
}

/** Few workbooks are older: what raises one is loaded with the first of them. */
async function loadedUpgrade(analysis: Analysis, sheets: readonly SourceSheet[]): Promise<Upgrade | null> {
  const { upgradeOf } = await import(/* webpackChunkName: "schools" */ './upgrade');
  return upgradeOf(analysis, sheets);
}

/** Loaded when a person explains something. */
const loadExplaining = () => import(/* webpackChunkName: "schools" */ './explanation-changes');

/** Where a table of the analysis stands. */
export interface BookTable {
  readonly file: string | undefined;
  readonly sheet: string;
}

/** An analysis with all that may be done from it. */
export class BookAnalysis {
  readonly summary: AnalysisOverview;
  /** Sheets the report can write. */
  readonly reportSheets: readonly NamedSheet[];
  /** Stands behind the name of a sheet where a person's own sheet has it. */
  readonly suffix: string;
  readonly year: number;
  /** Where tables of expected results stand. */
  readonly tableSheets: readonly BookTable[];
  readonly target: string | null;

  constructor(
    readonly analysis: Analysis,
    readonly findings: readonly Finding[],
    private readonly sheets: readonly SourceSheet[],
    private readonly today: number,
    readonly upgrade: Upgrade | null,
  ) {
    const { period } = analysis;
    this.suffix = String(period.year);
    this.year = period.year;
    this.tableSheets = analysis.tables.of('expected').map(({ file, grid }) => ({ file, sheet: grid.sheet }));
    this.target = targetFile(analysis);
    this.summary = analysisOverview(analysis, this.findings, today, upgrade?.preview ?? null);
    this.reportSheets = writableSheets(analysis, this.summary.papers.order.length > 0);
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

  async beside(request: BesideRequest): Promise<readonly BesidePart[]> {
    const { besideParts } = await import(/* webpackChunkName: "schools" */ './beside');
    return besideParts(this.answered(request.answers), request);
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
  async sheetModels(wanted: readonly string[], answers: ExpectedAnswers): Promise<readonly SheetModel[]> {
    const sheets = allResultSheets.filter((id) => wanted.includes(id));
    const { resultSheets } = await import(/* webpackChunkName: "report-sheets" */ '../layout/result-sheets');
    return resultSheets(this.answered(answers), sheets, this.target ?? undefined);
  }

  /** The protocols' records; null where there are more than a district has. */
  recordModels(): readonly SheetModel[] | null {
    if (storedRows(this.analysis) === null) return null;
    const sheet = storedRecordsSheet(this.analysis);
    return sheet === null ? [] : [sheet];
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
