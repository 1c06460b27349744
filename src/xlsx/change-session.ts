/** Applies a list of changes to a draft of the workbook: all conflicts are gathered, and the way back is written down. */
import type { CallOptions, Change, CellChange, Conflict, NewValue, SheetId } from '../core/workbook';
import type { SheetModel } from '../core/sheet-model';
import { valueAt } from '../core/table/grid';
import { ownSheetMark } from '../core/workbook-marks';
import { isSameValue, storedValue } from './cell-value';
import type { GridEdit } from './edited-grid';
import { modelOfGrid } from './grid-model';
import { folderOf, PackageEditor } from './package-editor';
import type { PackageParts } from './package-parts';
import { readText, type PackageReading } from './package-reading';
import { patchCells } from './patch-cells';
import type { CellEdit, CellMemory } from './row-patch';
import type { SheetReading } from './read-sheet-part';
import { namesOfSheet, sheetNames, writeSheetParts } from './sheet-parts';
import { restoreParts, snapshotSheet, type SheetSnapshot } from './sheet-snapshot';
import { renameTableColumns } from './table-header';
import { WorkbookEdit } from './workbook-edit';
import { sheetNameProblem } from './sheet-name';

/** What inverse changes carry besides what the port lets them say; kept as long as the changes themselves. */
export interface Journal {
  readonly cells: WeakMap<CellChange, CellMemory>;
  readonly sheets: WeakMap<Change, SheetSnapshot | 'added'>;
}

export interface SessionSource {
  readonly parts: PackageParts;
  readonly reading: PackageReading;
  readonly journal: Journal;
  /** Sheet ids ever given, so that none is given twice. */
  readonly usedIds: Set<string>;
  readonly readSheet: (sheetId: string) => Promise<SheetReading>;
}

export interface SessionResult {
  readonly parts: PackageParts;
  readonly inverse: readonly Change[];
  /** Cells set, by sheet; sheets written anew or gone. */
  readonly edits: ReadonlyMap<string, readonly GridEdit[]>;
  readonly replaced: ReadonlySet<string>;
}

interface DraftSheet {
  readonly sheetId: string;
  readonly name: string;
  readonly part: string;
}

export class ChangeSession {
  private readonly editor: PackageEditor;
  private readonly conflicts: Conflict[] = [];
  private readonly inverse: Change[] = [];
  private readonly edits = new Map<string, Map<string, GridEdit>>();
  private readonly replaced = new Set<string>();
  private readonly sheets: DraftSheet[];
  private workbook: WorkbookEdit | null = null;
  private touchesFormulas = false;

  constructor(private readonly source: SessionSource) {
    this.editor = new PackageEditor(source.parts, source.reading);
    this.sheets = source.reading.workbook.sheets.map(({ sheetId, name, part }) => ({ sheetId, name, part }));
  }

  async run(changes: readonly Change[], options: CallOptions): Promise<SessionResult | readonly Conflict[]> {
    for (const [index, change] of changes.entries()) {
      options.signal?.throwIfAborted();
      await this.applyOne(change);
      options.onProgress?.(index + 1, changes.length);
    }
    if (this.conflicts.length > 0) return this.conflicts;
    const parts = await this.finish();
    const edits = new Map([...this.edits].map(([sheet, cells]) => [sheet, [...cells.values()]]));
    return { parts, inverse: this.inverse, edits, replaced: this.replaced };
  }

  private async applyOne(change: Change): Promise<void> {
    switch (change.kind) {
      case 'set-cells':
        return this.setCells(change.sheet, change.cells);
      case 'add-sheet':
        return this.addSheet(change, change.model);
      case 'replace-sheet':
        return this.replaceSheet(change, change.sheet, change.model);
      case 'delete-sheet':
        return this.deleteSheet(change, change.sheet);
    }
  }

  private async setCells(sheet: SheetId, cells: readonly CellChange[]): Promise<void> {
    const draft = this.draftOf(sheet);
    if (draft === null || cells.length === 0) return;
    const reading = await this.source.readSheet(sheet);
    const written = this.edits.get(sheet) ?? new Map<string, GridEdit>();
    this.edits.set(sheet, written);
    const inverse: CellChange[] = [];
    const edits = new Map<string, CellEdit>();
    for (const cell of cells) {
      const { row, column, value } = cell;
      const key = `${row} ${column}`;
      const known = written.get(key);
      const found = known === undefined ? valueAt(reading.grid, row, column) : known.value;
      if (!isSameValue(found, cell.expected))
        this.conflicts.push({ kind: 'value', sheet, row, column, found });
      written.set(key, { row, column, value: storedValue(value) });
      inverse.unshift({ row, column, expected: storedValue(value), value: found });
      edits.set(key, { row, column, value, memory: this.source.journal.cells.get(cell) ?? null });
    }
    await this.patch(draft, reading, [...edits.values()], inverse);
  }

  private async patch(
    draft: DraftSheet,
    reading: SheetReading,
    edits: readonly CellEdit[],
    inverse: readonly CellChange[],
  ): Promise<void> {
    const { styles, workbook } = this.source.reading;
    const sheet = draft.sheetId as SheetId;
    const outcome = patchCells(
      {
        part: draft.part,
        bytes: await this.editor.parts.read(draft.part),
        isPlain: reading.isPlain,
        styles: await this.editor.styles(),
        is1904: workbook.is1904,
        lockedStyles: reading.isProtected ? styles.lockedStyles : null,
      },
      edits,
    );
    if ('refusals' in outcome) {
      for (const { row, column, kind } of outcome.refusals) {
        this.conflicts.push(kind === 'formula' ? { kind, sheet, row, column } : { kind, sheet });
      }
      return;
    }
    if (!(await renameTableColumns(this.editor, draft.part, edits)))
      this.conflicts.push({ kind: 'protected', sheet });
    this.editor.parts.write(draft.part, outcome.bytes);
    const memories = new Map(
      [...outcome.memories].map(([{ row, column }, memory]) => [`${row} ${column}`, memory]),
    );
    for (const change of inverse) {
      const memory = memories.get(`${change.row} ${change.column}`);
      if (memory !== undefined) this.source.journal.cells.set(change, memory);
    }
    this.inverse.unshift({ kind: 'set-cells', sheet, cells: inverse });
    // A formula's value is known only to whoever computes it: the sheet is read anew.
    const writesFormula = edits.some(({ value }) => isFormula(value));
    if (writesFormula) this.replaced.add(sheet);
    this.touchesFormulas ||= reading.hasFormulas || writesFormula;
  }

  private async addSheet(change: Change, model: SheetModel): Promise<void> {
    if (this.isNameTaken(model.name, null)) {
      this.conflicts.push({ kind: 'name-taken', name: model.name });
      return;
    }
    const { reading } = this.source;
    const workbook = await this.workbookEdit();
    const snapshot = this.source.journal.sheets.get(change);
    const isRestored = snapshot !== undefined && snapshot !== 'added' && restoreParts(this.editor, snapshot);
    const part = isRestored
      ? snapshot.part
      : this.editor.freeName(`${folderOf(reading.workbookPart)}worksheets/sheet`, '.xml');
    const index = isRestored ? snapshot.index : workbook.sheetCount;
    if (!isRestored) {
      const isSelected = workbook.sheetCount === 0;
      await writeSheetParts(this.editor, part, model, { isSelected, takenNames: workbook.names() });
    }
    const type = `${reading.workbook.dialect.relationships}/worksheet`;
    const relationshipId = await this.editor.relate(reading.workbookPart, type, part);
    const sheetId = this.freeId();
    workbook.insertSheet(index, { name: model.name, sheetId, relationshipId });
    workbook.addNames(isRestored ? snapshot.names : namesOfSheet(model, index));
    this.sheets.splice(index, 0, { sheetId, name: model.name, part });
    this.replaced.add(sheetId);
    this.noteFormulas(model);
    this.remember({ kind: 'delete-sheet', sheet: sheetId as SheetId }, 'added');
  }

  private async replaceSheet(change: Change, sheet: SheetId, model: SheetModel): Promise<void> {
    const draft = this.draftOf(sheet);
    if (draft === null) return;
    const workbook = await this.workbookEdit();
    const index = workbook.indexOfSheet(sheet);
    const names = workbook.localNames(index);
    const isOwn = names.some(({ name }) => name === ownSheetMark) || this.source.journal.sheets.has(change);
    if (!isOwn || this.isNameTaken(model.name, sheet)) {
      this.conflicts.push({ kind: 'name-taken', name: isOwn ? model.name : draft.name });
      return;
    }
    const old = await snapshotSheet(this.editor, { name: draft.name, part: draft.part, index }, names);
    const reading = await this.source.readSheet(sheet);
    await this.editor.remove(draft.part);
    workbook.removeLocalNames(
      index,
      new Set([ownSheetMark, ...Object.values(sheetNames)].map((name) => name.toLowerCase())),
    );
    const snapshot = this.source.journal.sheets.get(change);
    const isRestored = snapshot !== undefined && snapshot !== 'added' && restoreParts(this.editor, snapshot);
    if (!isRestored) {
      await writeSheetParts(this.editor, draft.part, model, {
        isSelected: false,
        takenNames: workbook.names(),
      });
    }
    workbook.renameSheet(index, model.name);
    workbook.addNames(
      isRestored ? missing(snapshot.names, workbook.localNames(index)) : namesOfSheet(model, index),
    );
    this.sheets[this.sheets.indexOf(draft)] = { ...draft, name: model.name };
    this.replaced.add(sheet);
    this.touchesFormulas ||= reading.hasFormulas;
    this.noteFormulas(model);
    const isOwnBefore = names.some(({ name }) => name === ownSheetMark);
    this.remember({ kind: 'replace-sheet', sheet, model: modelOfGrid(reading.grid, isOwnBefore) }, old);
  }

  /** Only the add-in's own sheets are deleted, and those whose adding is being taken back. */
  private async deleteSheet(change: Change, sheet: SheetId): Promise<void> {
    const draft = this.draftOf(sheet);
    if (draft === null) return;
    const workbook = await this.workbookEdit();
    const index = workbook.indexOfSheet(sheet);
    const names = workbook.localNames(index);
    const isOwn = names.some(({ name }) => name === ownSheetMark);
    if ((!isOwn && !this.source.journal.sheets.has(change)) || this.sheets.length === 1) {
      this.conflicts.push({ kind: 'protected', sheet });
      return;
    }
    const old = await snapshotSheet(this.editor, { name: draft.name, part: draft.part, index }, names);
    const reading = await this.source.readSheet(sheet);
    await this.editor.remove(draft.part);
    await this.editor.unrelate(this.source.reading.workbookPart, draft.part);
    workbook.removeSheet(index);
    this.sheets.splice(this.sheets.indexOf(draft), 1);
    this.replaced.add(sheet);
    this.touchesFormulas ||= reading.hasFormulas;
    this.remember({ kind: 'add-sheet', model: modelOfGrid(reading.grid, isOwn) }, old);
  }

  private remember(change: Change, snapshot: SheetSnapshot | 'added'): void {
    this.source.journal.sheets.set(change, snapshot);
    this.inverse.unshift(change);
  }

  private draftOf(sheet: SheetId): DraftSheet | null {
    const draft = this.sheets.find(({ sheetId }) => sheetId === sheet);
    if (draft === undefined) this.conflicts.push({ kind: 'sheet-missing', sheet });
    return draft ?? null;
  }

  private isNameTaken(name: string, except: SheetId | null): boolean {
    const problem = sheetNameProblem(name);
    if (problem !== null) throw new RangeError(`Sheet name ${JSON.stringify(name)}: ${problem}`);
    const wanted = name.toLowerCase();
    const own = this.sheets.find(({ sheetId }) => sheetId === except)?.name.toLowerCase();
    const chartSheets = this.source.reading.workbook.chartSheetNames;
    const names = [...this.sheets.map((sheet) => sheet.name), ...chartSheets].map((taken) =>
      taken.toLowerCase(),
    );
    return wanted !== own && names.includes(wanted);
  }

  private freeId(): string {
    let number = 1;
    while (this.source.usedIds.has(String(number))) number++;
    this.source.usedIds.add(String(number));
    return String(number);
  }

  private noteFormulas(model: SheetModel): void {
    this.touchesFormulas ||= model.rows.some(({ cells }) =>
      cells.some((cell) => cell !== null && isFormula(cell.value)),
    );
  }

  private async workbookEdit(): Promise<WorkbookEdit> {
    const { workbookPart, workbook } = this.source.reading;
    this.workbook ??= new WorkbookEdit(
      await readText(this.editor.parts, workbookPart),
      workbookPart,
      workbook.dialect,
    );
    return this.workbook;
  }

  private async finish(): Promise<PackageParts> {
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

function isFormula(value: NewValue): boolean {
  return typeof value === 'object' && value !== null && 'formula' in value;
}

function missing<T extends { readonly name: string }>(wanted: readonly T[], there: readonly T[]): T[] {
  const known = new Set(there.map(({ name }) => name));
  return wanted.filter(({ name }) => !known.has(name));
}
