/** Letters to schools: a reminder to those that sent nothing, questions to the others, judgement to none. */
import { unzipSync } from 'fflate';
import { lettersOf } from '../../../src/job/collection/letters';
import { givenFile, inlineJob } from '../inline-job';
import { account, bytesOf, DistrictBook, schoolFiles } from './school-books-fixture';

const dirty = schoolFiles.filter((name) => account.dirty.some((code) => name.includes(code)));

async function letters(files: readonly string[], collection: string | null = null, times = 1) {
  const district = new DistrictBook();
  const sent = Array.from({ length: times }, (_, at) =>
    files.map((name) => [at === 0 ? name : `${at} ${name}`, bytesOf(name)] as const),
  );
  const planned = await district.plan(sent.flat(), { collection });
  return lettersOf((await district.context()).analysis, planned);
}

test('each school that sent nothing gets a reminder with the day, and no question', async () => {
  const all = await letters([]);
  const reminders = all.filter(({ kind }) => kind === 'reminder');
  expect(reminders.length).toBeGreaterThan(10);
  for (const { text, name } of reminders) {
    expect(text).toContain(`Руководителю: ${name}`);
    expect(text).toMatch(/пока не получена/u);
    expect(text).not.toMatch(/^1\. /mu);
  }
});

test('a school that sent a troubled workbook gets each trouble with its place, and is judged by none', async () => {
  const all = await letters(dirty);
  const questions = all.filter(({ kind, questions: count }) => kind === 'questions' && count > 0);
  expect(questions.length).toBeGreaterThanOrEqual(1);
  for (const { text, questions: count } of questions) {
    expect(text.match(/^\d+\. /gmu)?.length).toBe(count);
    expect(text).toMatch(/лист «|Лист «|«Показатели школ»|книг/u);
    expect(text).not.toMatch(/необъективн|признак|индекс|перепроверк|нарушен/iu);
  }
});

test('a workbook that could not be taken is told to its school in words for the school', async () => {
  const [name = ''] = schoolFiles;
  const ofOther = await letters([name], 'апрель 2031');
  const texts = ofOther.filter(({ questions: count }) => count > 0).map(({ text }) => text);
  expect(texts).toEqual([
    expect.stringContaining(
      'появился 1\u00a0вопрос.\n1. Прислана книга сбора «2026», а нужна книга сбора «апрель 2031».',
    ),
  ]);
  expect(texts.join()).not.toMatch(/[Пп]опросите школу|[Вв]ыдайте школе/u);
});

test('a workbook sent twice asks its school nothing that one would not', async () => {
  const files = ['edu580101.xlsx', 'edu580102.xlsx'];
  const [once, twice] = [await letters(files), await letters(files, null, 2)];
  expect(twice.map(({ text }) => text)).toEqual(once.map(({ text }) => text));
});

test('all letters come as one archive, a text and a Word file each', async () => {
  const client = inlineJob();
  const district = 'район.xlsx';
  await client.call('open', { files: [givenFile(district, bytesOf(district))] });
  const told = await client.call('letters', {});
  const { name, bytes } = await client.call('letterFiles', {});
  expect(name).toBe('Письма школам.zip');
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  expect(names.filter((file) => file.endsWith('.txt'))).toHaveLength(told.length);
  expect(names.filter((file) => file.endsWith('.docx'))).toHaveLength(told.length);
  const [first] = told;
  const text = new TextDecoder().decode(files[names.find((file) => file.endsWith('.txt')) ?? '']);
  expect(text.replaceAll('\r\n', '\n').replace('\ufeff', '')).toBe(first?.text);
});
