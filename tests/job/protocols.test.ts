/** What the pane does with protocols: shows what was read, enters their records and the schools the register lacks. */
import type { Finding } from '../../src/core/finding';
import type { CellValue } from '../../src/core/table/grid';
import { valueAt } from '../../src/core/table/grid';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { plainSheet } from '../plain-sheet';
import { givenFile, inlineJob } from './inline-job';

const details = [
  ['Показатель', 'Значение'],
  ['Район', 'Белинский район'],
  ['Календарный год', 2026],
  ['Учебный год', '2025/2026'],
  ['Ответственный', 'методист'],
];
const schools = [
  ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся'],
  ['edu580101', 'СОШ № 1', 'СОШ', 'город', 300],
];
const header = [
  ...['Пользователь', 'Муниципалитет', 'Школа', 'Код', 'Вариант', '1 (1б)', '2 (2б)', '3 (1б)'],
  ...['Наименование класса', 'Отметка за предыдущий триместр/четверть/полугодие', 'Итого баллов'],
];

const pupil = (login: string, name: string, code: number): CellValue[] => [
  ...[login, 'Белинский район', `${login} | ${name}`, code, 1, 1, 2, 1, 'А', 4, 4],
];

async function opened() {
  const book = await createXlsx([plainSheet('Сведения', details), plainSheet('Школы', schools)]);
  const rows = [
    ...Array.from({ length: 25 }, (_, index) => pupil('edu580101', 'СОШ № 1', index)),
    ...Array.from({ length: 22 }, (_, index) => pupil('edu580777', 'СОШ № 7', 100 + index)),
    ...Array.from({ length: 21 }, (_, index) => pupil('sch580101', 'СОШ № 1', 200 + index)),
  ];
  const protocol = await createXlsx([plainSheet('Протокол', [header, ...rows])]);
  const job = inlineJob();
  const findings: Finding[] = [];
  const files = [givenFile('Район.xlsx', book), givenFile('ВПР МА 5 2026.xlsx', protocol)];
  const overview = await job.call('open', { files }, (event) => {
    if (event.kind === 'findings') findings.push(...event.findings);
  });
  return { job, overview, findings };
}

test('each protocol is listed with what was read of it, and the schools the register lacks are offered', async () => {
  const { overview } = await opened();
  expect(overview.protocols?.files).toMatchObject([{ name: 'ВПР МА 5 2026.xlsx' }]);
  expect(overview.protocols?.files[0]?.text.replace(/\u00a0/gu, ' ')).toContain('1 школа, 25 работ');
  expect(overview.protocols?.schools).toMatchObject([{ login: 'edu580777', name: 'СОШ № 7', pupils: 22 }]);
});

test('schools are added below the register, counted at once and taken back', async () => {
  const { job } = await opened();
  const added = await job.call('addSchools', { logins: ['edu580777'] });
  expect(added.protocols?.schools).toEqual([]);
  expect(added.protocols?.files[0]?.text.replace(/\u00a0/gu, ' ')).toContain('2 школы, 47 работ');
  const undone = await job.call('undo', {});
  expect(undone.protocols?.schools).toHaveLength(1);
});

test('a school of another code joins with one mend of all suggestions', async () => {
  const { job, overview, findings } = await opened();
  const sheet = overview.sheets.find(({ name }) => name === 'Школы')!.own;
  const cells = findings.flatMap(({ code, place, mend }) =>
    code === 'school-renamed' ? [{ row: place.row!, column: place.column!, ...mend! }] : [],
  );
  const mended = await job.call('mend', { cells: [{ sheet, cells }] });
  expect(mended.protocols?.files[0]?.text.replace(/\u00a0/gu, ' ')).toContain('1 школа, 46 работ');
});

test('the records entered leave every finding and flag as it was, beside the protocols and without them', async () => {
  const { job, overview } = await opened();
  const entered = await job.call('enterRecords', {});
  expect(entered.written).toEqual(['Записи протоколов']);
  expect(entered.counts).toEqual(overview.counts);
  expect(entered.flags).toEqual(overview.flags);
  const { bytes } = await job.call('save', { sheets: [], answers: new Map() });
  const saved = await openXlsx(bytes);
  const sheet = (await saved.listSheets()).find(({ name }) => name === 'Записи протоколов')!;
  expect(valueAt(await saved.readSheet(sheet.id), 1, 2)).toBe('edu580101');
  const alone = await inlineJob().call('open', { files: [givenFile('Район.xlsx', bytes)] });
  expect(alone.flags).toEqual(overview.flags);
  expect(alone.protocols).toBeNull();
});

test('a form without a school asks whose it is, and counts once it is answered', async () => {
  const book = await createXlsx([plainSheet('Сведения', details), plainSheet('Школы', schools)]);
  const form = [
    ['Код', 'Вариант', 'Класс', '1 (1б)', '2 (2б)', '3 (1б)', 'Отметка за предыдущий триместр/четверть'],
    ...Array.from({ length: 21 }, (_, index) => [5001 + index, 1, 'А', 1, 2, 1, 4]),
  ];
  const protocol = await createXlsx([plainSheet('Лист1', form)]);
  const job = inlineJob();
  const files = [givenFile('Район.xlsx', book), givenFile('ВПР МА 5 2026.xlsx', protocol)];
  const overview = await job.call('open', { files });
  expect(overview.protocols).toMatchObject({
    askedSchools: [{ code: 'edu580101', name: 'СОШ № 1' }],
    isAnyCounted: false,
  });
  const named = await job.call('nameSchool', { school: 'edu580101' });
  expect(named.protocols).toMatchObject({ askedSchools: [], isAnyCounted: true });
  expect(named.protocols?.files[0]?.text.replace(/\u00a0/gu, ' ')).toContain('1 школа, 21 работа');
  const undone = await job.call('undo', {});
  expect(undone.protocols?.askedSchools).toHaveLength(1);
});
