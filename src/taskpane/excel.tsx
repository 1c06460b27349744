/** Composition root of the task pane: Office.js when it is ready, the open workbook, the worker, the ribbon. */
import { createRoot, type Root } from 'react-dom/client';
import type { HostWait } from '../core/host-problem';
import { ExcelError } from '../excel/excel-error';
import { openExcelWindow } from '../excel/excel-window';
import { hostEnvironment } from '../excel/host-environment';
import { hostTheme } from '../excel/host-theme';
import { openExcelWorkbook } from '../excel/open-excel-workbook';
import { missingRequirements } from '../excel/requirement-floor';
import { listenToRibbon, type RibbonAction } from '../excel/ribbon';
import { hostWaitText } from '../text/excel-error-text';
import { App } from './app';
import type { FormulaOffer } from './host/formula-offer';
import { hostPlace } from './host/host-place';
import { speakingWorkbook } from './host/host-workbook';
import { Refusal, type RefusalReason } from './host/refusal';
import { saveFile } from './save-file';
import { HostController } from './state/host-controller';
import type { ViewName } from './state/pane-state';
import { AwaitedClient } from './calls/awaited-client';
import type { HostPort } from '../job/doors';
import { problemOf, type WorkProblem } from '../job/work-problem';
import { problemText } from './problem-text';
import { loggedWorkbook } from './support/logged-calls';
import { StepLog } from './support/step-log';
import { servePort } from './calls/serve-port';
import type { FileMakers } from './calls/inline-job';
import { WorkerClient, type WorkClient, type WorkerLike } from './calls/work-client';

async function formulas(): Promise<readonly FormulaOffer[]> {
  const { formulaOffers } = await import(
    /* webpackChunkName: "functions-offers" */ '../functions/formula-offers'
  );
  return formulaOffers;
}

const views: Readonly<Record<RibbonAction, ViewName>> = {
  openCheck: 'check',
  openExpected: 'expected',
  openFlags: 'flags',
  openReport: 'report',
};

// Before Excel is asked for anything: a button pressed until then is not lost.
const serveRibbon = listenToRibbon();
const pane = document.getElementById('pane');
if (pane === null) throw new Error('The page has no place for the pane');
// The page's first script hides the place where this program cannot run.
if (!pane.hidden) void start(pane);

async function start(place: HTMLElement): Promise<void> {
  const { host } = await Office.onReady();
  const root = createRoot(place);
  const refusal = refusalFor(host);
  if (refusal === null) await open(root);
  else root.render(<Refusal reason={refusal} />);
}

/** As often as the person asks for it: closing the pane does not load the page anew. */
async function open(root: Root): Promise<void> {
  let controller: HostController | null = null;
  const onWait = (wait: HostWait | null): void => {
    if (controller !== null) controller.noteWait(wait);
    else if (wait !== null) root.render(<Refusal reason={{ kind: 'waiting', text: hostWaitText(wait) }} />);
  };
  try {
    controller = await openedPane(onWait);
    const place = { ...hostPlace, environment: hostEnvironment };
    root.render(<App controller={controller} place={place} hostTheme={hostTheme()} />);
  } catch (error) {
    const { text, detail } = problemText(openingProblem(error), String);
    root.render(<Refusal reason={{ kind: 'failed', text, detail, onRetry: () => void open(root) }} />);
  }
}

function refusalFor(host: Office.HostType | null): RefusalReason | null {
  if (host !== Office.HostType.Excel) return { kind: 'no-excel' };
  const missing = missingRequirements();
  return missing.length === 0 ? null : { kind: 'old-excel', missing };
}

async function openedPane(onWait: (wait: HostWait | null) => void): Promise<HostController> {
  const excel = openExcelWindow({ onWait });
  const log = new StepLog();
  const spoken = speakingWorkbook(
    {
      name: await excel.workbookName(),
      port: openExcelWorkbook({ onWait }),
      selection: () => excel.selection(),
      formulas,
    },
    (error) => (error instanceof ExcelError ? error : null),
  );
  const workbook = loggedWorkbook(spoken, log);
  const controller = new HostController(
    { startClient: () => startClient(workbook.port), saveFile, log },
    workbook,
  );
  serveRibbon((action) => void controller.openView(views[action]));
  void controller.watch();
  return controller;
}

const fileMakers: FileMakers = {
  createWorkbook: async (sheets) => {
    const { createXlsx } = await import(/* webpackChunkName: "xlsx-writer" */ '../xlsx/book/create-xlsx');
    return createXlsx(sheets);
  },
  createDocument: async (model) => {
    const { createDocx } = await import(/* webpackChunkName: "word" */ '../docx/create-docx');
    return createDocx(model);
  },
};

/** A worker where the host allows one, else the same work on the page. */
function startClient(port: HostPort): WorkClient {
  try {
    const worker = new Worker(/* webpackChunkName: "worker" */ new URL('./worker.ts', import.meta.url));
    return new WorkerClient(servePort(worker as WorkerLike, port));
  } catch {
    const coming = import(/* webpackChunkName: "inline-job" */ './calls/inline-job');
    return new AwaitedClient(coming.then(({ inlineJob }) => inlineJob(port, fileMakers)));
  }
}

function openingProblem(error: unknown): WorkProblem {
  return error instanceof ExcelError ? { kind: 'host', problem: error.problem } : problemOf(error);
}
