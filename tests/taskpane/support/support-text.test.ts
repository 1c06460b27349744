import { hostEnvironment } from '../../../src/excel/host-environment';
import packageFile from '../../../package.json';
import { FileError } from '../../../src/core/file-error';
import type { SheetId, UndoHandle } from '../../../src/core/workbook';
import { versions } from '../../../src/data/versions';
import { WorkFailure, type WorkProblem } from '../../../src/job/work-problem';
import type { HostWorkbook } from '../../../src/taskpane/host/host-workbook';
import { loggedClient, loggedWorkbook } from '../../../src/taskpane/support/logged-calls';
import { StepLog } from '../../../src/taskpane/support/step-log';
import type { WorkClient } from '../../../src/taskpane/calls/work-client';
import { supportText } from '../../../src/text/support-text';

const environment = { host: 'Excel PC 16.0.1', requirementSets: ['ExcelApi 1.14'], culture: 'ru-RU, ru-RU' };
const textOf = (log: StepLog): string => supportText({ versions, ...environment, steps: log.steps });

/** Stands in every place where a person's data could be: names of files, sheets and schools, cells, errors' details. */
const secret = 'Тайна-7719';
const sheet = secret as SheetId;
const undo = 1 as UndoHandle;

const problems: readonly WorkProblem[] = [
  {
    kind: 'file',
    problem: { code: 'damaged-part', part: secret, place: { sheet: secret, row: 7719 } },
    file: secret,
  },
  { kind: 'file-gone', file: secret },
  { kind: 'file-too-large', file: secret, bytes: 1, limit: 1 },
  { kind: 'conflicts', conflicts: [{ kind: 'value', sheet, row: 1, column: 1, found: secret }] },
  { kind: 'several-workbooks', files: [secret] },
  { kind: 'sheets-exist', existing: [secret], missing: [secret] },
  { kind: 'sheets-filled', sheets: [secret] },
  { kind: 'sheet-gone', sheet: secret, year: 2026 },
  { kind: 'host', problem: { code: 'other', detail: secret } },
  { kind: 'host', problem: { code: 'not-supported', member: secret }, undo },
  { kind: 'broken', detail: secret },
];
const errors: readonly unknown[] = [
  ...problems.map((problem) => new WorkFailure(problem)),
  new FileError({ code: 'missing-part', part: secret }, secret),
  Object.assign(new Error(secret), { name: secret }),
  secret,
];

function clientThat(answer: () => Promise<unknown>): WorkClient {
  return {
    call: async (_call, _ask, report) => {
      report?.({ kind: 'findings', findings: Array.from({ length: 3 }, () => ({ value: secret })) as never });
      return (await answer()) as never;
    },
    stop: () => undefined,
  };
}

test('nothing of a workbook is in the text, whatever the calls were given, answered or failed with', async () => {
  const log = new StepLog();
  const ignored = (call: Promise<unknown>): Promise<unknown> => call.catch(() => undefined);
  await loggedClient(
    clientThat(async () => ({ target: secret, sheets: [{ name: secret }] })),
    log,
  ).call('openHosted', { name: secret });
  const port = {
    listSheets: async () => [{ name: secret }],
    readSheet: async () => ({ sheet: secret, rowCount: 4, columns: [secret, secret] }),
    apply: async () => ({ applied: false, conflicts: [{ kind: 'name-taken', name: secret }] }),
    undo: async () => ({ kind: 'conflicts', conflicts: [{ kind: 'name-taken', name: secret }] }),
    select: async () => undefined,
    watch: async () => async () => undefined,
  } as unknown as HostWorkbook['port'];
  const workbook: HostWorkbook = {
    name: secret,
    formulas: async () => [],
    selection: async () => ({
      address: secret,
      activeCell: { sheet, row: 0, column: 0, address: secret },
    }),
    port,
  };
  const logged = loggedWorkbook(workbook, log);
  await logged.selection();
  await logged.port.listSheets();
  await logged.port.readSheet(sheet);
  await logged.port.apply([
    { kind: 'set-cells', sheet, cells: [{ row: 0, column: 0, expected: secret, value: secret }] },
  ]);
  await logged.port.undo(undo);
  await logged.port.select(sheet, secret);
  for (const error of errors)
    await ignored(
      loggedClient(
        clientThat(() => Promise.reject(error)),
        log,
      ).call('search', { text: secret }),
    );
  expect(log.steps).toHaveLength(7 + errors.length);
  const text = textOf(log);
  expect(text).not.toMatch(/тайна|7719/iu);
  // What helps is there: what was called, what came of it, how much it was.
  expect(text).toMatch(/openHosted {2}ok {2}\d+\u00a0мс {2}3$/mu);
  expect(text).toMatch(/excel\.readSheet {2}ok {2}\d+\u00a0мс {2}8$/mu);
  for (const code of ['file/damaged-part', 'host/not-supported', 'conflicts', 'broken'])
    expect(text).toContain(code);
});

test('the last 200 steps are kept', async () => {
  const log = new StepLog();
  for (let step = 0; step < 230; step++) await log.timed(`step ${step}`, async () => undefined);
  expect(log.steps.map(({ call }) => call)).toEqual(
    Array.from({ length: 200 }, (_, at) => `step ${at + 30}`),
  );
});

test('the program’s version is the package’s', () => {
  expect(versions.program).toBe(packageFile.version);
  expect(textOf(new StepLog())).toContain(`МСОКО ${packageFile.version}`);
});

test('before Office has told of its host, what is not known is said to be missing', () => {
  const before = globalThis.Office;
  globalThis.Office = { context: {} } as typeof Office;
  const told = hostEnvironment();
  globalThis.Office = before;
  const text = supportText({ versions, ...told, steps: [] });
  expect(text).toContain('Где открыто: нет данных');
  expect(text).toContain('Язык: нет данных');
  expect(text).not.toMatch(/undefined|null/u);
});
