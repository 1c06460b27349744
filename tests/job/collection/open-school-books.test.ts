/** Schools' workbooks among the opened files: listed, never analysed as a district's, taken in and taken back. */
import { openXlsx } from '../../../src/xlsx/book/open-xlsx';
import { createXlsx } from '../../../src/xlsx/book/create-xlsx';
import { givenFile, inlineJob } from '../inline-job';
import { account, bytesOf, DistrictBook, schoolFiles } from './school-books-fixture';

jest.setTimeout(60_000);

/** Whatever could judge a school: of its objectivity, its results, its place among others. */
const judging = /объективн|признак|перепровер|не выявлено|низки[ехм]\s+результат|индекс|рейтинг|сравнени/iu;

const given = (names: readonly string[]) => names.map((name) => givenFile(name, bytesOf(name)));

async function opened(names: readonly string[]) {
  const job = inlineJob();
  const overview = await job.call('open', { files: given(names) });
  return { job, overview };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test.each(['edu580101', ...account.dirty].map((code) => `${code}.xlsx`))(
  '«%s» alone says nothing of objectivity, results or other schools',
  async (name) => {
    const { overview } = await opened([name]);
    expect(overview.schools.map(({ file }) => file)).toEqual([name]);
    expect(overview.target).toBeNull();
    expect(overview.collection).toBeNull();
    expect(textsIn(overview.schools).filter((text) => judging.test(text))).toEqual([]);
  },
);

test('who filled it in, which head confirmed it and what is left are named', async () => {
  const { overview } = await opened([`${account.dirty[0]!}.xlsx`]);
  const [{ readiness, remarks } = { readiness: null, remarks: [] }] = overview.schools;
  expect(readiness).toMatchObject({
    isReady: false,
    verdict: 'Пока не готово: осталось заполнить 1\u00a0ячейку, исправить 1\u00a0ошибку.',
    people: [
      'Заполнил: Петрова Анна Сергеевна, заместитель директора, 20.11.2026',
      'Подтвердил руководитель: Иванова Мария Петровна, директор, 21.11.2026',
    ],
  });
  expect(readiness?.left).toHaveLength(1);
  expect(remarks.join(' ')).toContain('двенадцать');
});

test('the copy that is sent has the answers and nothing that nobody asked for', async () => {
  const name = `${account.dirty[1]!}.xlsx`;
  const { job } = await opened([name]);
  const { bytes, name: made } = await job.call('prepare', { file: name });
  expect(made).toBe(`${account.dirty[1]!} — к отправке.xlsx`);
  const again = await inlineJob().call('open', { files: [givenFile(made, bytes)] });
  expect(again.schools[0]?.readiness.isReady).toBe(true);
  const sheets = (await (await openXlsx(bytes)).listSheets()).map((sheet) => sheet.name);
  expect(sheets).toEqual(['Инструкция', 'Сведения', 'Контингент и кадры', 'Показатели школы', 'На подпись']);
});

test('files come in any order; each is listed, and one that is broken stops only itself', async () => {
  const { job, overview } = await opened(schoolFiles.slice(0, 2));
  expect(overview.schools).toHaveLength(2);
  const all = await job.call('add', {
    files: [
      ...given(['район.xlsx', ...schoolFiles.slice(2)]),
      givenFile('сломан.xlsx', new Uint8Array([80, 75, 3, 4, 1, 2, 3])),
      givenFile('заметки.xlsx', await strangeBook()),
    ],
  });
  expect(all.target).toBe('район.xlsx');
  expect(all.schools).toEqual([]);
  expect(all.collection?.books).toHaveLength(schoolFiles.length);
  expect(all.refused).toMatchObject([{ kind: 'file', file: 'сломан.xlsx' }]);
  expect(all.files.filter(({ isUnderstood }) => !isUnderstood).map(({ file }) => file)).toEqual([
    'заметки.xlsx',
  ]);
  expect(all.files.find(({ file }) => file === 'edu580101.xlsx')?.text).toBe(
    'Книга школы: Школа № 1, сбор «2026». Прочитано: 13\u00a0ответов.',
  );
});

test('adding that is stopped keeps what was read and names the rest, which may be added again', async () => {
  const { job } = await opened(['район.xlsx']);
  const names = schoolFiles.slice(0, 5);
  const files = given(names).map((file, at) => ({
    name: file.name,
    size: file.size,
    arrayBuffer: async () => {
      if (at === 2) await job.call('stopAdding', {});
      return file.arrayBuffer();
    },
  }));
  const stopped = await job.call('add', { files });
  const left = stopped.refused.flatMap((problem) => (problem.kind === 'not-reached' ? [problem.file] : []));
  expect(stopped.files.map(({ file }) => file)).toEqual(['район.xlsx', ...names.slice(0, 3)]);
  expect(left).toEqual(names.slice(3));
  expect(stopped.collection?.books).toHaveLength(3);
  const again = await job.call('add', { files: given(left) });
  expect(again.refused).toEqual([]);
  expect(again.collection?.books).toHaveLength(names.length);
});

test('a district’s workbook among the schools’ stops only itself', async () => {
  const { job } = await opened(['район.xlsx']);
  const files = [...given(schoolFiles.slice(0, 2)), givenFile('соседи.xlsx', bytesOf('район.xlsx'))];
  const overview = await job.call('add', { files });
  expect(overview.target).toBe('район.xlsx');
  expect(overview.collection?.books).toHaveLength(2);
  expect(overview.refused).toEqual([{ kind: 'second-district', file: 'соседи.xlsx', open: 'район.xlsx' }]);
});

test('what is taken in can be taken back, and a second district’s workbook is refused with the first still open', async () => {
  const { job, overview } = await opened(['район.xlsx', ...schoolFiles]);
  const { pending, conflicts } = overview.collection!;
  expect(pending).toBeGreaterThan(0);
  const choice = {
    decisions: conflicts.map(({ id }) => [id, 'school'] as const),
    reason: '',
    approval: null,
  };
  const taken = await job.call('collect', choice);
  expect(taken.collection).toMatchObject({ pending: 0, conflicts: [] });
  expect(taken.written).toContain('Кто сдал');
  const approval = { order: '1', person: 'Сидорова О. П.' };
  const approved = await job.call('collect', { decisions: [], reason: '', approval });
  expect(approved.collection?.isApproved).toBe(true);
  await expect(
    job.call('add', { files: [givenFile('другой район.xlsx', bytesOf('район.xlsx'))] }),
  ).rejects.toMatchObject({ problem: { kind: 'several-workbooks' } });
  await job.call('undo', {});
  const back = await job.call('undo', {});
  expect(back.collection).toMatchObject({ pending, isApproved: false });
});

test('an approval is refused in words while a conflict is open', async () => {
  const { job } = await opened(['район.xlsx', ...schoolFiles]);
  const approval = { order: '1', person: 'Сидорова О. П.' };
  await expect(job.call('collect', { decisions: [], reason: '', approval })).rejects.toMatchObject({
    problem: { kind: 'collection', problem: { kind: 'disputed' } },
  });
});

test('of several collections that the workbook describes a person chooses one', async () => {
  const district = new DistrictBook();
  await district.describe({ collection: '2026' }, { collection: 'апрель 2026' });
  const job = inlineJob();
  const files = [givenFile('район.xlsx', district.bytes), ...given(schoolFiles.slice(0, 2))];
  const { collection } = await job.call('open', { files });
  expect(collection?.collections).toEqual(['2026', 'апрель 2026']);
  const april = await job.call('chooseCollection', { title: 'апрель 2026' });
  expect(april.collection).toMatchObject({ collection: 'апрель 2026', pending: 0 });
  expect(april.collection?.books.map(({ problem }) => problem?.kind)).toEqual([
    'other-collection',
    'other-collection',
  ]);
});

test('the district’s own findings do not come from schools’ workbooks', async () => {
  const { overview: alone } = await opened(['район.xlsx']);
  const { overview: together } = await opened(['район.xlsx', ...schoolFiles]);
  expect(together.counts).toEqual(alone.counts);
});

function strangeBook(): Promise<Uint8Array> {
  const print = {
    orientation: 'portrait',
    margins: { left: 20, right: 10, top: 20, bottom: 20 },
    fitToWidth: true,
  } as const;
  return createXlsx([
    {
      name: 'Заметки',
      columns: [],
      rows: [{ cells: [{ value: 'Позвонить' }] }],
      merges: [],
      validations: [],
      conditionalFormats: [],
      charts: [],
      print,
      isOwn: false,
    },
  ]);
}
