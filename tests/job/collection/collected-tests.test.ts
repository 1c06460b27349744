/** Protocols and summary reports are collected like schools' workbooks: previewed by test, on the matrix, never doubled. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BookOverview } from '../../../src/job/book-overview';
import { submissionText, testSubmissionText } from '../../../src/text/collection-text';
import { openXlsx } from '../../../src/xlsx/book/open-xlsx';
import { sampleBook, sampleFolder } from '../../sample/sample-book';
import { givenFile, inlineJob } from '../inline-job';

jest.setTimeout(120_000);

const district = basename(sampleBook);
const biology = 'ВПР Биология 6 класс 2026.xlsx';
const corrected = 'ВПР Биология 6 класс 2026_уточнено.xlsx';
const report = 'ВПР РУ6 2025-2026 сводные отчёты.xlsx';
const given = (name: string) => givenFile(name, new Uint8Array(readFileSync(join(sampleFolder, name))));
const undecided = { decisions: [], reason: '', approval: null };

async function opened(...names: readonly string[]) {
  const job = inlineJob();
  const overview = await job.call('open', { files: [district, ...names].map(given) });
  return { job, overview };
}

/** The district's workbook once these files were taken in. */
async function collected(...names: readonly string[]) {
  const { job } = await opened(...names);
  const overview = await job.call('collect', undecided);
  const { bytes } = await job.call('save', { sheets: [], answers: new Map() });
  return { overview, book: givenFile(district, bytes) };
}

/** School × «Контингент», «Показатели», protocols, reports. */
function matrixOf({ collection }: BookOverview, school: string): readonly string[] {
  const row = collection!.matrix.rows.find((candidate) => candidate.school === school)!;
  return [...row.submissions.map(submissionText), ...row.tests.map(testSubmissionText)];
}

test('what protocols and reports bring is told by test before anything is written', async () => {
  const { overview } = await opened(biology, report);
  expect(overview.collection?.tests.lines).toEqual([
    'Протоколы. ВПР, 6 класс, биология, 2025/2026 учебный год: новых школ 1.',
    'Отчёты ФИС ОКО. ВПР, 6 класс, русский язык, 2025/2026 учебный год: новых школ 8.',
  ]);
  expect(overview.files.map(({ isUnderstood }) => isUnderstood)).toEqual([true, true, true]);
  expect(overview.files.find(({ file }) => file === report)?.text).toContain(
    'Сводный отчёт, статистика по отметкам; ВПР, 6 класс, русский язык',
  );
});

test('the matrix has a column of protocols and one of reports, and counts nobody as having sent forms', async () => {
  const { overview } = await collected(biology, report);
  const { matrix, missing } = overview.collection!;
  expect(matrix.testForms).toEqual(['Протоколы', 'Отчёты ФИС ОКО']);
  const [withProtocol] = matrix.rows.filter(({ tests }) => tests[0]!.tests > 0);
  expect(matrixOf(overview, withProtocol!.school)).toEqual([
    'не сдано',
    'не сдано',
    'сдано: 1\u00a0работа; 20.11.2026',
    expect.anything(),
  ]);
  expect(matrix.rows.filter(({ tests }) => tests[1]!.tests > 0)).toHaveLength(8);
  expect(missing).toHaveLength(matrix.rows.length);
});

test('the same files again change nothing, a corrected protocol is old → new and a second version', async () => {
  const first = await collected(biology, report);
  const again = inlineJob();
  const same = await again.call('open', { files: [first.book, given(biology), given(report)] });
  expect(same.collection?.tests.lines).toEqual([
    'Протоколы. ВПР, 6 класс, биология, 2025/2026 учебный год: школ без изменений 1.',
    'Отчёты ФИС ОКО. ВПР, 6 класс, русский язык, 2025/2026 учебный год: школ без изменений 8.',
  ]);
  expect(same.collection).toMatchObject({ bringsTests: false, pending: 0 });

  const job = inlineJob();
  const changed = await job.call('open', { files: [first.book, given(corrected)] });
  expect(changed.collection?.tests.changes).toEqual([
    expect.stringMatching(/биология.*: работ по-прежнему 22, изменились баллы, отметки или состав классов$/u),
  ]);
  const taken = await job.call('collect', undecided);
  const school = taken.collection!.matrix.rows.find(({ tests }) => tests[0]!.tests > 0)!.school;
  expect(matrixOf(taken, school)[2]).toBe('сдано: 1\u00a0работа; 20.11.2026, версия 2');
  expect(taken.collection?.bringsTests).toBe(false);
});

test('of two files that disagree one is counted, and a person may choose the other', async () => {
  const { job, overview } = await opened(biology, corrected);
  expect(overview.collection?.tests.rivals).toMatchObject([{ counted: biology, other: corrected }]);
  const other = await job.call('prefer', { file: corrected });
  expect(other.collection?.tests.rivals).toMatchObject([{ counted: corrected, other: biology }]);
  const taken = await job.call('collect', undecided);
  const { bytes } = await job.call('save', { sheets: [], answers: new Map() });
  expect(taken.collection?.bringsTests).toBe(false);
  const alone = inlineJob();
  const kept = await alone.call('open', { files: [givenFile(district, bytes), given(corrected)] });
  expect(kept.collection?.tests.lines).toEqual([
    'Протоколы. ВПР, 6 класс, биология, 2025/2026 учебный год: школ без изменений 1.',
  ]);
});

test('one of the reports of a test does not take away what the workbook keeps of the others', async () => {
  const first = await collected(report);
  const book = await openXlsx(new Uint8Array(await given(report).arrayBuffer()));
  const [, ...others] = await book.listSheets();
  await book.apply(others.map(({ id }) => ({ kind: 'delete-sheet' as const, sheet: id })));
  const job = inlineJob();
  const one = givenFile('сводный отчёт.xlsx', await book.save());
  await job.call('open', { files: [first.book, one, given(biology)] });
  await job.call('collect', undecided);
  const { bytes } = await job.call('save', { sheets: [], answers: new Map() });
  const kept = await inlineJob().call('open', { files: [givenFile(district, bytes), given(report)] });
  expect(kept.collection?.tests.lines).toEqual([
    'Отчёты ФИС ОКО. ВПР, 6 класс, русский язык, 2025/2026 учебный год: школ без изменений 8.',
  ]);
});

test('a file whose test nobody knows is not called read', async () => {
  const { overview } = await opened('Протокол (2).xlsx');
  expect(overview.files[1]).toMatchObject({ file: 'Протокол (2).xlsx', isUnderstood: false });
});
