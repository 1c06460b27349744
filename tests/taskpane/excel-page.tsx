/** The pane as it stands in Excel, on the genuine office.js over the headless stand-in. */
import './dom-globals';
import { cleanup, render } from '@testing-library/react/pure';
import type { HostWait } from '../../src/core/host-problem';
import { ExcelError } from '../../src/excel/excel-error';
import { hostEnvironment } from '../../src/excel/host-environment';
import { openExcelWindow } from '../../src/excel/excel-window';
import { openExcelWorkbook, type ExcelPort } from '../../src/excel/open-excel-workbook';
import { lowResultDefinition } from '../../src/functions/catalogue/low-results';
import { formulaOf } from '../../src/functions/formula';
import { App } from '../../src/taskpane/app';
import type { FormulaOffer } from '../../src/taskpane/host/formula-offer';
import { hostPlace } from '../../src/taskpane/host/host-place';
import { speakingWorkbook } from '../../src/taskpane/host/host-workbook';
import { HostController } from '../../src/taskpane/state/host-controller';
import { inlineJob } from '../../src/taskpane/calls/inline-job';
import { fileMakers } from './file-makers';
import { loadFile } from '../stand-in/load-file';
import { openXlsxDocument } from '../stand-in/document/open-xlsx-document';
import { connectHost, type TestHost } from '../stand-in/tests/host/genuine-client';

export interface ExcelPane extends TestHost {
  readonly controller: HostController;
  /** Files handed over to the person. */
  readonly saved: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Values of a sheet's cells as Excel holds them. */
  cells(sheet: string, address: string): Promise<unknown[][]>;
  sheetNames(): string[];
  /** Takes the pane and its workbook away; the client they shared goes on. */
  close(): Promise<void>;
}

const lowResult: FormulaOffer = {
  id: lowResultDefinition.id,
  description: lowResultDefinition.description.ru,
  parameters: lowResultDefinition.parameters.map(({ name, description, kind, isOptional }) => ({
    name: name.ru,
    description: description.ru,
    kind,
    isOptional,
  })),
  columns: lowResultDefinition.result.columns,
  formulaOf: (values) => formulaOf(lowResultDefinition, values),
};

/** Opens the workbook in the stand-in and the pane beside it. */
export async function openExcelPane(
  bytes: Uint8Array,
  { answerTimeoutSeconds = 20, pause = 20 } = {},
): Promise<ExcelPane> {
  const test = connectHost();
  await loadFile(() => openXlsxDocument(bytes, { file: 'Книга.xlsx' }), test.host.context);
  // What opening the file changed is told before anybody listens.
  await new Promise((resolve) => setTimeout(resolve, 30));
  let hear = (_: HostWait | null): void => undefined;
  const options = { answerTimeoutSeconds, onWait: (wait: HostWait | null) => hear(wait) };
  const excel = openExcelWindow(options);
  const workbook = speakingWorkbook(
    {
      name: await excel.workbookName(),
      port: watchedPort(openExcelWorkbook(options)),
      selection: () => excel.selection(),
      formulas: async () => [lowResult],
    },
    (error) => (error instanceof ExcelError ? error : null),
  );
  const saved: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const controller = new HostController(
    {
      startClient: () => inlineJob(workbook.port, fileMakers),
      saveFile: (bytes, name) => void saved.push({ name, bytes }),
      pause,
    },
    workbook,
  );
  hear = (wait) => controller.noteWait(wait);
  await controller.watch();
  render(<App controller={controller} place={{ ...hostPlace, environment: hostEnvironment }} />);
  return {
    ...test,
    controller,
    saved,
    cells: readCells,
    sheetNames: () => test.engine.sheets().map(({ name }) => name),
    close: async () => {
      cleanup();
      Object.assign(test.host.switches, { silent: false, failure: null });
      // A host that was silent never answers, not even this.
      const stopped = Promise.all(stops.splice(0).map((stop) => stop()));
      await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, 200))]);
      // A check that waits for a pause in the edits would begin in another test, or after the last.
      clearTimeout(controller['recheckTimer']);
      test.engine.dispose();
    },
  };
}

/** Later panes on the same client must not be heard by the earlier ones. */
const stops: (() => Promise<void>)[] = [];

function watchedPort(port: ExcelPort): ExcelPort {
  return {
    ...port,
    watch: async (listener) => {
      const stop = await port.watch(listener);
      stops.push(stop);
      return stop;
    },
  };
}

async function readCells(sheet: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}
