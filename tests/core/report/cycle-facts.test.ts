import { analyze } from '../../../src/core/analyze';
import type { CycleFacts } from '../../../src/core/report/cycle-facts';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { serialOf } from '../../../src/core/table/parse-date';
import { activityBlocks } from '../../../src/layout/report/activity-blocks';
import { activitySummary } from '../../../src/text/activity-text';
import { loadDistrict } from '../../../src/data/districts/index';
import { reference } from '../../../src/job/reference';

const today = serialOf(2026, 11, 20) ?? 0;

async function cycleOf(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
  id: string | null = 'belinsky',
): Promise<CycleFacts> {
  const grids = Object.entries({
    Сведения: [
      ['Отчётная дата', { date: today }],
      ['Календарный год', 2026],
    ],
    Школы: [
      ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся'],
      ['edu1', 'СОШ № 1', 'СОШ', 'город', 200],
      ['edu2', 'СОШ № 2', 'СОШ', 'село', 90],
    ],
    ...sheets,
  }).map(([name, rows]) => ({ grid: gridFromRows(name, rows) }));
  const district = id === null ? null : await loadDistrict(id);
  return analyze({ sheets: grids, reference, district, today, year: null }).report.cycle;
}

const header = [
  'Направление',
  'Показатель',
  'Уровень',
  'Код школы',
  'Год',
  'Единица',
  'План',
  'Факт',
  'Подтверждение',
];
const practices = 'актуальные педагогические практики в банке';
const ticket = 'обучающиеся — участники проекта «Билет в будущее»';
const row = (indicator: string, year: number, plan: CellValue, fact: CellValue, more: CellValue[] = []) => [
  'Методическая работа',
  indicator,
  more[0] === undefined ? 'район' : 'школа',
  more[0] ?? null,
  year,
  more[1] ?? null,
  plan,
  fact,
  more[2] ?? 'Справка',
];

describe('plan against fact', () => {
  it('a plan of the district’s own is judged only as lower or not', async () => {
    const { indicators } = await cycleOf({
      Показатели: [
        header,
        row('Третий свой', 2026, 10, 12),
        row('Свой показатель', 2026, 10, 9.5),
        row('Второй свой', 2026, 10, 10),
        row('Без факта', 2026, 10, null),
        row('Без плана', 2026, null, 4),
        row('Совсем пустой', 2026, null, null),
      ],
    });
    expect(indicators?.compared.map(({ state, difference }) => [state, difference])).toEqual([
      ['not-below', 2],
      ['in-progress', -0.5],
      ['not-below', 0],
      ['in-progress', null],
      ['not-planned', null],
    ]);
    expect(indicators?.counts).toEqual({
      total: 6,
      planned: 4,
      withFact: 4,
      met: 2,
      missed: 0,
      unconfirmed: 0,
    });
  });

  it('a fact of another year is judged as the document compares, latest first; the year’s stands in its value', async () => {
    const { indicators } = await cycleOf({
      Показатели: [
        header,
        row(ticket, 2020, 20, 18),
        row(ticket, 2021, 35, 40),
        row(ticket, 2022, 50, null),
        row(practices, 2026, 10, 10),
      ],
    });
    expect(indicators?.compared.map(({ year, state }) => [year, state])).toEqual([
      [2021, 'met'],
      [2020, 'not-met'],
    ]);
  });

  it('a share beside a plan in per cent is a question, not a failure', async () => {
    const { indicators } = await cycleOf({
      Показатели: [header, [...row('Охват', 2026, 30, 0.35).slice(0, 5), '%', 30, 0.35, null]],
    });
    expect(indicators?.compared[0]).toMatchObject({ state: 'share-or-percent' });
    expect(indicators?.counts).toMatchObject({ missed: 0, unconfirmed: 1 });
  });

  it('schools are taken together by indicator and year', async () => {
    const { indicators } = await cycleOf({
      Показатели: [
        header,
        row('Охват кружками', 2026, 60, 55, ['edu1']),
        row('Охват кружками', 2026, 60, 75, ['edu2']),
      ],
    });
    expect(indicators?.compared).toEqual([]);
    expect(indicators?.schools).toEqual([
      {
        indicator: 'Охват кружками',
        year: 2026,
        unit: null,
        schools: 2,
        withFact: 2,
        least: 55,
        greatest: 75,
        missed: ['edu1'],
      },
    ]);
  });
});

describe('self-assessment against external assessment', () => {
  const sheet = {
    Самооценка: [
      ['Уровень', 'Код школы', 'Направление', 'Группа критериев', 'Критерий', 'Самооценка', 'Внешняя оценка'],
      ['район', null, 'Качество', 'Процедуры', 'учитывающей тенденции', 2, 2],
      ['школа', 'edu1', 'Качество', 'Процедуры', 'учитывающей тенденции', 2, 1],
      ['школа', 'edu1', 'Качество', 'Процедуры', 'включающей метапредметные', 1, 1],
      ['школа', 'edu2', 'Качество', 'Процедуры', 'учитывающей тенденции', 0, 3],
      ['школа', 'edu2', 'Качество', 'Процедуры', 'включающей метапредметные', 2, null],
      ['школа', null, 'Качество', 'Процедуры', 'ещё не оценённый', null, null],
    ],
  };

  it('counts agreement and differences, the largest first', async () => {
    const { assessment } = await cycleOf(sheet, null);
    expect(assessment?.criteria).toBe(6);
    expect(assessment?.counts).toEqual({ assessed: 5, compared: 4, agreeing: 2, higher: 1, lower: 1 });
    expect(assessment?.differences.map(({ school, difference }) => [school?.name, difference])).toEqual([
      ['СОШ № 2', -3],
      ['СОШ № 1', 1],
    ]);
  });

  it('keeps the municipality apart from its schools', async () => {
    const { assessment } = await cycleOf(sheet, null);
    expect(assessment?.bySchool.map(({ school, counts }) => [school?.code ?? null, counts.compared])).toEqual(
      [
        [null, 1],
        ['edu1', 2],
        ['edu2', 1],
      ],
    );
  });
});

describe('recommendation → decision → effect', () => {
  const sheet = (rows: readonly (readonly CellValue[])[]) => ({
    Решения: [
      ['Повод', 'Рекомендация', 'Решение', 'Кому', '№ приказа', 'Дата приказа', 'Срок', 'Результат'],
      ...rows,
    ],
  });

  it('each row has come as far as it is filled', async () => {
    const { decisions } = await cycleOf(
      sheet([
        ['Анализ ВПР', null, null, null, null, null, 'ежегодно', null],
        ['Признак', 'Перепроверить', null, 'edu1', null, null, 'декабрь 2026 г.', null],
        ['Признак', 'Перепроверить', null, 'edu1', '145', { date: today - 40 }, 'октябрь 2026 г.', null],
        ['Признак', null, 'Провести семинар', 'edu2', null, null, { date: today - 5 }, null],
        ['Признак', 'Перепроверить', 'Перепроверка', 'edu1', null, null, 'октябрь 2026 г.', 'Подтверждено'],
      ]),
    );
    expect(decisions?.counts).toEqual({
      open: 1,
      recommended: 1,
      decided: 2,
      'with-effect': 1,
      total: 5,
      overdue: 2,
    });
    expect(decisions?.begun.map(({ due, isOverdue }) => [due, isOverdue])).toEqual([
      ['2026-12-31', false],
      ['2026-10-31', true],
      ['2026-11-15', true],
      ['2026-10-31', false],
    ]);
  });

  it('a prepared point of the document alone is never late', async () => {
    const { decisions } = await cycleOf(
      sheet([['Подготовка решений', null, null, null, null, null, 'март 2026 г.', null]]),
    );
    expect(decisions?.counts).toMatchObject({ open: 1, overdue: 0 });
  });
});

it('a workbook without these sheets has nothing to say', async () => {
  expect(await cycleOf({})).toEqual({
    indicators: null,
    assessment: null,
    activities: null,
    decisions: null,
    advice: [],
  });
});

describe('activities at two levels', () => {
  const header = ['Год', 'Направление', '№', 'Уровень', 'Код школы', 'Мероприятие', 'Выполнено', 'Документ'];
  const plan: CellValue[][] = [
    [2026, 'Методика', '1.', 'район', null, 'Семинар', 'да', 'Приказ № 1'],
    [2026, 'Методика', '2.', 'район', null, 'Конкурс', 'нет', null],
    [null, 'Методика', '3.', 'район', null, 'Банк практик', null, null],
    [2026, 'Методика', '1.', 'школа', 'edu1', 'Участие', 'да', null],
    [2026, 'Методика', '1.', 'школа', 'edu2', 'Участие', null, null],
    [2026, 'ВПР', '1.', 'школа', 'edu1', 'Анализ', null, null],
    // Of another year, and of no school: neither is anybody's plan of the year.
    [2025, 'Методика', '1.', 'школа', 'edu2', 'Прошлое', 'да', null],
    [2026, 'Методика', '4.', 'школа', null, 'Ничьё', null, null],
  ];

  it('are summed by level and direction; a blank is no «нет», and a school without an answer is named', async () => {
    const { activities } = await cycleOf({ 'Мероприятия по уровням': [header, ...plan] }, 'nazran');
    const counts = (planned: number, done: number, notDone: number, unconfirmed: number) => ({
      planned,
      done,
      notDone,
      unanswered: planned - done - notDone,
      unconfirmed,
    });
    expect(activities).toEqual({
      year: 2026,
      district: counts(3, 1, 1, 0),
      schools: counts(3, 1, 0, 1),
      byDirection: [
        { direction: 'Методика', district: counts(3, 1, 1, 0), schools: counts(2, 1, 0, 1) },
        { direction: 'ВПР', district: counts(0, 0, 0, 0), schools: counts(1, 0, 0, 0) },
      ],
      asked: 2,
      silent: [{ code: 'edu2', name: 'СОШ № 2' }],
    });
    expect(activitySummary(activities!).replaceAll('\u00a0', ' ')).toBe(
      'На 2026 год в районе запланировано 3 мероприятия: выполнено — 1, не выполнено — 1, ответа нет — 1. ' +
        'Для 2 школ на 2026 год запланировано 3 мероприятия: выполнено — 1, ответа нет — 2. ' +
        'Ни одного ответа не прислали школы (1 из 2): СОШ № 2.',
    );
    const blocks = activityBlocks(activities);
    const [table] = blocks.filter((block) => block.kind === 'table');
    expect(table!.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      ['Методика', '1 из 3', '1 из 2', 2, 1],
      ['ВПР', '—', '0 из 1', 1, 0],
    ]);
  });

  it('without rows of the year nothing is said', async () => {
    const { activities } = await cycleOf({ 'Мероприятия по уровням': [header, plan[6]!] }, 'nazran');
    expect(activities).toBeNull();
    expect(activityBlocks(activities)).toEqual([]);
  });
});
