/** The worker's client and the host's workbook with each of their calls in the log of steps. */
import type { Grid } from '../../core/table/grid';
import type { Change } from '../../core/workbook';
import type { HostWorkbook } from '../host/host-workbook';
import type { WorkClient } from '../calls/work-client';
import type { StepLog } from './step-log';

export function loggedClient(client: WorkClient, log: StepLog): WorkClient {
  return {
    call: (call, ask, report) => {
      let findings = 0;
      const counted = (event: Parameters<NonNullable<typeof report>>[0]): void => {
        if (event.kind === 'findings') findings += event.findings.length;
        report?.(event);
      };
      return log.timed(
        call,
        () => client.call(call, ask, counted),
        () => (findings === 0 ? null : findings),
      );
    },
    stop: () => client.stop(),
  };
}

export function loggedWorkbook(workbook: HostWorkbook, log: StepLog): HostWorkbook {
  const { port } = workbook;
  return {
    ...workbook,
    selection: () => log.timed('excel.selection', () => workbook.selection()),
    port: {
      listSheets: (options) =>
        log.timed(
          'excel.listSheets',
          () => port.listSheets(options),
          (sheets) => sheets.length,
        ),
      readSheet: (sheet, options) =>
        log.timed('excel.readSheet', () => port.readSheet(sheet, options), cellCount),
      apply: (changes, options) =>
        log.timed(
          'excel.apply',
          () => port.apply(changes, options),
          () => changedCells(changes),
        ),
      dress: (...asked) => log.timed('excel.dress', () => port.dress(...asked)),
      undo: (handle) => log.timed('excel.undo', () => port.undo(handle)),
      select: (sheet, address) => log.timed('excel.select', () => port.select(sheet, address)),
      watch: (listener) => log.timed('excel.watch', () => port.watch(listener)),
    },
  };
}

function cellCount({ rowCount, columns }: Grid): number {
  return rowCount * columns.length;
}

function changedCells(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + (change.kind === 'set-cells' ? change.cells.length : 1), 0);
}
