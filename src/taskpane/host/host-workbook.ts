/** The workbook that Excel holds open beside the pane; whatever Excel refuses becomes a problem the pane can say. */
import type { HostProblem } from '../../core/host-problem';
import type { WorkbookPort } from '../../core/workbook';
import type { FormulaCell } from '../state/pane-state';
import { WorkFailure } from '../desk/work-client';
import type { FormulaOffer } from './formula-offer';

export interface HostSelection {
  /** With the sheet's name, as a formula may hold it. */
  readonly address: string;
  readonly activeCell: FormulaCell;
}

export interface HostWorkbook {
  readonly name: string;
  readonly port: Pick<WorkbookPort, 'listSheets' | 'readSheet' | 'apply' | 'select' | 'watch'>;
  readonly formulas: readonly FormulaOffer[];
  selection(): Promise<HostSelection>;
}

/** The same workbook, its errors turned into WorkFailures; `problemOf` is null for what is not the host's. */
export function speakingWorkbook(
  { name, port, formulas, selection }: HostWorkbook,
  problemOf: (error: unknown) => HostProblem | null,
): HostWorkbook {
  const said = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      const problem = problemOf(error);
      throw problem === null ? error : new WorkFailure({ kind: 'host', problem });
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
      select: (sheet, address) => said(port.select(sheet, address)),
      watch: (listener) => said(port.watch(listener)),
    },
  };
}
