/** The pane's own start in Excel: a first answer that fails, the button that tries again, a ribbon's click meanwhile. */
import './dom-globals';
import { configure, fireEvent, screen } from '@testing-library/react/pure';
import type * as Client from 'react-dom/client';
import { openXlsxDocument } from '../stand-in/document/open-xlsx-document';
import { loadFile } from '../stand-in/load-file';
import {
  connectHost,
  loadGenuineClient,
  unloadGenuineClient,
  type TestHost,
} from '../stand-in/tests/host/genuine-client';
import { smallWorkbook } from '../browser/workbooks';

const mockRoots: { unmount(): void }[] = [];
jest.mock('react-dom/client', () => {
  const client = jest.requireActual<typeof Client>('react-dom/client');
  const createRoot: typeof client.createRoot = (...given) => {
    const root = client.createRoot(...given);
    mockRoots.push(root);
    return root;
  };
  return { ...client, createRoot };
});

configure({ getElementError: (message) => new Error(message ?? ''), asyncUtilTimeout: 60_000 });

let test: TestHost;
/** What the manifest's buttons run. */
const commands = new Map<string, (event: { completed(): void }) => void>();

beforeAll(async () => {
  loadGenuineClient();
  test = connectHost();
  await loadFile(() => smallWorkbook().then((bytes) => openXlsxDocument(bytes)), test.host.context);
  // What the outer page of Excel would tell the client.
  jest
    .spyOn(Office, 'onReady')
    .mockResolvedValue({ host: Office.HostType.Excel, platform: Office.PlatformType.PC });
  jest.spyOn(Office.actions, 'associate').mockImplementation((name, run) => {
    commands.set(name, run);
  });
  document.body.innerHTML = '<div id="pane"></div>';
});

afterAll(async () => {
  mockRoots.forEach((root) => root.unmount());
  await new Promise((resolve) => setTimeout(resolve, 200));
  test.engine.dispose();
  unloadGenuineClient();
});

const press = async (name: string): Promise<number> => {
  let completed = 0;
  commands.get(name)!({ completed: () => (completed += 1) });
  await new Promise((resolve) => setTimeout(resolve, 20));
  return completed;
};

it('says that Excel did not answer, starts when asked again, and then does what the ribbon was pressed for', async () => {
  test.host.switches.failure = 'GeneralException';
  await import('../../src/taskpane/excel');
  // Excel waits for nothing: the command is there before the first request is answered, and is done with at once.
  expect([...commands.keys()].sort()).toEqual(['openCheck', 'openExpected', 'openFlags', 'openReport']);
  const again = await screen.findByRole('button', { name: 'Попробовать снова' });
  expect(screen.queryAllByRole('tab')).toHaveLength(0);
  expect(await press('openFlags')).toBe(1);

  fireEvent.click(again);
  expect(await screen.findByRole('button', { name: 'Попробовать снова' })).toBeTruthy();

  test.host.switches.failure = null;
  fireEvent.click(screen.getByRole('button', { name: 'Попробовать снова' }));
  expect(await screen.findByRole('tab', { name: 'Признаки', selected: true })).toBeTruthy();
  // The workbook is checked for it, too.
  expect(await screen.findByRole('button', { name: 'Записать на лист «Признаки»' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Попробовать снова' })).toBeNull();
});
