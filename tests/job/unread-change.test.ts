import type { Finding } from '../../src/core/finding';
import { problemOf, WorkFailure, type WorkProblem } from '../../src/job/work-problem';
import { problemText } from '../../src/taskpane/problem-text';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { dirtyWorkbook } from '../browser/workbooks';
import { inlineJob } from './inline-job';

test('a change after which the workbook cannot be read is said to be written, and is taken back', async () => {
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
  isBroken = true;
  const problem = await job
    .call('mend', { cells: [{ sheet: own, cells }] })
    .then((): WorkProblem => ({ kind: 'busy' }), problemOf);
  expect(problem).toMatchObject({ kind: 'host', isWritten: true });
  expect(problemText(problem, () => '').text).toMatch(/^Изменения записаны/u);
  isBroken = false;
  expect(await job.call('recheck', { sheets: null })).toMatchObject({ undoDepth: 1 });
  expect((await job.call('undo', {})).counts).toEqual(before.counts);
  job.stop();
});
