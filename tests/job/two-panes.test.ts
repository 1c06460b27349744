/** Two panes on one workbook: what one has written the other neither overwrites nor mends again. */
import type { Finding } from '../../src/core/finding';
import { valueAt } from '../../src/core/table/grid';
import { problemOf } from '../../src/job/work-problem';
import { mendCells } from '../../src/taskpane/state/mend-cells';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { dirtyWorkbook } from '../browser/workbooks';
import { inlineJob } from './inline-job';

test('a mend that another pane made differently is refused as a conflict, and the other’s value stands', async () => {
  const port = await openXlsx(await dirtyWorkbook());
  const pane = async () => {
    const job = inlineJob(port);
    const findings: Finding[] = [];
    const overview = await job.call('openHosted', { name: 'Район.xlsx' }, (event) => {
      if (event.kind === 'findings') findings.push(...event.findings);
    });
    return { job, overview, findings };
  };
  const [one, other] = [await pane(), await pane()];
  const at = one.findings.findIndex(({ mend }) => mend !== undefined);
  const place = one.findings[at]!.place;
  const sheet = one.overview.sheets.find(({ name }) => name === place.sheet)!;
  const cell = { row: place.row!, column: place.column! };
  await one.job.call('enter', { sheet: sheet.id, entries: [{ ...cell, text: '57' }] });
  const { overview, findings } = other;
  const choice = { year: null, district: null };
  const book = { file: 'Район.xlsx', fileCount: 1, overview, findings, choice, version: 1 };
  const refusal = await other.job.call('mend', { cells: mendCells(book, [at]) }).then(
    () => null,
    (error: unknown) => problemOf(error),
  );
  expect(refusal).toMatchObject({ kind: 'conflicts', conflicts: [{ kind: 'value', ...cell }] });
  expect(valueAt(await port.readSheet(sheet.own), cell.row, cell.column)).toBe(57);
  // Checked again, the other pane knows what stands there now.
  const again = await other.job.call('recheck', { sheets: null });
  expect(again.sheets.map(({ name }) => name)).toEqual(one.overview.sheets.map(({ name }) => name));
});
