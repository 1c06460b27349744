/** Headers and sheets without one, mended by typing; where an expected result's state and paper are entered. */
import type { Finding } from '../../src/core/finding';
import type { BookOverview } from '../../src/job/book-overview';
import { formsVersion } from '../../src/data/forms/forms';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { plainSheet } from '../plain-sheet';
import { givenFile, inlineJob } from './inline-job';

const details = plainSheet('Сведения', [
  ['Показатель', 'Значение'],
  ['Район', 'Белинский район'],
  ['Отчётная дата', { date: 46346 }],
  ['Календарный год', 2026],
  ['Учебный год', '2025/2026'],
  ['Ответственный', 'Петрова Анна Сергеевна, методист'],
  ['Версия формы', String(formsVersion)],
]);
const scales = [
  ['Учебный год', 'Процедура', 'Класс', 'Предмет', 'Максимальный балл', '«3» с', '«4» с', '«5» с'],
  ['2025/2026', 'ВПР', 4, 'Математика', 20, 6, 10, 15],
];
const expected = [
  ['Направление', '№', 2026, 'Состояние 2026', 'Подтверждение 2026'],
  ['Развитие системы оценки качества', '1.1', 'Регламент', null, null],
];

async function opened() {
  const job = inlineJob();
  const bytes = await createXlsx([
    details,
    plainSheet('Решения', [
      ['Повод', 'Рекомендация'],
      ['Низкие результаты ВПР', 'Включить школу в проект'],
    ]),
    plainSheet('Самооценка', [['Собрано 12 из 20.']]),
    plainSheet('Шкалы', scales),
    plainSheet('Шкалы (2)', scales),
    plainSheet('Ожидаемые результаты', expected),
  ]);
  const state: { overview: BookOverview; findings: readonly Finding[] } = {
    overview: undefined as unknown as BookOverview,
    findings: [],
  };
  const hear = async (work: (report: (event: { kind: string }) => void) => Promise<BookOverview>) => {
    const findings: Finding[] = [];
    state.overview = await work((event) => {
      if ('findings' in event) findings.push(...(event.findings as Finding[]));
    });
    state.findings = findings;
  };
  await hear((report) => job.call('open', { files: [givenFile('Район.xlsx', bytes)] }, report));
  const id = (name: string) => state.overview.sheets.find((sheet) => sheet.name === name)!.id;
  return {
    state,
    codes: (sheet: string) =>
      state.findings.filter(({ place }) => place.sheet === sheet).map(({ code }) => code),
    editing: (name: string) => job.call('editing', { sheet: id(name) }),
    progress: (line: string) => job.call('progress', { line }),
    paste: (name: string, row: number, column: number, text: string) =>
      hear((report) =>
        job.call(
          'paste',
          { sheet: id(name), area: { top: row, bottom: row, left: column, right: column }, text },
          report,
        ),
      ),
  };
}

test('a column that the header lacks is pasted with its title, all of it or nothing', async () => {
  const { codes, editing, paste } = await opened();
  expect(codes('Решения')).toContain('header-missing');
  expect((await editing('Решения'))?.header?.prompt).toMatch(/не хватает: «Кому»/u);
  await paste('Решения', 0, 2, 'Кому\nРуководителю школы');
  expect(codes('Решения')).not.toContain('header-missing');
  await expect(paste('Решения', 0, 5, 'Своё\nслово')).rejects.toMatchObject({
    problem: { kind: 'entry-refused', count: 1 },
  });
});

test('a sheet without its header takes one, and is a table from then on', async () => {
  const { codes, editing, paste } = await opened();
  expect(codes('Самооценка')).toEqual(['header-not-found']);
  expect((await editing('Самооценка'))?.layout).toBe('free');
  await paste('Самооценка', 1, 0, 'Код школы\tКритерий\tСамооценка');
  expect(codes('Самооценка')).not.toContain('header-not-found');
  expect((await editing('Самооценка'))?.layout).toBe('rows');
});

test('a copy of a sheet is settled once it is cleared', async () => {
  const { codes, paste } = await opened();
  expect(codes('Шкалы (2)')).toEqual(['sheet-duplicate']);
  const blank = scales.map((row) => row.map(() => '').join('\t')).join('\n');
  await paste('Шкалы (2)', 0, 0, blank);
  expect(codes('Шкалы (2)')).toEqual([]);
  expect(codes('Шкалы')).not.toContain('sheet-duplicate');
});

test('pasting nothing changes nothing, and every finding stays in the list', async () => {
  const { state, paste } = await opened();
  const before = state.findings.length;
  expect(before).toBeGreaterThan(0);
  await paste('Решения', 1, 0, '');
  expect(state.findings).toHaveLength(before);
});

test('a result’s state and paper are entered in the cells of its year', async () => {
  const { state, progress, paste } = await opened();
  const [part] = await progress('1.1');
  expect(part?.cells.map(({ rule, current }) => [rule.title, current])).toEqual([
    ['Состояние 2026', ''],
    ['Подтверждение 2026', ''],
  ]);
  expect(part?.cells[0]?.rule.choices).toEqual(['выполнено', 'не запланировано']);
  const { row = 0, column = 0 } = part?.cells[0] ?? {};
  await paste('Ожидаемые результаты', row, column, 'выполнено\tПриказ № 145');
  const line = state.overview.expected?.lines.find(({ id }) => id === '1.1');
  expect(line).toMatchObject({ state: 'done', reason: 'Подтверждено: Приказ № 145.' });
  expect(await progress('1.2')).toEqual([]);
});
