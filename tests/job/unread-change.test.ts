import type { Finding } from '../../src/core/finding';
import type { BookOverview } from '../../src/job/book-overview';
import { problemOf, WorkFailure, type WorkProblem } from '../../src/job/work-problem';
import { emptyPane, type PaneState } from '../../src/taskpane/state/pane-state';
import { paneReducer } from '../../src/taskpane/state/pane-reducer';
import { problemText } from '../../src/taskpane/problem-text';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { dirtyWorkbook } from '../browser/workbooks';
import { inlineJob } from './inline-job';

test('a change after which the workbook cannot be read is said to be written, its undoing to be done', async () => {
  const port = await openXlsx(await dirtyWorkbook(), { file: 'Район.xlsx' });
  let isBroken = false;
  const readSheet: typeof port.readSheet = async (sheet, wanted) => {
    if (isBroken) throw new WorkFailure({ kind: 'host', problem: { code: 'access-denied' } });
    return port.readSheet(sheet, wanted);
  };
  const job = inlineJob({
    listSheets: () => port.listSheets(),
    readSheet,
    apply: (changes) => port.apply(changes),
    undo: (handle) => port.undo(handle),
  });
  const findings: Finding[] = [];
  const before = await job.call('openHosted', { name: 'Район.xlsx' }, (event) => {
    if (event.kind === 'findings') findings.push(...event.findings);
  });
  const { place, mend } = findings.find(({ code }) => code === 'number-as-text')!;
  const { own } = before.sheets.find(({ name }) => name === place.sheet)!;
  const cells = [{ row: place.row!, column: place.column!, ...mend! }];
  const unreadAfter = async (change: () => Promise<BookOverview>): Promise<WorkProblem> => {
    isBroken = true;
    const problem = await change().then((): WorkProblem => ({ kind: 'busy' }), problemOf);
    isBroken = false;
    return problem;
  };
  const written = await unreadAfter(() => job.call('mend', { cells: [{ sheet: own, cells }] }));
  expect(written).toMatchObject({ kind: 'host', unread: { done: 'written', undoDepth: 1 } });
  expect(problemText(written, () => '').text).toMatch(/^Изменения записаны/u);
  expect(await job.call('recheck', { sheets: null })).toMatchObject({ undoDepth: 1 });

  const undone = await unreadAfter(() => job.call('undo', {}));
  expect(undone).toMatchObject({ kind: 'host', unread: { done: 'undone', undoDepth: 0 } });
  expect(problemText(undone, () => '').text).toMatch(/^Последнее изменение отменено, но/u);
  const { counts, undoDepth } = await job.call('recheck', { sheets: null });
  expect({ counts, undoDepth }).toEqual({ counts: before.counts, undoDepth: 0 });
  job.stop();
});

test('the pane offers to take back what is there to be taken back, though it could not be read', () => {
  const overview = { undoDepth: 0 } as BookOverview;
  const book = { overview } as NonNullable<PaneState['book']>;
  const problem = {
    kind: 'host',
    problem: { code: 'access-denied' },
    unread: { done: 'written', undoDepth: 1 },
  } as const;
  const action = { kind: 'work-ended', notice: { kind: 'problem', problem } } as const;
  expect(paneReducer({ ...emptyPane, book }, action).book?.overview.undoDepth).toBe(1);
});
