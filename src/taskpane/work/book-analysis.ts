/** Runs the product's one analysis over an opened workbook and gives the pane its views of the result. */
import { analyze, type Analysis } from '../../core/analyze';
import { acceptTexts } from '../../core/expected/accept-texts';
import type { Finding } from '../../core/finding';
import { nameLookup } from '../../core/report/report-facts';
import { isoDateOfSerial, yearOf } from '../../core/roadmap/calendar';
import type { SheetModel } from '../../core/sheet-model';
import type { Grid } from '../../core/table/grid';
import { identifyDistrict } from '../../core/table/identify-district';
import { districtList, loadDistrict } from '../../data/districts/index';
import { reference } from '../../data/reference';
import { checkSheetName } from '../../layout/check-sheet';
import { expectedSheetName } from '../../layout/expected-sheet';
import { flagsSheetName } from '../../layout/flags-sheet';
import { allResultSheets, checkedVolume, resultSheets, type ResultSheet } from '../../layout/result-sheets';
import { findingText, placeText } from '../../text/finding-text';
import { findingTitle } from '../../text/finding-title';
import type { BookAnalysis } from './doors';
import { expectedOverview } from './expected-overview';
import { flagsOverview, type SchoolReasons } from './flags-overview';
import { schoolReasons } from './school-reasons';
import type { CheckChoice } from './work-calls';

/** Days from Excel's day zero to the day of the clock's own calendar. */
export function todaySerial(now: Date): number {
  return Math.round(
    (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.UTC(1899, 11, 30)) / 86_400_000,
  );
}

export async function analyzeBook(
  grids: readonly Grid[],
  choice: CheckChoice,
  today: number,
): Promise<BookAnalysis> {
  const sheets = grids.map((grid) => ({ grid }));
  const named = identifyDistrict(sheets, reference.forms, reference.lexicon, districtList);
  const id = choice.district ?? named?.id ?? null;
  const district = id === null ? null : await loadDistrict(id);
  return new AnalysedBook(analyze({ sheets, reference, district, today, year: choice.year }), today);
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

  constructor(
    private readonly analysis: Analysis,
    today: number,
  ) {
    const { district, expected, flags, period, findings } = analysis;
    const nameOf = nameLookup(analysis.schools);
    this.findings = findings;
    this.suffix = String(period.year);
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
      .map((id) => ({ id, name: sheetNames[id] }));
  }

  reasons(school: string): SchoolReasons {
    return schoolReasons(this.analysis, school);
  }

  fillSheets(accepted: ReadonlySet<string>): readonly SheetModel[] {
    return this.sheetModels(['expected'], accepted);
  }

  sheetModels(wanted: readonly string[], accepted: ReadonlySet<string>): readonly SheetModel[] {
    const { expected } = this.analysis;
    const analysis = {
      ...this.analysis,
      expected: expected === null ? null : acceptTexts(expected, accepted),
    };
    return resultSheets(
      analysis,
      allResultSheets.filter((id) => wanted.includes(id)),
    );
  }
}

const sheetNames: Readonly<Record<ResultSheet, string>> = {
  check: checkSheetName,
  flags: flagsSheetName,
  expected: expectedSheetName,
  report: 'Отчёт',
};
