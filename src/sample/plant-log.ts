/** Collects what is planted; addresses are asked for at the end, when rows and columns no longer move. */
import type { FindingCode } from '../core/finding';
import type { PlantedError } from './sample';
import type { SheetDraft } from './sheet-draft';

export class PlantLog {
  private readonly entries: (() => PlantedError)[] = [];

  constructor(
    private readonly run: string,
    private readonly file: string,
  ) {}

  /** A cell of a draft. */
  cell(code: FindingCode, draft: SheetDraft, row: number, name: string): void {
    this.at(code, draft, () => draft.address(row, name));
  }

  row(code: FindingCode, draft: SheetDraft, row: number): void {
    this.at(code, draft, () => draft.rowAddress(row));
  }

  at(code: FindingCode, draft: SheetDraft, address: () => string | null): void {
    this.entries.push(() => this.entry(code, draft.sheetName, address()));
  }

  sheet(code: FindingCode, sheet: string | null, cell: string | null = null): void {
    this.entries.push(() => this.entry(code, sheet, cell));
  }

  errors(): PlantedError[] {
    return this.entries.map((entry) => entry());
  }

  private entry(code: FindingCode, sheet: string | null, cell: string | null): PlantedError {
    return { code, run: this.run, file: this.file, sheet, cell };
  }
}
