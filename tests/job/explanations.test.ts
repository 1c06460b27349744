/** A warning answered through the job: off the list, on its sheet, in the saved workbook, and taken back. */
import type { Finding } from '../../src/core/finding';
import type { BookOverview } from '../../src/job/book-overview';
import type { WorkEvent } from '../../src/job/work-event';
import { longestExplanation } from '../../src/job/explainable';

import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { leapingWorkbook } from '../browser/workbooks';
import { givenFile, inlineJob } from './inline-job';

const file = 'Район.xlsx';

/** The job's client, and the findings it told of last. */
async function opened(bytes: Uint8Array) {
  const client = inlineJob();
  let findings: Finding[] = [];
  const hear = (
    ask: (report: (event: WorkEvent) => void) => Promise<BookOverview>,
  ): Promise<BookOverview> => {
    findings = [];
    return ask((event) => void (event.kind === 'findings' && findings.push(...event.findings)));
  };
  const overview = await hear((report) => client.call('open', { files: [givenFile(file, bytes)] }, report));
  return {
    client,
    overview,
    warning: () => findings.findIndex(({ code }) => code === 'participants-jump'),
    explain: (index: number, text: string) =>
      hear((report) => client.call('explain', { findings: [index], text, person: 'Петрова А. С.' }, report)),
    withdraw: () => hear((report) => client.call('withdraw', { accepted: [0] }, report)),
    undo: () => hear((report) => client.call('undo', {}, report)),
    save: async () => (await client.call('save', { sheets: ['check', 'report'], answers: new Map() })).bytes,
  };
}

const textsOf = async (bytes: Uint8Array, sheet: string) => {
  const workbook = await openXlsx(bytes);
  const found = (await workbook.listSheets()).find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`No sheet ${sheet}`);
  return (await workbook.readSheet(found.id)).strings.join('\n');
};

test('an explained warning travels with the saved workbook and stands in its papers', async () => {
  const book = await opened(await leapingWorkbook());
  expect(book.overview.accepted).toEqual([]);
  const before = book.overview.counts.warning;
  const after = await book.explain(book.warning(), '=Закрыт филиал, ученики переведены');
  expect(after.counts.warning).toBe(before - 1);
  expect(after.written).toEqual(['Пояснения']);
  expect(after.accepted).toEqual([
    {
      title: 'Резко изменилось число участников',
      place: 'лист «Результаты», ячейка F50, столбец «Участников»',
      what: expect.stringMatching(/^Участников 99/u) as string,
      explanation: '=Закрыт филиал, ученики переведены (Петрова А. С., 20.11.2026)',
    },
  ]);
  const saved = await book.save();
  expect(await textsOf(saved, 'Проверка')).toMatch(/Принято с пояснениями — 1.замечание/u);
  expect(await textsOf(saved, 'Отчёт')).toMatch(/Приложение\. Принятые пояснения/u);
  const again = await opened(saved);
  expect(again.overview.accepted).toEqual(after.accepted);
  expect(again.warning()).toBe(-1);
});

test('a second explanation is a row below the first, and each is taken back for itself', async () => {
  const book = await opened(await leapingWorkbook());
  const first = await book.explain(book.warning(), 'Переведены ученики филиала');
  expect(first.accepted).toHaveLength(1);
  const open = await book.withdraw();
  expect(open.accepted).toEqual([]);
  expect(book.warning()).toBeGreaterThanOrEqual(0);
  expect((await book.undo()).accepted).toHaveLength(1);
  expect((await book.undo()).accepted).toEqual([]);
  expect(book.warning()).toBeGreaterThanOrEqual(0);
});

test('an explanation longer than a cell of the sheet takes is refused, and nothing is written', async () => {
  const book = await opened(await leapingWorkbook());
  const long = 'б'.repeat(longestExplanation);
  await expect(book.explain(book.warning(), `${long}б`)).rejects.toMatchObject({
    problem: { kind: 'explanation-too-long', length: longestExplanation + 1 },
  });
  expect((await book.explain(0, long)).accepted.length).toBeLessThanOrEqual(1);
});
