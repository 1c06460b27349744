/** Runs the product's one analysis over an opened workbook and gives the pane its views of the result. */
import { analyze, type Analysis } from '../../core/analyze';
import { acceptTexts } from '../../core/expected/accept-texts';
import type { Finding } from '../../core/finding';
import { everyFinding } from '../../core/finding-group';
import { nameLookup } from '../../core/report/school-facts';
import { isoDateOfSerial, yearOf } from '../../core/calendar/calendar';
import type { SheetModel } from '../../core/model/sheet-model';
import { identifyDistrict } from '../../core/table/identify-district';
import type { Grid } from '../../core/table/grid';
import type { SourceSheet } from '../../core/table/recognise';
import { typedGrid } from '../../core/table/typed-grid';
import { districtList, loadDistrict } from '../../data/districts/index';
import { reference } from '../../data/reference';
import { fillCells, type SheetFill } from '../../layout/fill-cells';
import { allResultSheets, checkedVolume, resultSheets, type ResultSheet } from '../../layout/result-sheets';
import { cardSchools, schoolCards } from '../../layout/school-cards';
import { templateSheets } from '../../layout/template';
import {
  checkSheetName,
  expectedSheetName,
  flagsSheetName,
  progressSheetName,
  reportSheetName,
} from '../../text/sheet-names';
import { findingText, placeText } from '../../text/finding-text';
import { findingTitle } from '../../text/finding-title';
import type { BookAnalysis } from './doors';
import { expectedOverview } from './expected-overview';
import { flagsOverview, type SchoolReasons } from './flags-overview';
import { schoolReasons } from './school-reasons';
import type { CheckChoice, NewBookChoice } from './work-calls';

/** Days from Excel's day zero to the day of the clock's own calendar. */
export function todaySerial(now: Date): number {
  return Math.round(
    (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.UTC(1899, 11, 30)) / 86_400_000,
  );
}

export async function analyzeBook(
  sheets: readonly SourceSheet[],
  choice: CheckChoice,
  today: number,
  before: BookAnalysis | null = null,
): Promise<BookAnalysis> {
  const named = identifyDistrict(sheets, reference.forms, reference.lexicon, districtList);
  const id = choice.district ?? named?.id ?? null;
  const district = id === null ? null : await loadDistrict(id);
  const edited = before instanceof AnalysedBook ? { before: before.analysis } : {};
  const input = { sheets, reference, district, today, year: choice.year, ...edited };
  return new AnalysedBook(analyze(input), today);
}

/** A table that knows no types, its cells as the form it holds reads them. */
export function typedTable(grid: Grid): Grid {
  return typedGrid(grid, reference.forms, reference.lexicon);
}

/** The blank workbook of a district for a year, as the command line makes it. */
export async function newBook({
  district: id,
  year,
}: NewBookChoice): Promise<{ name: string; sheets: readonly SheetModel[] }> {
  const district = await loadDistrict(id);
  const sheets = templateSheets(reference.forms, district, { year });
  return { name: `${district.name.nominative} ${year}.xlsx`, sheets };
}

/** All words of a finding that a search may look through. */
export function findingWords(finding: Finding): string {
  const { what, mend } = findingText(finding);
  return `${findingTitle(finding.code)} ${placeText(finding.place)} ${what} ${mend}`;
}

class AnalysedBook implements BookAnalysis {
  readonly findings: readonly Finding[];
  readonly summary: BookAnalysis['summary'];
  readonly reportSheets: BookAnalysis['reportSheets'];
  readonly suffix: string;
  readonly claimants: readonly string[];
  readonly target: string | null;

  constructor(
    readonly analysis: Analysis,
    today: number,
  ) {
    const { district, expected, flags, period, findings, roadmap, tables } = analysis;
    const nameOf = nameLookup(analysis.schools);
    this.findings = everyFinding(findings);
    this.suffix = String(period.year);
    this.claimants = [...new Set(tables.of('details').flatMap(({ file }) => file ?? []))];
    this.target = this.claimants[0] ?? tables.all[0]?.file ?? null;
    this.summary = {
      districtName: district?.name.nominative ?? analysis.districtName,
      districts: districtList.map(({ id, name }) => ({ id, name })),
      reportingDate: isoDateOfSerial(period.reportingDate),
      volume: checkedVolume(analysis),
      flags: flagsOverview(flags, nameOf),
      expected:
        expected === null || district === null
          ? null
          : expectedOverview(expected, district, yearOf(isoDateOfSerial(today))),
    };
    this.reportSheets = allResultSheets
      .filter((id) => id !== 'expected' || expected !== null)
      .filter((id) => id !== 'roadmap' || (roadmap !== null && roadmap.events.length > 0))
      .map((id) => ({ id, name: sheetNames[id] }));
  }

  reasons(school: string): SchoolReasons {
    return schoolReasons(this.analysis, school);
  }

  cardModel(code: string): SheetModel {
    const wanted = cardSchools(this.analysis).filter((school) => school.code === code);
    const [card] = schoolCards(this.analysis, wanted);
    if (card === undefined) throw new Error(`No school ${code}`);
    return card.sheet;
  }

  fillCells(accepted: ReadonlySet<string>): readonly SheetFill[] {
    return fillCells(this.withAccepted(accepted), accepted);
  }

  sheetModels(wanted: readonly string[], accepted: ReadonlySet<string>): readonly SheetModel[] {
    const sheets = allResultSheets.filter((id) => wanted.includes(id));
    return resultSheets(this.withAccepted(accepted), sheets, this.target ?? undefined);
  }

  private withAccepted(accepted: ReadonlySet<string>): Analysis {
    const { expected } = this.analysis;
    return { ...this.analysis, expected: expected === null ? null : acceptTexts(expected, accepted) };
  }
}

const sheetNames: Readonly<Record<ResultSheet, string>> = {
  check: checkSheetName,
  flags: flagsSheetName,
  expected: expectedSheetName,
  roadmap: progressSheetName,
  report: reportSheetName,
};
