/** The pane and the command line say the same of the sample: the same digits in the same order. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/core/finding';
import { valueAt } from '../../src/core/table/grid';
import type { BookOverview } from '../../src/job/book-overview';
import type { InlineClient } from '../../src/taskpane/calls/work-client';
import { findingTitle } from '../../src/text/finding-title';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { runMsoko } from '../cli/run-program';
import { sampleFolder } from '../sample/sample-book';
import { givenFile, inlineJob } from './inline-job';

const names = readdirSync(sampleFolder)
  .filter((name) => name.endsWith('.xlsx'))
  .sort();

let job: InlineClient;
let overview: BookOverview;
const findings: Finding[] = [];

beforeAll(async () => {
  job = inlineJob();
  const files = names.map((name) => givenFile(name, new Uint8Array(readFileSync(join(sampleFolder, name)))));
  overview = await job.call('open', { files }, (event) => {
    if (event.kind === 'findings') findings.push(...event.findings);
  });
});

/** As the pane lists them. */
function kinds(): string[] {
  const inOrder = [...overview.byRule].map((index) => findings[index]!);
  return [...new Set(inOrder.map(({ severity, code }) => `${severity} ${findingTitle(code)}`))];
}

test('the same counts, flags and expected results', async () => {
  const json = JSON.parse((await runMsoko('check', sampleFolder, '--json')).stdout);
  const counts = { error: 0, warning: 0, info: 0 };
  const groups: { severity: 'error' | 'warning' | 'info'; title: string; count: number }[] = json.findings;
  for (const { severity, count } of groups) counts[severity] += count;
  expect(findings.length).toBeGreaterThan(0);
  expect(counts).toEqual(overview.counts);
  expect([...new Set(groups.map(({ severity, title }) => `${severity} ${title}`))]).toEqual(kinds());
  expect(json.flags.federalIndex?.index ?? null).toBe(overview.flags?.federalIndex);
  expect(
    json.flags.schools.map((line: { school: string; status: string }) => [line.school, line.status]),
  ).toEqual(expect.arrayContaining(overview.flags!.schools.map(({ school, status }) => [school, status])));
  expect(json.expected.rows.map((row: { number: string }) => row.number)).toEqual(
    overview.expected!.lines.map(({ id }) => id),
  );
  expect(json.report.reportingDate).toBe(overview.reportingDate);
});

test('the kinds of findings in one order in the pane, in the text and on the sheet', async () => {
  const titles = kinds().map((kind) => kind.slice(kind.indexOf(' ') + 1));
  const { stdout: text } = await runMsoko('check', sampleFolder);
  const lines = [...text.matchAll(/^(\S.*) \(.+\) — [\d\s]+$/gmu)].map(([, title]) => title);
  expect(lines).toEqual(titles);

  const { bytes } = await job.call('save', { sheets: ['check'], answers: new Map() });
  const saved = await openXlsx(bytes);
  const sheet = (await saved.listSheets()).find(({ name }) => name === 'Проверка')!;
  const grid = await saved.readSheet(sheet.id);
  const rows = Array.from({ length: grid.rowCount }, (_, row) => row);
  const first = rows.find((row) => valueAt(grid, row, 0) === '№')! + 1;
  const summary = rows.slice(first, first + titles.length);
  expect(summary.map((row) => valueAt(grid, row, 4))).toEqual(titles);
  expect(summary.map((row) => valueAt(grid, row, 0))).toEqual(titles.map((_, index) => index + 1));
});
