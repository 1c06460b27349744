/** The engine over Univer as a whole: a workbook with its events, its selection and its custom functions. */
import {
  CommandType,
  IUndoRedoService,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from '@univerjs/core';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import '@univerjs/sheets-formula/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { changesStyle, movesCells } from './style-mutations';
import { formulaFromRussian } from './russian-formula';
import type { RunningUniver } from './running-univer';
import type {
  EngineChange,
  EngineSelection,
  FunctionSignature,
  SheetEngine,
  StructureChange,
} from './sheet-engine';
import { structureChange } from './structure-change';
import { readRussianNumbers } from './read-russian-numbers';
import { UniverCells } from './univer-cells';
import { UniverFunctions, type FunctionCaller } from './univer-functions';
import { changedArea, writesFormula } from './univer-matrix';

export function createUniverEngine(
  running: RunningUniver,
  sheetNames: readonly string[] = ['Лист1'],
): SheetEngine {
  const ids = sheetNames.map((_, index) => `sheet-${index + 1}`);
  const workbook = running.api.createWorkbook({
    id: 'workbook',
    name: 'workbook',
    sheetOrder: ids,
    sheets: Object.fromEntries(
      ids.map((id, index) => [id, { id, name: sheetNames[index] ?? id, rowCount: 200, columnCount: 26 }]),
    ),
  });
  return new UniverEngine(running, workbook);
}

class UniverEngine extends UniverCells implements SheetEngine {
  private readonly changeListeners = new Set<(change: EngineChange) => void>();
  private readonly structureListeners = new Set<(change: StructureChange) => void>();
  private readonly selectListeners = new Set<(selection: EngineSelection) => void>();
  private readonly newStyles = new Set<string>();
  private readonly movedSheets = new Set<string>();
  private functions: UniverFunctions | null = null;
  private holdsFormulas = false;
  private awaitsFormulas = false;
  private calculation: Promise<void> | null = null;
  private current: EngineSelection;

  constructor(running: RunningUniver, workbook: FWorkbook) {
    super(running, workbook);
    this.current = {
      sheet: workbook.getActiveSheet().getSheetId(),
      area: { top: 0, left: 0, bottom: 0, right: 0 },
    };
    readRussianNumbers(this.injector);
    this.commands.beforeCommandExecuted((command) => {
      if (command.id !== SetRangeValuesMutation.id || this.source === 'client') return;
      translateFormulas((command.params as ISetRangeValuesMutationParams).cellValue ?? {});
    });
    this.commands.onCommandExecuted((command, options) => {
      if (command.type === CommandType.MUTATION) this.usedAreas.clear();
      const { subUnitId } = (command.params ?? {}) as { readonly subUnitId?: string };
      if (subUnitId !== undefined && changesStyle(command.id, command.params)) this.newStyles.add(subUnitId);
      if (subUnitId !== undefined && movesCells(command.id)) this.movedSheets.add(subUnitId);
      if (command.id !== SetRangeValuesMutation.id || options?.['applyFormulaCalculationResult'] === true)
        return;
      if (options?.onlyLocal === true || options?.['fromFormula'] === true) return;
      this.noteChange(command.params as ISetRangeValuesMutationParams);
    });
    this.commands.onCommandExecuted((command) => {
      const change = structureChange(command.id, command.params);
      if (change !== null) this.noteStructure(change);
    });
    workbook.onSelectionChange((ranges) => {
      const range = ranges[0];
      if (range === undefined) return;
      this.noteSelection({
        sheet: this.workbook.getActiveSheet().getSheetId(),
        area: { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn },
      });
    });
  }

  override addSheet(name: string): string {
    return this.asClient(() => super.addSheet(name));
  }

  selection(): EngineSelection {
    return this.current;
  }

  select(selection: EngineSelection): void {
    this.asClient(() => this.workbook.setActiveSheet(this.sheet(selection.sheet)));
    this.makeRoom(selection.sheet, selection.area);
    this.range(selection.sheet, selection.area).activate();
    this.running.reveal?.(selection.area);
    this.noteSelection(selection);
  }

  hasNewStyle(sheet: string): boolean {
    return this.newStyles.has(sheet);
  }

  hasMovedCells(sheet: string): boolean {
    return this.movedSheets.has(sheet);
  }

  startAnew(): void {
    this.newStyles.clear();
    this.movedSheets.clear();
    this.injector.get(IUndoRedoService).clearUndoRedo(this.workbook.getId());
  }

  onChange(listener: (change: EngineChange) => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  onStructure(listener: (change: StructureChange) => void): () => void {
    this.structureListeners.add(listener);
    return () => this.structureListeners.delete(listener);
  }

  onSelect(listener: (selection: EngineSelection) => void): () => void {
    this.selectListeners.add(listener);
    return () => this.selectListeners.delete(listener);
  }

  registerFunctions(namespace: string, signatures: readonly FunctionSignature[], call: FunctionCaller): void {
    this.functions = new UniverFunctions(this.running, call);
    this.functions.register(namespace, signatures);
  }

  async calculated(): Promise<void> {
    if (this.awaitsFormulas) {
      this.awaitsFormulas = false;
      this.calculation = this.running.api.getFormula().onCalculationResultApplied();
    }
    await this.calculation;
  }

  async answered(): Promise<void> {
    await this.calculated();
    while ((await this.functions?.finished()) === true) {
      await this.running.api.getFormula().onCalculationResultApplied();
    }
  }

  dispose(): void {
    this.running.univer.dispose();
  }

  private noteChange(params: ISetRangeValuesMutationParams): void {
    const area = changedArea(params.cellValue ?? {});
    if (area === null) return;
    this.holdsFormulas ||= writesFormula(params.cellValue ?? {});
    this.awaitsFormulas = this.holdsFormulas;
    const change: EngineChange = { sheet: params.subUnitId, area, by: this.source };
    for (const listener of this.changeListeners) listener(change);
  }

  /** The model tells of a client's own doing itself. */
  private noteStructure(change: StructureChange): void {
    if (change.kind === 'sheet-activated' || change.kind === 'sheet-deleted') this.followActiveSheet();
    if (this.source === 'client') return;
    if (change.kind === 'sheet-deleted') this.columnStyles.forget(change.sheet);
    if ('first' in change) this.columnStyles.shift(change);
    for (const listener of this.structureListeners) listener(change);
  }

  /** A tab that comes to the front shows the selection it had; a new one begins at its first cell. */
  private followActiveSheet(): void {
    const active = this.workbook.getActiveSheet();
    if (active.getSheetId() === this.current.sheet) return;
    const range = active.getSelection()?.getActiveRange()?.getRange();
    const { startRow = 0, startColumn = 0, endRow = 0, endColumn = 0 } = range ?? {};
    this.current = {
      sheet: active.getSheetId(),
      area: { top: startRow, left: startColumn, bottom: endRow, right: endColumn },
    };
  }

  private asClient<T>(act: () => T): T {
    const before = this.source;
    this.source = 'client';
    try {
      return act();
    } finally {
      this.source = before;
    }
  }

  private noteSelection(selection: EngineSelection): void {
    if (JSON.stringify(selection) === JSON.stringify(this.current)) return;
    this.current = selection;
    for (const listener of this.selectListeners) listener(selection);
  }
}

/** A person's formulas are taken in the Russian form, in place. */
function translateFormulas(matrix: IObjectMatrixPrimitiveType<Nullable<ICellData>>): void {
  for (const cells of Object.values(matrix)) {
    for (const cell of Object.values(cells as Record<number, Nullable<ICellData>>)) {
      if (cell && cell.f) cell.f = formulaFromRussian(cell.f);
    }
  }
}
