/** Runs the product's one analysis over an opened workbook and gives the pane its views of the result. */
import { analyze, type Analysis } from '../../core/analyze';
import type { Finding } from '../../core/finding';
import type { SheetModel } from '../../core/sheet-model';
import { isoDateOfSerial } from '../../core/roadmap/calendar';
import type { District } from '../../core/schema/district';
import type { Grid } from '../../core/table/grid';
import { identifyDistrict } from '../../core/table/identify-district';
import type { Change, SheetInfo } from '../../core/workbook';
import { districtList, loadDistrict } from '../../data/districts/index';
import { reference } from '../../data/reference';
import { checkSheet, checkSheetName } from '../../layout/check-sheet';
import { findingText, placeText } from '../../text/finding-text';
import { findingTitle } from '../../text/finding-title';
import type { BookAnalysis } from './doors';
import { flagsOverview } from './flags-overview';
import type { BookOverview, CheckChoice } from './work-calls';

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
  const analysis = analyze({ sheets, reference, district, today, year: choice.year });
  return new AnalysedBook(analysis, district);
}

/** All words of a finding that a search may look through. */
export function findingWords(finding: Finding): string {
  const { what, mend } = findingText(finding);
  return `${findingTitle(finding.code)} ${placeText(finding.place)} ${what} ${mend}`;
}

class AnalysedBook implements BookAnalysis {
  readonly findings: readonly Finding[];
  readonly summary: BookAnalysis['summary'];
  readonly reportSheets: readonly string[];
  private readonly models: ReadonlyMap<string, () => SheetModel>;

  constructor(
    private readonly analysis: Analysis,
    district: District | null,
  ) {
    this.findings = analysis.findings;
    this.summary = {
      districtName: district?.name.nominative ?? analysis.districtName,
      districts: districtList.map(({ id, name }) => ({ id, name })),
      reportingDate: isoDateOfSerial(analysis.period.reportingDate),
      volume: volumeOf(analysis),
      flags: flagsOverview(analysis.flags, this.nameOf),
      expected: null,
    };
    this.models = this.sheetModels();
    this.reportSheets = [...this.models.keys()];
  }

  reasons(school: string): ReturnType<BookAnalysis['reasons']> {
    return { school, name: this.nameOf(school), status: '', reasons: [] };
  }

  fillChanges(): readonly Change[] {
    return [];
  }

  reportChanges(wanted: ReadonlySet<string>, sheets: readonly SheetInfo[]): readonly Change[] {
    return [...this.models].flatMap(([name, make]): Change[] => {
      if (!wanted.has(name)) return [];
      const old = sheets.find((sheet) => sheet.name === name);
      return [
        old === undefined
          ? { kind: 'add-sheet', model: make() }
          : { kind: 'replace-sheet', sheet: old.id, model: make() },
      ];
    });
  }

  private sheetModels(): ReadonlyMap<string, () => SheetModel> {
    const { findings } = this;
    const { reportingDate, volume } = this.summary;
    const heading = { districtName: this.summary.districtName, reportingDate };
    return new Map([[checkSheetName, () => checkSheet({ heading, findings, volume })]]);
  }

  private readonly nameOf = (school: string): string =>
    this.analysis.schools.find(({ code }) => code === school)?.name ?? school;
}

function volumeOf({ tables }: Analysis): BookOverview['volume'] {
  const rows = tables.all.reduce((sum, table) => sum + table.rows.length, 0);
  const cells = tables.all.reduce((sum, table) => sum + table.rows.length * table.columnOf.size, 0);
  return { sheets: tables.all.length, rows, cells };
}
