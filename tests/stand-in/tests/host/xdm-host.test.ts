import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { JSDOM, type DOMWindow } from 'jsdom';
import { createUniverEngine } from '../../host/engine/univer-engine';
import { startHeadlessUniver } from '../../host/engine/univer-headless';
import type { SheetEngine } from '../../host/engine/sheet-engine';
import { ExcelHost } from '../../host/excel-host';
import { paneFrameName, XdmHost, type PaneWindow } from '../../host/xdm-host';

const library = dirname(createRequire(__filename).resolve('@microsoft/office-js/dist/office.js'));
const origin = 'https://localhost';
const page =
  '<!doctype html><html><head><script src="https://localhost/office/office.js"></script></head><body></body></html>';

let window: DOMWindow;
let engine: SheetEngine;
let host: ExcelHost;
let xdm: XdmHost;
let completed: number;

/** The client under test talks to its parent window; here the parent is the host itself. */
beforeAll(async () => {
  engine = createUniverEngine(startHeadlessUniver(), ['Школы']);
  host = new ExcelHost(engine);
  completed = 0;
  xdm = new XdmHost({
    host,
    hostOrigin: origin,
    paneOrigin: origin,
    edition: 'office2021',
    documentUrl: 'https://localhost/Книга.xlsx',
    onCommandCompleted: () => {
      completed += 1;
    },
  });
  window = new JSDOM(page, { url: `${origin}/taskpane.html`, runScripts: 'outside-only' }).window;
  window.name = paneFrameName(origin, 'office2021');
  const pane: PaneWindow = {
    postMessage: (data) => window.dispatchEvent(new window.MessageEvent('message', { data, origin })),
  };
  Object.defineProperty(window, 'parent', {
    value: { postMessage: (data: unknown) => xdm.receive(data, pane) },
  });
  // The client asks for it before it trusts the host; jsdom has none.
  Object.defineProperty(window.document, 'domain', { value: 'localhost' });
  loadScriptsFrom(window);
  window.eval(readFileSync(join(library, 'office.js'), 'utf8'));
  Object.assign(globalThis, { Office: window['Office'] });
  await new Promise<void>((resolve) => void Office.onReady(() => resolve()));
  Object.assign(globalThis, { Excel: window['Excel'], OfficeExtension: window['OfficeExtension'] });
});

afterAll(() => {
  xdm.dispose();
  window.close();
  engine.dispose();
});

/** The client adds script elements for its own files; they are run from the package. */
function loadScriptsFrom(target: DOMWindow): void {
  const observer = new target.MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof target.HTMLScriptElement) || !node.src.startsWith(`${origin}/office/`)) continue;
      target.eval(readFileSync(join(library, node.src.slice(`${origin}/office/`.length)), 'utf8'));
      node.dispatchEvent(new target.Event('load'));
    }
  });
  observer.observe(target.document.head, { childList: true });
}

it('Office.onReady reports Excel', async () => {
  const info = await Office.onReady();
  expect(info).toMatchObject({
    host: 'Excel',
    platform: 'OfficeOnline',
    addin: { visibilityMode: 'Taskpane' },
  });
});

it('the floor of the manifest is met, and not more', () => {
  const { requirements } = Office.context;
  expect(requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
  expect(requirements.isSetSupported('CustomFunctionsRuntime', '1.3')).toBe(true);
});

it('a batch goes there and back', async () => {
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Школы').getRange('A1:B1');
    range.values = [['Школа', 12.5]];
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([['Школа', 12.5]]);
});

it('a person’s edit arrives as an event', async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => {
      seen.push(address);
    });
    await context.sync();
  });
  host.typeInto('Школы', 8, 2, '7');
  await settled(() => seen.length > 0);
  expect(seen).toEqual(['C9']);
});

it('a button of the ribbon runs its function and hears that it is done', async () => {
  const pressed: string[] = [];
  Office.actions.associate('openCheck', (event: Office.AddinCommands.Event) => {
    pressed.push(event.source.id);
    event.completed();
  });
  xdm.pressButton('Msoko.Check', 'openCheck');
  await settled(() => completed > 0);
  expect(pressed).toEqual(['Msoko.Check']);
});

it('the genuine runtime calculates a custom function', async () => {
  const { CustomFunctions } = window as unknown as { CustomFunctions: typeof globalThis.CustomFunctions };
  CustomFunctions.associate({
    DOUBLE: (matrix: number[][]) => matrix.map((row) => row.map((value) => value * 2)),
    REFUSE: () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'мало данных');
    },
  });
  const results = await Promise.all([
    host.functions.call(
      'DOUBLE',
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      'Школы!A1',
    ),
    host.functions.call('double', [[[5]]], 'Школы!A2'),
    host.functions.call('REFUSE', [], 'Школы!A3'),
    host.functions.call('NOSUCH', [], 'Школы!A4'),
  ]);
  expect(results).toEqual([
    {
      value: [
        [2, 4],
        [6, 8],
      ],
    },
    { value: [[10]] },
    { error: '#N/A', message: 'мало данных' },
    { error: '#VALUE!', message: '' },
  ]);
});

it('a cell is read while its function is on the way, and again when it has answered', async () => {
  engine.registerFunctions(
    'MSOKO',
    [
      {
        id: 'DOUBLE',
        description: '',
        parameters: [{ name: 'm', detail: '', isMatrix: true, isOptional: false }],
      },
    ],
    (name, args, address) => host.functions.call(name, args, address),
  );
  host.typeInto('Школы', 20, 0, '21');
  host.typeInto('Школы', 20, 1, '=MSOKO.DOUBLE(A21)');
  const read = () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Школы').getRange('B21').load('values');
      await context.sync();
      return range.values[0]?.[0] as unknown;
    });
  expect(await read()).toBe('#GETTING_DATA');
  await engine.answered();
  expect(await read()).toBe(42);
});

async function settled(condition: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 300 && !condition(); attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
