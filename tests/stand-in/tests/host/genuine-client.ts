/** Loads the unmodified office.js and its Excel file into a jsdom window and joins them to a host. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { JSDOM, VirtualConsole, type DOMWindow } from 'jsdom';
import { createUniverEngine } from '../../host/engine/univer-engine';
import { startHeadlessUniver } from '../../host/engine/univer-headless';
import type { SheetEngine } from '../../host/engine/sheet-engine';
import { ExcelHost } from '../../host/excel-host';
import { createNativeBridge, type RichApiNativeBridge } from '../../host/native-bridge';
import { requirementMatrix } from '../../host/requirement-sets';

export interface TestHost {
  readonly host: ExcelHost;
  readonly engine: SheetEngine;
  /** Makes the client talk to this host; a host just connected has it already. */
  attach(): void;
}

const library = dirname(createRequire(__filename).resolve('@microsoft/office-js/dist/office.js'));
const hostInfo = 'Excel$Web$16.01$ru-RU$telemetry$$$0';
// The client derives its base path from the script's address; nothing is fetched.
const page =
  '<!doctype html><html><head><script src="https://localhost/office/office.js"></script></head><body></body></html>';

/** The client looks its bridge up once, so one bridge passes everything on to the host of the moment. */
const relay: RichApiNativeBridge = { sendMessageToHost: () => undefined, onMessageFromHost: () => undefined };
let client: DOMWindow | null = null;

/** Once a test file, 60 to 170 ms; the client's globals `Excel`, `Office` and `OfficeExtension` become the test's. */
export function loadGenuineClient(): void {
  const { window } = new JSDOM(page, {
    url: 'https://localhost/pane.html',
    runScripts: 'outside-only',
    virtualConsole: complaints(),
  });
  window.name = JSON.stringify({ hostInfo });
  const bridge: RichApiNativeBridge = {
    sendMessageToHost: (text) => relay.sendMessageToHost(text),
    onMessageFromHost: () => undefined,
  };
  relay.onMessageFromHost = (text) => bridge.onMessageFromHost(text);
  window['_richApiNativeBridge'] = bridge;
  for (const file of ['office.js', 'excel-web-16.00.js'])
    window.eval(readFileSync(join(library, file), 'utf8'));
  Object.assign(globalThis, {
    Excel: window['Excel'],
    Office: window['Office'],
    OfficeExtension: window['OfficeExtension'],
  });
  // Without the outer page nobody tells the client what its Excel can do.
  Object.assign(Office.context, { requirements: { isSetSupported } });
  client = window;
}

const sets = JSON.parse(requirementMatrix('current')) as Readonly<Record<string, string>>;

function isSetSupported(name: string, version = '1.1'): boolean {
  return Number(sets[name]?.slice(2) ?? -1) >= Number(version.slice(2));
}

/** Without the outer page the client finds no conversation with it and no texts, which harms nothing; all else is shown. */
function complaints(): VirtualConsole {
  const console = new VirtualConsole();
  console.on('jsdomError', (error) => {
    if (!/conversationId|^Uncaught 'Neither the locale/u.test(error.message)) throw error;
  });
  return console;
}

export function unloadGenuineClient(): void {
  client?.close();
}

/** A new workbook under the loaded client. */
export function connectHost(sheetNames: readonly string[] = ['Лист1']): TestHost {
  const engine = createUniverEngine(startHeadlessUniver(), sheetNames);
  const host = new ExcelHost(engine);
  const bridge = createNativeBridge(host);
  bridge.onMessageFromHost = (text) => relay.onMessageFromHost(text);
  const attach = (): void => {
    relay.sendMessageToHost = (text) => bridge.sendMessageToHost(text);
  };
  attach();
  return { host, engine, attach };
}

/** For a whole test file: the client, and before each test a new workbook under it. */
export function hostPerTest(sheetNames: readonly string[]): TestHost {
  let current: TestHost;
  beforeAll(loadGenuineClient);
  beforeEach(() => {
    current = connectHost(sheetNames);
  });
  afterEach(() => current.engine.dispose());
  afterAll(unloadGenuineClient);
  return {
    get host() {
      return current.host;
    },
    get engine() {
      return current.engine;
    },
    attach: () => current.attach(),
  };
}
