/** A fact typed on an event's row is the fact of the indicator which that event prints: shown, and told where it cannot be. */
import { analyze } from '../../../src/core/analyze';
import { everyFinding } from '../../../src/core/finding-group';
import { sheetNumbers } from '../../../src/core/roadmap/match-records';
import type { District } from '../../../src/core/schema/district';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { loadDistrict } from '../../../src/data/districts/index';
import { reference } from '../../../src/job/reference';
import { indicatorCells } from '../../../src/layout/indicator-tables';
import { findingText } from '../../../src/text/finding-text';

let kulebaki: District;
beforeAll(async () => {
  kulebaki = await loadDistrict('kulebaki');
});

const presence = 'dk-1.1/g1-1';
const count = 'dk-1.1/g3-1';
const coverage = 'dk-1.1/g1-2';
const twoPresences = 'dk-1.3/2.1';
const withTarget = 'dk-1.2/3.4';

function analysed(
  facts: Readonly<Record<string, CellValue | readonly CellValue[]>>,
  more: {
    readonly doneOn?: number;
    readonly districts?: CellValue[][];
    readonly indicators?: CellValue[][];
    readonly district?: District;
  } = {},
) {
  const { district = kulebaki } = more;
  const rows = district.roadmap.flatMap((section) => {
    const numbers = sheetNumbers(section);
    return section.events.flatMap(({ id, number, text, deadline }): CellValue[][] =>
      [facts[id] ?? null].flat().map((fact) => {
        const doneOn = fact === null || more.doneOn === undefined ? null : { date: more.doneOn };
        return [section.label, numbers.get(id) ?? number, text, deadline, fact, doneOn];
      }),
    );
  });
  const sheets: Record<string, CellValue[][]> = {
    'Дорожная карта': [['Раздел', '№', 'Мероприятие', 'Срок', 'Факт', 'Дата выполнения'], ...rows],
    'Данные района': [['Что считаем', 'Сбор', 'Значение'], ...(more.districts ?? [])],
    Показатели: [['Показатель', 'Год', 'Факт'], ...(more.indicators ?? [])],
  };
  return analyze({
    sheets: Object.entries(sheets).map(([name, cells]) => ({ grid: gridFromRows(name, cells) })),
    reference,
    district,
    today: 46346,
    year: 2026,
  });
}

/** What view, sheet and report print of the event's indicators. */
function shown(analysis: ReturnType<typeof analysed>, event: string): string[] {
  return analysis
    .roadmap!.indicators.filter(({ value }) => value.indicator.place.event === event)
    .map((progress) => indicatorCells(progress, kulebaki, (code) => code).value);
}

function told(analysis: ReturnType<typeof analysed>) {
  return everyFinding(analysis.findings)
    .filter(({ code }) => code.startsWith('event-fact') || code.startsWith('fact-'))
    .map((finding) => ({ code: finding.code, column: finding.place.column, text: findingText(finding) }));
}

test('«есть», «нет», a number and a per cent reach the indicator of their event, and nobody else’s', () => {
  const analysis = analysed({ [presence]: 'есть', 'dk-1.1/g2-1': 'нет', [count]: 12, [coverage]: 85 });
  expect([presence, 'dk-1.1/g2-1', count, coverage].flatMap((event) => shown(analysis, event))).toEqual([
    'есть',
    'нет',
    '12\u00a0ед.',
    '85,0\u00a0%',
  ]);
  const withValue = analysis.roadmap!.indicators.filter(
    ({ value, typed }) => value.value !== null || typed !== null,
  );
  expect(withValue).toHaveLength(4);
  expect(told(analysis)).toEqual([]);
});

test('the fact counts for the year it was done in', () => {
  expect(shown(analysed({ [presence]: 'есть' }, { doneOn: 45992 }), presence)).toEqual(['нет данных']);
  expect(shown(analysed({ [presence]: 'есть' }, { doneOn: 46266 }), presence)).toEqual(['есть']);
});

test.each<[string, CellValue, string]>([
  [presence, 150, 'а нужно «есть» или «нет»'],
  [count, 'да', 'а нужно число'],
  [count, { date: 46144 }, 'Excel превратил число в дату'],
  [count, -20, 'отрицательного количества не бывает'],
  [coverage, 150, 'а наибольшее возможное — 100'],
  [coverage, 0.85, 'это доля или процент?'],
])('%s cannot hold %p: said at its cell, and no value made of it', (event, fact, words) => {
  const analysis = analysed({ [event]: fact });
  expect(shown(analysis, event)).toEqual([expect.stringContaining('нет данных')]);
  const [finding, ...more] = told(analysis);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ code: 'event-fact-unusable', column: 4 });
  expect(finding!.text.what).toContain(words);
});

test('of an event’s several rows the last one’s fact counts, for the indicator as for its target', async () => {
  const district = await loadDistrict('belinsky');
  const { roadmap } = analysed({ 'p5/11.11': [3, 7] }, { district });
  const shared = roadmap!.indicators.find(({ value }) => value.indicator.id === 'p5/11.11')!;
  expect([shared.typed, shared.target!.fact]).toEqual([7, 7]);
});

test('of two indicators of one event the one with a target, of which the fact is taken too; else it is asked', () => {
  const certain = analysed({ [withTarget]: 3 });
  expect(shown(certain, withTarget)).toEqual([
    expect.stringContaining('нет данных'),
    expect.stringMatching(/^3\b/u),
  ]);
  expect(told(certain)).toEqual([]);
  const unsure = analysed({ [twoPresences]: 'есть' });
  expect(shown(unsure, twoPresences)).toEqual(['нет данных', 'нет данных']);
  expect(told(unsure)).toMatchObject([{ code: 'event-fact-ambiguous', column: 4 }]);
});

test('what stands among the district’s own numbers counts; a fact that says another thing is told', () => {
  const indicator = kulebaki.indicators.find(({ place }) => place.event === presence)!;
  const { title } = kulebaki.quantities.find(({ id }) => id === indicator.numerator)!;
  const against = (fact: string) => analysed({ [presence]: fact }, { districts: [[title, '2026', 'нет']] });
  expect(shown(against('есть'), presence)).toEqual(['нет']);
  expect(told(against('есть'))).toMatchObject([{ code: 'fact-against-answers', column: 4 }]);
  expect(told(against('есть'))[0]!.text.what).toContain(
    'вписано «есть», а по ответам школ и района выходит «нет»',
  );
  expect(told(against('нет'))).toEqual([]);
});

test('«нет данных» is an answer, not a mistake', () => {
  const analysis = analysed({
    [presence]: 'нет данных',
    [count]: 'не применимо',
    [twoPresences]: 'нет данных',
    [withTarget]: 'не применимо',
  });
  expect([...shown(analysis, presence), ...shown(analysis, count)]).toEqual(['нет данных', 'нет данных']);
  expect(told(analysis)).toEqual([]);
});

test('a fact that none of an event’s several indicators can hold is told as that, not as unclear', () => {
  expect(told(analysed({ [twoPresences]: 150 }))).toMatchObject([{ code: 'event-fact-unfit', column: 4 }]);
});

test('a fact typed on the sheet of indicators too: the sheet’s counts, and another number is told at the event', () => {
  const { text } = kulebaki.indicators.find(({ place }) => place.event === count)!;
  const both = analysed({ [count]: 3 }, { indicators: [[text, 2026, 5]] });
  expect(shown(both, count)).toEqual([expect.stringMatching(/^5/u)]);
  const [finding, ...more] = told(both);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ code: 'fact-typed-twice', column: 4 });
  expect(finding!.text.what).toContain('в строке мероприятия записано 3, а на листе «Показатели» — 5');
  expect(told(analysed({ [count]: 5 }, { indicators: [[text, 2026, 5]] }))).toEqual([]);
  expect(told(analysed({ [count]: 3 }, { indicators: [[text, 2025, 5]] }))).toEqual([]);
});
