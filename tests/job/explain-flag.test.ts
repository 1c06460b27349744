/** A flag is answered: the explanation stands beside it, in the list of what was accepted and in the report, until the numbers change. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Finding } from '../../src/core/finding';
import { findingText } from '../../src/text/finding-text';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { textAt } from '../../src/core/table/grid';
import type { WorkEvent } from '../../src/job/work-event';
import { sampleBook } from '../sample/sample-book';
import { givenFile, inlineJob } from './inline-job';

const name = basename(sampleBook);
const bytes = new Uint8Array(readFileSync(sampleBook));

test('a flag keeps its place and its school’s status, with the explanation beside it', async () => {
  const job = inlineJob();
  const opened = await job.call('open', { files: [givenFile(name, bytes)] });
  const flagged = opened.flags!.schools.find(({ marks }) => marks.some(({ outcome }) => outcome === 'flag'))!;
  const { school, status } = flagged;
  const before = await job.call('reasons', { school });
  const { id, title } = before.reasons[0]!;
  const text = 'Класс с углублённым изучением';
  const unused: Finding[] = [];
  const hear = (event: WorkEvent) => {
    if (event.kind === 'findings')
      unused.push(...event.findings.filter(({ code }) => code === 'explanation-unused'));
  };
  const words = { school, reason: id, text, person: 'Петрова А. С.' };
  const after = await job.call('explainFlag', words, hear);
  expect(after.flags!.schools.find((each) => each.school === school)?.status).toBe(status);
  expect(after.accepted).toHaveLength(opened.accepted.length + 1);
  expect(after.accepted.at(-1)).toMatchObject({ title });
  const reasons = (await job.call('reasons', { school })).reasons;
  expect(reasons).toHaveLength(before.reasons.length);
  const explained = reasons.at(-1)!;
  expect(explained).toMatchObject({ id, isExplained: true });
  expect(explained.explanation).toBe(`Пояснение: ${text} (Петрова А. С., 20.11.2026)`);

  const saved = await job.call('save', { sheets: ['report'], answers: new Map() });
  const book = await openXlsx(saved.bytes);
  const sheets = await book.listSheets();
  const grid = await book.readSheet(sheets.find((each) => each.name === 'Отчёт')!.id);
  const texts = Array.from({ length: grid.rowCount }, (_, row) =>
    grid.columns.map((__, column) => textAt(grid, row, column)),
  );
  expect(texts.flat().some((cell) => cell.includes(text))).toBe(true);

  // Other words of the value stand for other numbers.
  const sheet = after.sheets.find((each) => each.name === 'Пояснения')!.id;
  const other = { sheet, entries: [{ row: 1, column: 5, text: 'Раньше было иначе' }] };
  await job.call('enter', other, hear);
  const changed = (await job.call('reasons', { school })).reasons.find((each) => each.id === id)!;
  expect(changed.isExplained).toBe(false);
  expect(changed.explanation).toMatch(/^Пояснение дано к прежним числам: /u);

  expect(unused).toEqual([]);

  const row = { sheet, entries: [{ row: 1, column: 3, text: 'Другая работа' }] };
  expect((await job.call('enter', row, hear)).accepted).toHaveLength(opened.accepted.length);
  expect(unused.map((finding) => findingText(finding).what)).toEqual([
    `Признака «${title}» в указанной строке сейчас нет.`,
  ]);
  await job.call('undo', {});

  const back = await job.call('withdraw', { accepted: [after.accepted.length - 1] });
  expect(back.accepted).toHaveLength(opened.accepted.length);
});
