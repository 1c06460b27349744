/** A workbook being changed: its parts, sheets and names as they would be, what stands in the way, and the way back. */
import type { CellChange, Conflict, SheetId } from '../../core/workbook';
import type { NewValue, SheetModel } from '../../core/model/sheet-model';
import type { GridEdit } from '../../core/table/edited-grid';
import { PackageEditor } from '../package/package-editor';
import type { PackageParts } from '../package/package-parts';
import { readText, type PackageReading } from '../package/package-reading';
import type { SheetReading } from '../cells/read-sheet-part';
import type { CellMemory } from './row-patch';
import { sheetNameProblem } from '../package/sheet-name';
import type { SheetSnapshot } from '../package/sheet-snapshot';
import { WorkbookEdit } from '../package/workbook-edit';

/** A change as the port lets it be said, with what taking another one back must know besides. */
export type DraftChange =
  | { readonly kind: 'set-cells'; readonly sheet: SheetId; readonly cells: readonly DraftCell[] }
  | { readonly kind: 'add-sheet'; readonly model: SheetModel; readonly snapshot?: SheetSnapshot }
  | {
      readonly kind: 'replace-sheet';
      readonly sheet: SheetId;
      readonly model: SheetModel;
      readonly snapshot?: SheetSnapshot;
    }
  | { readonly kind: 'delete-sheet'; readonly sheet: SheetId; readonly isUndo?: true };

/** With a memory it takes an edit back. */
export type DraftCell = CellChange & { readonly memory?: CellMemory };

export interface DraftSource {
  readonly parts: PackageParts;
  readonly reading: PackageReading;
  /** Sheet ids ever given, so that none is given twice. */
  readonly usedIds: Set<string>;
  readonly readSheet: (sheetId: string) => Promise<SheetReading>;
  /** Neither formulas nor locked cells nor a person's own sheet stand in the way. */
  readonly mayOverwrite: boolean;
}

export interface DraftSheet {
  readonly sheetId: string;
  readonly name: string;
  readonly part: string;
}

export class WorkbookDraft {
  readonly editor: PackageEditor;
  readonly conflicts: Conflict[] = [];
  /** What takes the changes back, the last one first. */
  readonly inverse: DraftChange[] = [];
  /** Cells set, by sheet and then by place. */
  readonly edits = new Map<string, Map<string, GridEdit>>();
  /** Sheets written anew, gone, or to be read again. */
  readonly replaced = new Set<string>();
  readonly sheets: DraftSheet[];
  private workbook: WorkbookEdit | null = null;
  private touchesFormulas = false;

  constructor(readonly source: DraftSource) {
    this.editor = new PackageEditor(source.parts, source.reading);
    this.sheets = source.reading.workbook.sheets.map(({ sheetId, name, part }) => ({ sheetId, name, part }));
  }

  /** Null, and a conflict noted, when there is no such sheet. */
  sheetOf(sheet: SheetId): DraftSheet | null {
    const found = this.sheets.find(({ sheetId }) => sheetId === sheet);
    if (found === undefined) this.conflicts.push({ kind: 'sheet-missing', sheet });
    return found ?? null;
  }

  /** Notes a conflict where the workbook forbids what changes its list of sheets. */
  isStructureLocked(): boolean {
    const isLocked = this.source.reading.workbook.isStructureLocked && !this.source.mayOverwrite;
    if (isLocked) this.conflicts.push({ kind: 'structure-locked' });
    return isLocked;
  }

  /** Throws RangeError for a name no sheet can have; `except` is the sheet that would get it. */
  isNameTaken(name: string, except: SheetId | null): boolean {
    const problem = sheetNameProblem(name);
    if (problem !== null) throw new RangeError(`Sheet name ${JSON.stringify(name)}: ${problem}`);
    const others = this.sheets.filter(({ sheetId }) => sheetId !== except).map((sheet) => sheet.name);
    const taken = [...others, ...this.source.reading.workbook.chartSheetNames];
    return taken.some((other) => other.toLowerCase() === name.toLowerCase());
  }

  freeId(): string {
    let number = 1;
    while (this.source.usedIds.has(String(number))) number++;
    this.source.usedIds.add(String(number));
    return String(number);
  }

  noteFormulas(doesTouch: boolean): void {
    this.touchesFormulas ||= doesTouch;
  }

  async workbookEdit(): Promise<WorkbookEdit> {
    const { workbookPart, workbook } = this.source.reading;
    this.workbook ??= new WorkbookEdit(
      await readText(this.editor.parts, workbookPart),
      workbookPart,
      workbook.dialect,
    );
    return this.workbook;
  }

  async finish(): Promise<PackageParts> {
    const { workbookPart, relationships } = this.source.reading;
    const chain = relationships.find(
      ({ kind, target }) => kind === 'calcChain' && this.editor.parts.has(target),
    );
    if (chain !== undefined && this.touchesFormulas) {
      await this.editor.unrelate(workbookPart, chain.target);
      await this.editor.remove(chain.target);
    }
    if (chain !== undefined || (await this.hasFormulas())) (await this.workbookEdit()).recalculateOnLoad();
    if (this.workbook !== null) this.editor.parts.write(workbookPart, this.workbook.toXml());
    return this.editor.finish();
  }

  /** Excel lists its formulas in the chain; files of other programs have to be looked through. */
  private async hasFormulas(): Promise<boolean> {
    if (this.touchesFormulas) return true;
    for (const { sheetId } of this.source.reading.workbook.sheets) {
      if (!this.replaced.has(sheetId) && (await this.source.readSheet(sheetId)).hasFormulas) return true;
    }
    return false;
  }
}

export function isFormula(value: NewValue): value is { readonly formula: string } {
  return typeof value === 'object' && value !== null && 'formula' in value;
}

export function modelHasFormulas(model: SheetModel): boolean {
  return model.rows.some(({ cells }) => cells.some((cell) => cell !== null && isFormula(cell.value)));
}
