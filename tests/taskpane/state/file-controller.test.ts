import { FileController } from '../../../src/taskpane/state/file-controller';
import { isKept } from '../../../src/taskpane/state/pane-state';
import type { WorkClient } from '../../../src/taskpane/calls/work-client';
import { cleanWorkbook, dirtyWorkbook } from '../../browser/workbooks';
import { bytesOf } from '../../job/collection/school-books-fixture';
import { givenFile, inlineJob } from '../../job/inline-job';

interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function pane(startClient: () => WorkClient = inlineJob): { controller: FileController; saved: Saved[] } {
  const saved: Saved[] = [];
  const controller = new FileController({
    startClient,
    loadSample: async () => [givenFile('Образец.xlsx', await dirtyWorkbook())],
    saveFile: (bytes, name) => saved.push({ bytes, name }),
  });
  return { controller, saved };
}

test('the main job: open, mend, undo, mend again, save under a new name', async () => {
  const { controller, saved } = pane();
  await controller.open([givenFile('Район.xlsx', await dirtyWorkbook())]);
  const index = controller.getState().book!.findings.findIndex(({ code }) => code === 'number-as-text');
  await controller.mend([index]);
  expect(controller.getState()).toMatchObject({ notice: { kind: 'mended', cells: 1 }, work: null });
  await controller.undo();
  expect(controller.getState().notice).toEqual({ kind: 'undone' });
  await controller.mend([index]);
  expect(controller.getState().book?.overview.isChanged).toBe(true);
  await controller.save();
  expect(saved.map(({ name }) => name)).toEqual(['Район — с отчётом.xlsx']);
  expect(controller.getState()).toMatchObject({
    notice: { kind: 'saved' },
    book: { overview: { isChanged: false } },
  });
});

test('a file that cannot be opened leaves the workbook before it', async () => {
  const { controller } = pane();
  await controller.open([givenFile('Район.xlsx', await cleanWorkbook())]);
  await controller.open([givenFile('Письмо.xlsx', new TextEncoder().encode('Здравствуйте'))]);
  const { book, notice, work } = controller.getState();
  expect(book?.file).toBe('Район.xlsx');
  expect(notice).toMatchObject({ kind: 'problem', problem: { kind: 'file', problem: { code: 'not-zip' } } });
  expect(work).toBeNull();
});

test('unsaved changes are asked about before another file is opened', async () => {
  const { controller } = pane();
  await controller.open([givenFile('Район.xlsx', await dirtyWorkbook())]);
  await controller.fillExpected();
  const other = givenFile('Другая.xlsx', await cleanWorkbook());
  controller.replaceFiles([other]);
  expect(controller.getState().question).toEqual({ kind: 'leave-changes', files: [other] });
  controller.dismissQuestion();
  expect(controller.getState().book?.file).toBe('Район.xlsx');
});

test('many files are not closed because another district’s workbook came among them', async () => {
  const { controller } = pane();
  const beside = givenFile('edu580101.xlsx', bytesOf('edu580101.xlsx'));
  await controller.open([givenFile('район.xlsx', bytesOf('район.xlsx')), beside]);
  const other = givenFile('Другая.xlsx', await cleanWorkbook());
  controller.giveFiles([other]);
  const asked = () => controller.getState().question?.kind === 'leave-changes';
  await new Promise<void>((resolve) => controller.subscribe(() => void (asked() && resolve())));
  expect(controller.getState().book).toMatchObject({ file: 'район.xlsx', fileCount: 2 });
});

test('answers that are not written yet are asked about too', async () => {
  const { controller } = pane();
  await controller.open([givenFile('Район.xlsx', await dirtyWorkbook())]);
  controller.answerExpected('1.1', { kind: 'not-needed' });
  controller.replaceFiles([givenFile('Другая.xlsx', await cleanWorkbook())]);
  expect(controller.getState().question?.kind).toBe('leave-changes');
});

test('a draft holds the work until a change or another answer', async () => {
  const { controller } = pane();
  await controller.open([givenFile('Район.xlsx', await dirtyWorkbook())]);
  const isSafe = () => isKept(controller.getState());
  const keep = () => {
    const { book, answers } = controller.getState();
    controller.draftKept({ version: book!.version, answers });
  };
  controller.answerExpected('1.1', { kind: 'not-needed' });
  expect(isSafe()).toBe(false);
  keep();
  expect(isSafe()).toBe(true);
  controller.answerExpected('1.1', null);
  expect(isSafe()).toBe(false);
  keep();
  await controller.fillExpected();
  expect(isSafe()).toBe(false);
});

test('of two workbooks the person chooses, the protocols stay with it', async () => {
  const { controller } = pane();
  const first = givenFile('А.xlsx', await cleanWorkbook());
  const second = givenFile('Б.xlsx', await dirtyWorkbook());
  await controller.open([first, second]);
  expect(controller.getState()).toMatchObject({ book: null, question: { kind: 'which-file', others: [] } });
  await controller.open([second]);
  expect(controller.getState()).toMatchObject({ question: null, book: { file: 'Б.xlsx' } });
});

test('a file too large is refused without being read', async () => {
  const { controller } = pane(() => {
    throw new Error('nothing may be started');
  });
  const huge = Object.defineProperty(givenFile('Огромная.xlsx', new Uint8Array(1)), 'size', { value: 300e6 });
  await controller.open([huge]);
  expect(controller.getState().notice).toMatchObject({ problem: { kind: 'file-too-large', bytes: 300e6 } });
});

test('the sample is one press away', async () => {
  const { controller } = pane();
  await controller.openSample();
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (controller.getState().book !== null) resolve();
    };
    controller.subscribe(look);
    look();
  });
  expect(controller.getState().book?.file).toBe('Образец.xlsx');
});

test('a press on a finding leads to its cell', async () => {
  const { controller } = pane();
  await controller.open([givenFile('Район.xlsx', await dirtyWorkbook())]);
  const { book } = controller.getState();
  const index = book!.findings.findIndex(({ code }) => code === 'sum-mismatch');
  controller.showFinding(index);
  const sheet = book!.overview.sheets.find(({ name }) => name === 'Результаты');
  expect(controller.getState().focus).toEqual({ sheet: sheet?.id, row: 3, column: 5, finding: index });
});
