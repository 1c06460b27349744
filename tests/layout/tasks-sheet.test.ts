import { tasks, type Tasks } from '../../src/core/report/tasks';
import { resultSheets } from '../../src/layout/result-sheets';
import { tasksSheet } from '../../src/layout/tasks-sheet';
import { sampleAnalysis } from './sample-analysis';

const analysis = sampleAnalysis();
const textsOf = (sheet: ReturnType<typeof tasksSheet>) =>
  sheet.rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? '')));

test('the coordinator is told every kind of error and warning once, with its count, place and cure', async () => {
  const { findings, report } = await analysis;
  const wanted = findings.filter(({ severity }) => severity !== 'info');
  const { mend } = tasks(report, findings);
  expect(mend.reduce((sum, { count }) => sum + count, 0)).toBe(
    wanted.reduce((sum, { count }) => sum + count, 0),
  );
  expect(new Set(mend.map(({ first }) => `${first.severity} ${first.code}`)).size).toBe(mend.length);
  const [sheet] = resultSheets(await analysis, ['tasks']);
  const texts = sheet === undefined ? [] : textsOf(sheet);
  expect(texts).toEqual(expect.arrayContaining(['Что сделать', 'Исправить', 'Внести', 'Решить']));
  expect(texts.join(' ')).toContain('лист «Результаты», ячейка');
});

test('schools without results are named, and nothing is asked that nobody lacks', async () => {
  const { report, findings } = await analysis;
  const { enter } = tasks(
    { ...report, schoolsWithoutResults: [{ code: 'edu1', name: 'МБОУ СОШ № 9' }], roadmap: null },
    findings,
  );
  expect(enter.map(({ code }) => code)).toEqual(['results']);
  const heading = { districtName: null, reportingDate: null };
  const texts = textsOf(tasksSheet(heading, { mend: [], enter, decide: [] }));
  expect(texts).toContain('Запросить: МБОУ СОШ № 9.');
  expect(texts).not.toContain('Исправить');
});

test('a list with nothing on it says so', () => {
  const empty: Tasks = { mend: [], enter: [], decide: [] };
  const texts = textsOf(tasksSheet({ districtName: null, reportingDate: null }, empty));
  expect(texts).toContain('Исправлять, вносить и решать сейчас нечего.');
});

test('each text of Таблица 1 to decide stands with its question in full, which its own paper only hints at', async () => {
  const { report, findings } = await analysis;
  const { decide } = tasks(report, findings);
  const rows = decide.flatMap((each) => (each.code === 'expected-texts' ? each.rows : []));
  const texts = textsOf(
    tasksSheet({ districtName: null, reportingDate: null }, { mend: [], enter: [], decide }),
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const { number, computed } of rows)
    expect(texts).toEqual(expect.arrayContaining([number, computed ?? '—']));
  expect(
    texts.filter((text) => text.startsWith('Тексты документа различаются не только годом: на ')),
  ).not.toEqual([]);
});
