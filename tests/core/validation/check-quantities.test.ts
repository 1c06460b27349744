/** Every quantity wrong in each way its type allows, and every contradiction, at its own cell. */
import { organizationsOf } from '../../../src/core/indicators/organizations';
import { quantitySheets } from '../../../src/core/indicators/quantity-sheets';
import type { District } from '../../../src/core/schema/district';
import type { CellValue } from '../../../src/core/table/grid';
import { checkQuantities } from '../../../src/core/validation/check-quantities';
import { checkQuestions } from '../../../src/core/validation/check-questions';
import { loadDistrict } from '../../../src/data/districts/index';
import { deadlineWords } from '../../../src/data/lexicon/deadline-words';
import { askedIn } from '../../../src/core/indicators/asked-quantities';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { findingText } from '../../../src/text/finding-text';
import { contextOf, run, type Book } from './checking';

let kulebaki: District;
beforeAll(async () => {
  kulebaki = await loadDistrict('kulebaki');
});

const programme = 'Программа воспитания и социализации есть';
const covered = 'Обучающиеся, охваченные внеурочной занятостью';
const clubs = 'Детские общественные организации, объединения, клубы';
const header = ['Код школы', 'Что считаем', 'Сбор', 'Значение', 'Документ'];

function bookOf(rows: CellValue[][], more: Book = {}): Book {
  return {
    Школы: [
      ['Код школы', 'Название', 'Тип'],
      ['s1', 'СОШ № 1', 'СОШ'],
      ['s2', 'СОШ № 2', 'СОШ'],
    ],
    'Контингент и кадры': [
      [
        'Код школы',
        'Сбор',
        'Обучающиеся 1–4 классов',
        'Обучающиеся 5–9 классов',
        'Обучающиеся 10–11 классов',
      ],
      ['s1', 2026, 100, 150, 50],
    ],
    'Показатели школ': [header, ...rows],
    ...more,
  };
}

function findingsOf(rows: CellValue[][], more: Book = {}, district = kulebaki) {
  const bare = contextOf(bookOf(rows, more), { district });
  const quantities = quantitySheets(bare.tables, district, organizationsOf(bare.tables, lexicon), lexicon);
  const context = { ...bare, quantities };
  return [...run(checkQuantities, context), ...run(checkQuestions, context)];
}

const codesAt = (rows: CellValue[][], more: Book = {}) =>
  findingsOf(rows, more).map(({ code, place }) => `${code} ${place.row}:${place.column}`);

test.each<readonly [string, CellValue, string | null]>([
  [covered, '150', null],
  [covered, 0, null],
  [covered, 'нет данных', null],
  [covered, -20, 'negative'],
  [covered, '−20', 'negative'],
  [covered, 0.85, 'not-whole'],
  [covered, 'да', 'not-a-number'],
  [covered, { date: 46144 }, 'date-for-number'],
  [programme, 'да', null],
  [programme, 'есть', null],
  [programme, 'нет', null],
  [programme, 150, 'not-yes-no'],
  [programme, '2.5', 'not-yes-no'],
])('«%s» answered with %j', (quantity, value, problem) => {
  const found = findingsOf([['s1', quantity, 2026, value, 'Приказ № 5']]);
  expect(found.map(({ facts }) => ('problem' in facts ? facts.problem : null))).toEqual(
    problem === null ? [] : [problem],
  );
  for (const each of found) expect(findingText(each).what).toMatch(/^«.*[.?]$/su);
});

test('a part above its whole, an unknown quantity and an unreadable collection', () => {
  expect(codesAt([['s1', covered, 2026, 301, null]])).toEqual(['part-above-whole 1:3']);
  expect(codesAt([['s1', 'Полёты на Луну', 2026, 1, null]])).toEqual(['quantity-unknown 1:1']);
  expect(codesAt([['s1', covered, 'весна', 10, null]])).toEqual(['collection-unreadable 1:2']);
});

test('a claim needs its paper; «no» and zero need none; an expired or unknown paper proves nothing', () => {
  const papers = {
    Документы: [
      ['Код', 'Название', 'Действует до'],
      ['Д-1', 'Программа', null],
      ['Д-2', 'Старая программа', { date: 44926 }],
    ],
  };
  const answer = (value: CellValue, document: CellValue) =>
    codesAt([['s1', programme, 2026, value, document]], papers);
  expect(answer('есть', null)).toEqual(['answer-without-document 1:4']);
  expect(answer('нет', null)).toEqual([]);
  expect(answer('есть', 'Д-1')).toEqual([]);
  expect(answer('есть', 'Приказ от 12.09.2026 № 145')).toEqual([]);
  expect(answer('есть', 'Д-2')).toEqual(['document-expired 1:4']);
  expect(answer('есть', 'Д-1; Д-7')).toEqual(['document-unknown 1:4']);
});

test('«does not apply» against pupils who are there, and a count that doubled', () => {
  expect(codesAt([['s1', covered, 2026, 'не применимо', null]])).toEqual([
    'not-applicable-against-value 1:3',
  ]);
  expect(
    codesAt([
      ['s1', clubs, 2025, 4, null],
      ['s1', clubs, 2026, 14, null],
    ]),
  ).toEqual(['answer-jump 2:3']);
});

test('of more than five questions to a school the rest are counted', () => {
  const asked = kulebaki.quantities
    .filter(({ type, about, sameAs, partOf }) => type === 'count' && about === 'school' && !sameAs && !partOf)
    .filter(({ id }) =>
      kulebaki.indicators.some(({ numerator, denominator }) => numerator === id && !denominator),
    )
    .slice(0, 7);
  const rows = asked.flatMap(({ title }): CellValue[][] => [
    ['s1', title, 2025, 4, 'Приказ'],
    ['s1', title, 2026, 40, 'Приказ'],
  ]);
  const found = findingsOf(rows).filter(({ code }) => code === 'answer-jump' || code === 'questions-more');
  expect(found.filter(({ code }) => code === 'answer-jump')).toHaveLength(5);
  expect(found.filter(({ code }) => code === 'questions-more').map(({ facts }) => facts)).toEqual([
    { school: 's1', count: 2 },
  ]);
});

describe('a wording changed between years', () => {
  const old = 'Клубы и объединения детей';
  const reworded = (isComparable: boolean): District => {
    const now = kulebaki.quantities.find(({ title }) => title === clubs)!;
    return {
      ...kulebaki,
      quantities: [
        ...kulebaki.quantities.map((each) =>
          each === now ? { ...each, replaces: 'old', isComparable } : each,
        ),
        { ...now, id: 'old', title: old },
      ],
    };
  };
  const rows: CellValue[][] = [
    ['s1', old, 2025, 4, null],
    ['s1', clubs, 2026, 14, null],
  ];
  const codes = (district: District, answers = rows) =>
    findingsOf(answers, {}, district).map(({ code, place }) => `${code} ${place.row}:${place.column}`);

  test('where the two compare, last year’s number is this quantity’s: the jump is asked of', () => {
    expect(codes(reworded(true))).toEqual(['answer-jump 2:3']);
  });

  test('where they do not, nothing is compared, and the old row is told, once', () => {
    expect(codes(reworded(false))).toEqual(['quantity-replaced 1:1']);
  });

  test('a wording twice changed is told where only the latest change does not compare', () => {
    const now = kulebaki.quantities.find(({ title }) => title === clubs)!;
    const between = { ...now, id: 'between', title: 'Клубы детей', replaces: 'old', isComparable: true };
    const { quantities } = reworded(false);
    const district: District = {
      ...kulebaki,
      quantities: [
        ...quantities.map((each) => (each.replaces === 'old' ? { ...each, replaces: 'between' } : each)),
        between,
      ],
    };
    expect(codes(district)).toEqual(['quantity-replaced 1:1']);
    expect(
      codes(district, [
        ['s1', old, 2025, 4, null],
        ['s1', 'Клубы детей', 2025, 5, null],
      ]),
    ).toEqual(['quantity-replaced 1:1', 'quantity-replaced 2:1']);
  });

  test('answered under both, it is an error at the old wording', () => {
    const twice: CellValue[][] = [
      ['s1', old, 2026, 4, null],
      ['s1', clubs, 2026, 5, null],
    ];
    expect(codes(reworded(true), twice)).toEqual(['quantity-replaced 1:1']);
    expect(findingsOf(twice, {}, reworded(true))[0]).toMatchObject({ severity: 'error' });
  });

  test('answered under two earlier wordings, the later row counts, and the other is told', () => {
    const now = kulebaki.quantities.find(({ title }) => title === clubs)!;
    const between = { ...now, id: 'between', title: 'Клубы детей', replaces: 'old', isComparable: true };
    const { quantities } = reworded(true);
    const district: District = {
      ...kulebaki,
      quantities: [
        ...quantities.map((each) => (each.replaces === 'old' ? { ...each, replaces: 'between' } : each)),
        between,
      ],
    };
    const twice: CellValue[][] = [
      ['s1', old, 2026, 4, null],
      ['s1', 'Клубы детей', 2026, 5, null],
    ];
    expect(codes(district, twice)).toEqual(['quantity-replaced 1:1']);
    const [finding] = findingsOf(twice, {}, district);
    expect(finding).toMatchObject({ severity: 'error', facts: { by: 'Клубы детей', isAnsweredTwice: true } });
  });

  test('only the latest wording is asked', () => {
    const titles = askedIn(reworded(true), 2026, deadlineWords).map(({ title }) => title);
    expect(titles).toContain(clubs);
    expect(titles).not.toContain(old);
    expect(askedIn(kulebaki, 2026, deadlineWords).length).toBe(titles.length);
  });
});
