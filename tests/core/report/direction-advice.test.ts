/** Conclusions of every direction: what is missed, assessed too high, overdue or without effect; nothing before its time. */
import type { Analysis } from '../../../src/core/analysis';
import { analyze } from '../../../src/core/analyze';
import { serialOf } from '../../../src/core/table/parse-date';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { loadDistrict } from '../../../src/data/districts/index';
import { adviceRules } from '../../../src/data/methods/advice-rules';
import { reference } from '../../../src/job/reference';
import { preparedDecisions } from '../../../src/job/prepared-decisions';
import { addresseeText, occasionText } from '../../../src/text/direction-advice-text';

const systems = 'Наличие внутренней системы оценки качества образования (ВСОКО)';

type Sheets = Readonly<Record<string, CellValue[][]>>;

async function analysis(year: number, day: number, more: Sheets): Promise<Analysis> {
  const sheets: Sheets = {
    Сведения: [
      ['Показатель', 'Значение'],
      ['Отчётная дата', { date: day }],
      ['Календарный год', year],
    ],
    Школы: [
      ['Код школы', 'Наименование', 'Тип'],
      ['s1', 'СОШ № 1', 'СОШ'],
      ['s2', 'СОШ № 2', 'СОШ'],
    ],
    ...more,
  };
  return analyze({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ grid: gridFromRows(name, rows) })),
    reference,
    district: await loadDistrict('kulebaki'),
    today: day,
    year,
  });
}

const answers = (...rows: CellValue[][]): Sheets => ({
  'Показатели школ': [['Код школы', 'Что считаем', 'Сбор', 'Значение'], ...rows],
});
const missed = answers(['s1', systems, 2021, 'есть'], ['s2', systems, 2021, 'нет']);
const afterTheYear = serialOf(2022, 3, 1)!;

test('a missed indicator is a conclusion, a recommendation for whom, and a prepared row of decisions', async () => {
  const found = await analysis(2021, afterTheYear, missed);
  const about = found.report.cycle.advice.filter(
    ({ occasion }) =>
      occasion.kind === 'indicator-missed' && occasion.progress.value.indicator.targets.includes('T19'),
  );
  expect(about).toHaveLength(1);
  const [advice] = about;
  const text = occasionText(advice!.occasion, found.district!.quantities);
  expect(text).toContain('не достигнут: 1 из 2 (50,0');
  expect(text).toContain('за 2021 год');
  expect(addresseeText(advice!)).toBe('руководителям школ');
  expect(preparedDecisions(found)).toContainEqual(
    expect.objectContaining({ occasion: text, recommendation: advice!.rule.recommendation }),
  );
});

test('what is not there is to be prepared by whoever reports it, and its paper is named; a share is its direction’s', async () => {
  const district = await loadDistrict('kulebaki');
  const regulation = district!.indicators.find(
    ({ kind, direction }) => kind === 'presence' && direction === 'objectivity',
  )!;
  const { title } = district!.quantities.find(({ id }) => id === regulation.numerator)!;
  const { report } = await analysis(2021, afterTheYear, {
    ...missed,
    'Данные района': [
      ['Что считаем', 'Сбор', 'Значение'],
      [title, 2021, 'нет'],
      ['Пункты проведения экзаменов (ППЭ)', 2021, 10],
      ['ППЭ, оснащённые видеонаблюдением', 2021, 5],
    ],
    Показатели: [
      ['Показатель', 'Место в документе', 'Уровень', 'Год', 'План'],
      [regulation.text, regulation.where, 'район', 2021, 1],
    ],
  });
  const said = report.cycle.advice.flatMap(({ occasion, rule }) =>
    occasion.kind === 'indicator-missed'
      ? [[occasion.progress.value.indicator.kind, rule.addressee, rule.recommendation]]
      : [],
  );
  expect(said).toEqual([
    [
      'presence',
      'office',
      'Назначить, кто и к какому сроку это подготовит или проведёт. Подтверждение: муниципальный регламент.',
    ],
    [
      'coverage',
      'head',
      'В школах, где этого ещё нет, назначить ответственного и срок. Подтверждение: положение о ВСОКО.',
    ],
    ['share', 'head', adviceRules.missed.objectivity.recommendation],
  ]);
});

test('no word of an indicator whose period has not ended, nor of one without data', async () => {
  const before = await analysis(2021, serialOf(2021, 11, 29)!, missed);
  expect(before.report.cycle.advice).toEqual([]);
  const empty = await analysis(2021, afterTheYear, {});
  expect(empty.report.cycle.advice).toEqual([]);
});

const assessed = (self: number, external: number): Sheets => ({
  Самооценка: [
    ['Уровень', 'Код школы', 'Критерий', 'Самооценка', 'Внешняя оценка'],
    ['школа', 's2', 'План ВСОКО', self, external],
  ],
});

test('self-assessment two steps above the external one is told, one step is not', async () => {
  const far = (await analysis(2021, afterTheYear, assessed(2, 0))).report.cycle.advice;
  expect(far.map(({ occasion, school }) => [occasion.kind, school?.code])).toEqual([['self-above', 's2']]);
  expect(addresseeText(far[0]!)).toBe('руководителю: СОШ № 2');
  expect((await analysis(2021, afterTheYear, assessed(2, 1))).report.cycle.advice).toEqual([]);
  expect((await analysis(2021, afterTheYear, assessed(0, 2))).report.cycle.advice).toEqual([]);
});

async function decided(values: CellValue[][], deadline = 'декабрь 2022 г.', day = serialOf(2022, 6, 1)!) {
  const first = await analysis(2021, afterTheYear, answers(...values));
  const row = preparedDecisions(first).find(({ occasion }) => occasion.includes('не достигнут: 1 из 2'))!;
  return analysis(2022, day, {
    ...answers(...values),
    Решения: [
      ['Направление', 'Место в документе', 'Повод', 'Рекомендация', 'Решение', 'Кому', 'Срок'],
      [
        row.direction,
        row.documentPlace,
        row.occasion,
        row.recommendation,
        'Провести',
        row.addressee,
        deadline,
      ],
    ],
  });
}
const year2021: CellValue[][] = [
  ['s1', systems, 2021, 'есть'],
  ['s2', systems, 2021, 'нет'],
];

test('the next value says whether the decision helped: came, did not come, not yet', async () => {
  const effectOf = async (values: CellValue[][]) =>
    (await decided(values)).report.cycle.decisions!.begun.map(({ measuredEffect }) => measuredEffect);
  const next = (second: CellValue): CellValue[][] => [
    ['s1', systems, 2022, 'есть'],
    ['s2', systems, 2022, second],
  ];
  expect(await effectOf(year2021)).toEqual(['not-yet']);
  expect(await effectOf([...year2021, ...next('есть')])).toEqual(['came']);
  expect(await effectOf([...year2021, ...next('нет')])).toEqual(['did-not-come']);
  const without = (await decided([...year2021, ...next('нет')])).report.cycle.advice;
  expect(without.map(({ occasion }) => occasion.kind)).toContain('decision-without-effect');
});

test('a decision is overdue after its day and not before; its prepared row is not offered twice', async () => {
  const kinds = async (day: number) =>
    (await decided(year2021, 'сентябрь 2022 г.', day)).report.cycle.advice.map(
      ({ occasion }) => occasion.kind,
    );
  expect(await kinds(serialOf(2022, 9, 15)!)).not.toContain('decision-overdue');
  expect(await kinds(serialOf(2022, 10, 15)!)).toContain('decision-overdue');
});

const sheetOfDecisions = (...rows: CellValue[][]): Sheets => ({
  Решения: [['Направление', 'Место в документе', 'Повод', 'Рекомендация', 'Кому'], ...rows],
});

test('a row of decisions is known again when the value has changed since, and another year’s is not', async () => {
  const first = await analysis(2021, afterTheYear, missed);
  const row = preparedDecisions(first).find(({ occasion }) => occasion.includes('не достигнут: 1 из 2'))!;
  const onSheet = sheetOfDecisions([
    row.direction,
    row.documentPlace,
    row.occasion.replace('1 из 2 (50,0', '0 из 2 (0,0'),
    row.recommendation,
    row.addressee,
  ]);
  const again = preparedDecisions(await analysis(2021, afterTheYear, { ...missed, ...onSheet }));
  expect(again.map(({ occasion }) => occasion)).not.toContain(row.occasion);
  const other = sheetOfDecisions([row.direction, row.documentPlace, row.occasion.replace('2021', '2020')]);
  const still = preparedDecisions(await analysis(2021, afterTheYear, { ...missed, ...other }));
  expect(still.map(({ occasion }) => occasion)).toContain(row.occasion);
});

test('two schools that think too well of the same criterion are two rows', async () => {
  const rows = ['s1', 's2'].map((school) => ['школа', school, 'План ВСОКО', 2, 0]);
  const found = await analysis(2021, afterTheYear, {
    Самооценка: [['Уровень', 'Код школы', 'Критерий', 'Самооценка', 'Внешняя оценка'], ...rows],
    ...sheetOfDecisions([
      '',
      '',
      'Самооценка школы (СОШ № 1) намного лучше внешней оценки: «План ВСОКО» — 2, а по внешней оценке — 0',
      'Обсудить критерий',
      's1',
    ]),
  });
  expect(preparedDecisions(found).map(({ addressee }) => addressee)).toEqual(['s2']);
});
