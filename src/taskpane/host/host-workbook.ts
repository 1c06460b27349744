/** The workbook that Excel holds open beside the pane; whatever Excel refuses becomes a problem the pane can say. */
import type { HostProblem } from '../../core/host-problem';
import type { UndoHandle } from '../../core/workbook';
import type { WorkbookPort } from '../../core/workbook';
import type { HostPort } from '../../job/doors';
import type { FormulaCell } from '../state/pane-state';
import type { FormulaOffer } from './formula-offer';
import { WorkFailure } from '../../job/work-problem';

export interface HostSelection {
  /** With the sheet's name, as a formula may hold it. */
  readonly address: string;
  readonly activeCell: FormulaCell;
}

export interface HostWorkbook {
  readonly name: string;
  readonly port: HostPort & Pick<WorkbookPort, 'select' | 'watch'>;
  /** Loaded when somebody first asks for a formula. */
  formulas(): Promise<readonly FormulaOffer[]>;
  selection(): Promise<HostSelection>;
}

/** What the host refused, and the way back where changes broke off half-way. */
export interface HostRefusal {
  readonly problem: HostProblem;
  readonly undo?: UndoHandle;
}

/** The same workbook, its errors turned into WorkFailures; `refusalOf` is null for what is not the host's. */
export function speakingWorkbook(
  { name, port, formulas, selection }: HostWorkbook,
  refusalOf: (error: unknown) => HostRefusal | null,
): HostWorkbook {
  const said = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      throw new WorkFailure({ kind: 'host', problem: refusal.problem, undo: refusal.undo });
    }
  };
  return {
    name,
    formulas,
    selection: () => said(selection()),
    port: {
      listSheets: (options) => said(port.listSheets(options)),
      readSheet: (sheet, options) => said(port.readSheet(sheet, options)),
      apply: (changes, options) => said(port.apply(changes, options)),
      dress: (...asked) => said(port.dress(...asked)),
      undo: (handle) => said(port.undo(handle)),
      select: (sheet, address) => said(port.select(sheet, address)),
      watch: (listener) => said(port.watch(listener)),
    },
  };
}
