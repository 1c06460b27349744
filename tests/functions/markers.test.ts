import fc from 'fast-check';
import { boundaryJumps } from '../../src/core/flags/boundary-jump';
import { clusterDeviation } from '../../src/core/flags/cluster-deviation';
import { cohortFences } from '../../src/core/flags/cohort-change';
import { itemPattern } from '../../src/core/flags/item-pattern';
import { journalGaps } from '../../src/core/flags/journal-gap';
import { benjaminiHochberg } from '../../src/core/statistics/benjamini-hochberg';
import { spreadWithoutEach } from '../../src/core/statistics/spread-without-each';
import { parametersWith } from '../core/flags/flags-fixture';
import { blank, column, failure } from './ranges';
import {
  boundaryJumpDefinition,
  clusterDeviationDefinition,
  itemProfileDefinition,
  journalGapDefinition,
} from '../../src/functions/catalogue/extended';
import { cohortChangeDefinition } from '../../src/functions/catalogue/federal';

const boundaryJumpTable = boundaryJumpDefinition.run;
const clusterDeviationTable = clusterDeviationDefinition.run;
const cohortChangeTable = cohortChangeDefinition.run;
const itemProfileTable = itemProfileDefinition.run;
const journalGapTable = journalGapDefinition.run;

const parameters = parametersWith();

describe('COHORTCHANGE', () => {
  const earlier = [60, 62, 58, 61, 59, 63, 90, 30];
  const later = [60, 61, 59, 60, 60, 62, 40, 70];

  test('gives K and the fences of the core, and marks the fall and the rise', () => {
    const table = cohortChangeTable(column('4 класс', ...earlier), column('5 класс', ...later), null, null);
    const fences = cohortFences(earlier.map((percent, at) => percent / (later[at] ?? 1)));
    expect(table[0]).toEqual(['', '', '', '', '']);
    expect(table[1]).toEqual([1, fences?.lower, fences?.upper, 'не выявлено', 'не выявлено']);
    expect(table[7]).toEqual([2.25, fences?.lower, fences?.upper, 'признак есть', 'не выявлено']);
    expect(table[8]?.slice(3)).toEqual(['не выявлено', 'признак есть']);
  });

  test('the fences of the region stand instead of the schools; a blank pair stays blank; zero is not divided by', () => {
    const table = cohortChangeTable(column(60, blank, 60), column(40, 50, 0), [[0.8, 1.4]], null);
    expect(table[0]).toEqual([1.5, 0.8, 1.4, 'признак есть', 'не выявлено']);
    expect(table[1]).toEqual(['', '', '', '', '']);
    expect(table[2]?.[3]).toBe('Не считалось: через год средний результат равен нулю.');
  });

  test('four schools have no fences, and a per cent over 100 is named', () => {
    const few = cohortChangeTable(column(60, 61, 62, 63), column(60, 60, 60, 60), null, null);
    expect(few[0]?.[3]).toBe('Не считалось: для сравнения слишком мало школ с результатами.');
    expect(failure(() => cohortChangeTable(column(60, 120), column(60, 60), null, null)).message).toBe(
      'Аргумент «первый_год», строка 2: число 120 не подходит, нужно от 0 до 100.',
    );
  });

  test('the parameters table widens the fences', () => {
    const wide = cohortChangeTable(column(...earlier), column(...later), null, [['F3.fence', 10]]);
    const usual = cohortChangeTable(column(...earlier), column(...later), null, null);
    expect(Number(wide[0]?.[2])).toBeGreaterThan(Number(usual[0]?.[2]));
  });
});

describe('BOUNDARYJUMP', () => {
  const cuts = [10, 16, 21] as const;
  const honest = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5, 5, 5, 4, 4, 4, 3, 3, 3, 2, 2, 1, 1];
  const jumped = honest.map((works, score) => {
    if (cuts.some((cut) => cut === score)) return works + (honest[score - 1] ?? 0);
    return cuts.some((cut) => cut - 1 === score) ? 0 : works;
  });
  const schools = [jumped, ...Array.from({ length: 11 }, () => honest)];

  test('gives the sums and probabilities of the core, corrected over the schools of the range', () => {
    const jumps = boundaryJumps(schools, cuts, parameters.O1);
    const facts = jumps.flatMap((jump) => (jump.state === 'computed' ? [jump.facts] : []));
    const adjusted = benjaminiHochberg(facts.map(({ p }) => p));
    const table = boundaryJumpTable(schools, [[...cuts]], null);
    expect(table.map((row) => row.slice(0, 6))).toEqual(
      facts.map(({ n, at, expected, excess, p }, school) => [n, at, expected, excess, p, adjusted[school]]),
    );
    expect(table.map((row) => row[6])).toEqual(['признак есть', ...Array(11).fill('не выявлено')]);
  });

  test('a header of texts or of the scores themselves is no school, and a blank row stays blank', () => {
    const plain = boundaryJumpTable(schools, column(...cuts), null);
    const empty = Array(25).fill(blank);
    const numbered = boundaryJumpTable(
      [honest.map((_, score) => score), empty, ...schools],
      [[...cuts]],
      null,
    );
    expect(numbered).toEqual([Array(7).fill(''), Array(7).fill(''), ...plain]);
    const titled = honest.map((_, score) => `${score} баллов`);
    expect(boundaryJumpTable([titled, ...schools], [[...cuts]], null)).toEqual([Array(7).fill(''), ...plain]);
  });

  test('few works are said to be few, and cuts that do not rise are named', () => {
    const small = boundaryJumpTable(
      [
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ],
      [[1, 2, 3]],
      null,
    );
    expect(small).toEqual([[10, '', '', '', '', '', 'мало данных'], expect.arrayContaining([26])]);
    expect(failure(() => boundaryJumpTable(schools, [[16, 10, 21]], null)).message).toContain('возрастать');
    expect(failure(() => boundaryJumpTable([[1, 2, 'три', 4]], [[1, 2, 3]], null)).message).toBe(
      'Аргумент «работы_по_баллам», столбец 3: «три» — не число.',
    );
    expect(failure(() => boundaryJumpTable(schools, [[10, 16, 30]], null)).message).toBe(
      'Аргумент «границы_отметок»: число 30 не подходит, нужно от 1 до 24.',
    );
  });
});

describe('JOURNALGAP', () => {
  const rows = [
    [1, 9, 20, 6],
    [5, 30, 5, 0],
    [6, 28, 6, 1],
    [20, 18, 2, 0],
    [1, 5, 1, 0],
  ];

  test('gives the shares and probabilities of the core', () => {
    const gaps = journalGaps(
      rows.map(([lower = 0, equal = 0, higher = 0, gapTwoOrMore = 0]) => ({
        lower,
        equal,
        higher,
        gapTwoOrMore,
      })),
      parameters.O2,
    );
    const table = journalGapTable([['ниже', 'как в журнале', 'выше', 'на 2 и больше'], ...rows], null);
    expect(table[0]).toEqual(Array(8).fill(''));
    gaps.forEach((gap, at) => {
      if (gap.state !== 'computed') return;
      const { pairs, share, othersShare, shareP, gapTwoOrMore, gapP, direction } = gap.facts;
      expect(table[at + 1]).toEqual([
        pairs,
        direction === 'higher' ? 'выше журнала' : 'ниже журнала',
        share,
        othersShare,
        shareP,
        gapTwoOrMore,
        gapP,
        gap.isGap ? 'признак есть' : 'не выявлено',
      ]);
    });
    expect(table.map((row) => row[7])).toEqual([
      '',
      'признак есть',
      'не выявлено',
      'не выявлено',
      'признак есть',
      'мало данных',
    ]);
  });

  test('works without the fourth column and refuses more gaps than differences', () => {
    expect(
      journalGapTable(
        rows.map((row) => row.slice(0, 3)),
        null,
      )[0]?.slice(5),
    ).toEqual(['', '', 'признак есть']);
    expect(failure(() => journalGapTable([[1, 9, 1, 3]], null)).message).toBe(
      'Аргумент «сравнение_с_журналом», столбец 4: 3 больше, чем «ниже журнала + выше журнала» в той же строке (2).',
    );
    expect(failure(() => journalGapTable([[1, 9]], null)).message).toContain('нужны столбцы');
  });
});

describe('CLUSTERDEVIATION', () => {
  const samples = [
    [30, 30, 4],
    [25, 20, 5],
    [40, 19, 5],
    [35, 21, 4],
    [28, 20.5, 5],
    [50, 18.5, 5],
    [33, 20, 4],
    [27, 21.5, 5],
    [31, 19.5, 4],
  ];
  const summaries = samples.map(([n = 0, mean = 0, standardDeviation = 0]) => ({
    n,
    mean,
    standardDeviation,
  }));

  test('gives T and its probability of the core against the other schools', () => {
    const table = clusterDeviationTable(samples, null, null, null, null);
    summaries.forEach((own, at) => {
      const others = spreadWithoutEach(summaries)[at]!;
      const facts = clusterDeviation(own, others);
      expect(table[at]?.slice(0, 6)).toEqual([
        own.n,
        own.mean,
        facts.expectedMean,
        facts.t,
        facts.degreesOfFreedom,
        facts.p,
      ]);
    });
    expect(table[0]?.[7]).toBe('признак есть');
    expect(table[1]?.[7]).toBe('не выявлено');
  });

  test('an exam with a high T confirms; a lyceum is left out on both sides', () => {
    const exams = column(1.4, ...Array(8).fill(blank));
    expect(clusterDeviationTable(samples, null, null, exams, null)[0]?.[7]).toBe(
      'не выявлено: подтверждено экзаменом',
    );
    const types = column('Лицей', ...Array(8).fill('СОШ'));
    const table = clusterDeviationTable(samples, null, types, null, null);
    expect(table[0]?.[7]).toBe(
      'Не считалось: лицеи и гимназии с остальными школами по этому признаку не сравниваются.',
    );
    expect(table[1]?.[4]).toBe(6);
  });

  test('towns stand among towns where there are enough of them', () => {
    const settlements = column(...Array(8).fill('город'), 'село');
    const table = clusterDeviationTable(samples, settlements, null, null, null);
    expect(table[0]?.[4]).toBe(6);
    expect(table[0]?.[6]).toContain('городскими школами');
    expect(table[8]?.[4]).toBe(7);
    expect(
      failure(() => clusterDeviationTable(samples, column(...Array(9).fill('мегаполис')), null, null, null))
        .message,
    ).toContain('Аргумент «кластеры», строка 1: слово «мегаполис» не подходит');
  });
});

describe('ITEMPROFILE', () => {
  const usual = [90, 85, 80, 75, 60, 55, 50, 35, 30, 25];
  const odd = [70, 70, 70, 75, 60, 55, 50, 55, 50, 45];
  const rows = [odd, usual, usual.map((percent) => percent + 1), usual.map((percent) => percent - 1)];

  test('gives the differences of the core and is no more than a hint', () => {
    const table = itemProfileTable(column(30, 30, 30, 30), rows, null, null);
    const pattern = itemPattern(odd, usual);
    expect(table[0]?.slice(0, 5)).toEqual([
      30,
      pattern?.easyItems.join(', '),
      pattern?.hardItems.join(', '),
      pattern?.easyPoints,
      pattern?.hardPoints,
    ]);
    expect(table.map((row) => row[5])).toEqual(['обратить внимание', ...Array(3).fill('не выявлено')]);
  });

  test('the region is the reference where it is given; a header of item numbers is no school', () => {
    const header = usual.map((_, item) => item + 1);
    const table = itemProfileTable(column(blank, 30), [header, odd], [usual], null);
    expect(table).toEqual([Array(6).fill(''), expect.arrayContaining(['обратить внимание'])]);
  });

  test('few works, few items and a missing number of participants are said', () => {
    expect(itemProfileTable(column(12, 30), [odd, usual], null, null)[0]?.[5]).toBe('мало данных');
    const short = rows.map((row) => row.slice(0, 6));
    expect(itemProfileTable(column(30, 30, 30, 30), short, null, null)[0]?.[5]).toBe(
      'Не считалось: в работе слишком мало заданий.',
    );
    expect(failure(() => itemProfileTable(column(30, blank), [odd, usual], null, null)).message).toBe(
      'Аргумент «участников», строка 2: ячейка пуста, а остальные в строке заполнены.',
    );
    expect(failure(() => itemProfileTable(30, [odd], [usual.slice(1)], null)).message).toContain(
      '9\u00a0столбцов',
    );
  });
});

describe('answers stand beside their schools', () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10, maxLength: 10 });
  const count = fc.integer({ min: 0, max: 40 });
  const rowsOf = (columns: number) =>
    fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: 10, maxLength: 10 });
  const sameAnswers = (
    before: readonly unknown[][],
    after: readonly unknown[][],
    places: readonly number[],
  ) => {
    places.forEach((from, to) => {
      after[to]?.forEach((cell, at) => {
        const expected = before[from]?.[at];
        if (typeof cell === 'number' && typeof expected === 'number') expect(cell).toBeCloseTo(expected, 8);
        else expect(cell).toBe(expected);
      });
    });
  };
  const shuffled = <T>(rows: readonly T[], places: readonly number[]) =>
    places.flatMap((at) => rows.slice(at, at + 1));

  test.each([
    ['BOUNDARYJUMP', 8, (rows: unknown[][]) => boundaryJumpTable(rows, [[2, 4, 6]], null)],
    ['JOURNALGAP', 3, (rows: unknown[][]) => journalGapTable(rows, null)],
    ['CLUSTERDEVIATION', 3, (rows: unknown[][]) => clusterDeviationTable(rows, null, null, null, null)],
    [
      'ITEMPROFILE',
      9,
      (rows: unknown[][]) => itemProfileTable(column(...Array(rows.length).fill(25)), rows, null, null),
    ],
    [
      'COHORTCHANGE',
      2,
      (rows: unknown[][]) =>
        cohortChangeTable(
          rows.map((row) => row.slice(0, 1)),
          rows.map((row) => row.slice(1)),
          null,
          null,
        ),
    ],
  ] as const)('%s: permuting the rows permutes the answers', (_, columns, run) => {
    fc.assert(
      fc.property(rowsOf(columns), order, (rows, places) => {
        sameAnswers(run(rows), run(shuffled(rows, places)), places);
      }),
      { numRuns: 40 },
    );
  });
});
