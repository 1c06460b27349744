/** Composition root of the task pane: Office.js when it is ready, the open workbook, the worker, the ribbon. */
import type { ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { ExcelError } from '../excel/excel-error';
import { openExcelWindow } from '../excel/excel-window';
import { hostTheme } from '../excel/host-theme';
import { openExcelWorkbook } from '../excel/open-excel-workbook';
import { missingRequirements } from '../excel/requirement-floor';
import { listenToRibbon, type RibbonAction } from '../excel/ribbon';
import { functionCatalogue } from '../functions/catalogue';
import { formulaOf } from '../functions/formula';
import { excelErrorText } from '../text/excel-error-text';
import { App } from './app';
import type { FormulaOffer } from './host/formula-offer';
import { hostPlace } from './host/host-place';
import { speakingWorkbook } from './host/host-workbook';
import { Refusal, type RefusalReason } from './host/refusal';
import { HostController } from './state/host-controller';
import type { ViewName } from './state/pane-state';
import { AwaitedClient } from './work/awaited-client';
import type { JobPort } from '../job/doors';
import { servePort } from './work/serve-port';
import { WorkerClient, type WorkClient, type WorkerLike } from './work/work-client';

const formulas = functionCatalogue.map((definition): FormulaOffer => {
  const { id, description, parameters, result } = definition;
  return {
    id,
    description: description.ru,
    parameters: parameters.map((parameter) => ({
      name: parameter.name.ru,
      description: parameter.description.ru,
      kind: parameter.kind,
      isOptional: parameter.isOptional,
    })),
    columns: result.columns,
    formulaOf: (values) => formulaOf(definition, values),
  };
});

const views: Readonly<Record<RibbonAction, ViewName>> = {
  openCheck: 'check',
  openExpected: 'expected',
  openFlags: 'flags',
  openReport: 'report',
};

void start();

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const root = createRoot(place());
  const refusal = refusalFor(host);
  if (refusal !== null) {
    root.render(<Refusal reason={refusal} />);
    return;
  }
  try {
    root.render(await openedPane());
  } catch (error) {
    refuse(root, error);
  }
}

function refusalFor(host: Office.HostType | null): RefusalReason | null {
  if (host !== Office.HostType.Excel) return { kind: 'no-excel' };
  const missing = missingRequirements();
  return missing.length === 0 ? null : { kind: 'old-excel', missing };
}

async function openedPane(): Promise<ReactElement> {
  const excel = openExcelWindow();
  const workbook = speakingWorkbook(
    {
      name: await excel.workbookName(),
      port: openExcelWorkbook(),
      selection: () => excel.selection(),
      formulas,
    },
    (error) => (error instanceof ExcelError ? error : null),
  );
  const controller = new HostController({ startClient: () => startClient(workbook.port) }, workbook);
  listenToRibbon((action) => void controller.openView(views[action]));
  void controller.watch();
  return <App controller={controller} place={hostPlace} hostTheme={hostTheme()} />;
}

/** A worker where the host allows one, else the same work on the page. */
function startClient(port: JobPort): WorkClient {
  try {
    const worker = new Worker(/* webpackChunkName: "worker" */ new URL('./worker.ts', import.meta.url));
    return new WorkerClient(servePort(worker as WorkerLike, port));
  } catch {
    const coming = import(/* webpackChunkName: "inline-job" */ './work/inline-job');
    return new AwaitedClient(coming.then(({ inlineJob }) => inlineJob(port)));
  }
}

function refuse(root: Root, error: unknown): void {
  if (!(error instanceof ExcelError)) throw error;
  root.render(<Refusal reason={{ kind: 'failed', text: excelErrorText(error.problem) }} />);
}

function place(): HTMLElement {
  const found = document.getElementById('pane');
  if (found === null) throw new Error('The page has no place for the pane');
  return found;
}
