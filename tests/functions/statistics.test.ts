import fc from 'fast-check';
import { clopperPearsonInterval, wilsonInterval } from '../../src/core/statistics/share-interval';
import { spearman } from '../../src/core/statistics/spearman';
import { blank, column, failure } from './ranges';
import { explainDefinition } from '../../src/functions/catalogue/district';
import {
  markDefinition,
  masteryDefinition,
  shareIntervalDefinition,
  spearmanDefinition,
} from '../../src/functions/catalogue/statistics';

const markColumn = markDefinition.run;
const masteryColumn = masteryDefinition.run;
const shareIntervalColumns = shareIntervalDefinition.run;
const spearmanCorrelation = spearmanDefinition.run;

describe('SHAREINTERVAL', () => {
  test('gives the core its own limits, to the last digit', () => {
    const wilson = wilsonInterval(3, 10);
    expect(shareIntervalColumns([[3]], [[10]], null, null)).toEqual([[wilson?.lower, wilson?.upper]]);
    const exact = clopperPearsonInterval(3, 10);
    expect(shareIntervalColumns(3, 10, null, true)).toEqual([[exact?.lower, exact?.upper]]);
    // Newcombe (1998), table I: 81 of 263 by Wilson's method is 0.2553 to 0.3662.
    const [[lower, upper] = []] = shareIntervalColumns(81, 263, null, null);
    expect(lower).toBeCloseTo(0.2553, 4);
    expect(upper).toBeCloseTo(0.3662, 4);
  });

  test('takes the level as a share, a per cent and a text', () => {
    const expected = shareIntervalColumns(3, 10, 0.9, null);
    expect(shareIntervalColumns(3, 10, 90, null)).toEqual(expected);
    expect(shareIntervalColumns('3', '10', '90%', 'нет')).toEqual(expected);
    expect(expected).not.toEqual(shareIntervalColumns(3, 10, null, null));
  });

  test('a blank row stays blank and so does a share of nobody', () => {
    expect(shareIntervalColumns(column(blank, 0), column(5, 0), null, null)).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  test('more than all cannot be', () => {
    expect(failure(() => shareIntervalColumns(column(3, 11), column(10, 10), null, null))).toEqual({
      kind: 'value',
      message: 'Аргумент «число», строка 2: 11 больше, чем «всего» в той же строке (10).',
    });
    expect(failure(() => shareIntervalColumns(-1, 10, null, null)).message).toBe(
      'Аргумент «число»: число −1 не подходит, нужно не меньше 0.',
    );
    expect(failure(() => shareIntervalColumns(1, 10, null, 'может быть')).message).toContain('Можно: «да»');
  });
});

describe('the words of the protocols', () => {
  const words = fc.constantFrom(
    'нет отметки',
    'отсутствовал',
    'отсутсвовал',
    'нет',
    'н/я',
    'не пройд.',
    '–',
    'н/д',
  );

  test('leave their pair out of SPEARMAN and their row of MARK blank, wherever they stand', () => {
    const pairs = [
      [1, 2],
      [2, 3],
      [3, 5],
      [4, 4],
    ] as const;
    fc.assert(
      fc.property(words, fc.nat(4), fc.boolean(), (word, at, isFirst) => {
        const odd = isFirst ? [word, 4] : [3, word];
        const rows: (readonly unknown[])[] = [...pairs.slice(0, at), odd, ...pairs.slice(at)];
        const first = column('Балл', ...rows.map(([score]) => score));
        const second = column('Отметка', ...rows.map(([, mark]) => mark));
        expect(spearmanCorrelation(first, second)).toBe(spearman([1, 2, 3, 4], [2, 3, 5, 4]));
        const marks = markColumn(column(5, word, 12), [[4, 8, 11]], null);
        expect(marks).toEqual([[3], [''], [5]]);
      }),
    );
  });

  test('are counted by EXPLAIN beside the column they stand in', () => {
    const answers = explainDefinition.run(
      column('Отметка', 4, 'нет отметки', 5, 'нет', 'отсутствовал'),
    ) as string[][];
    expect(answers.map(([text]) => text?.replace(/\u00a0/gu, ' '))).toEqual([
      '',
      '',
      'Отметки нет: работа не участвует в сравнении с журналом. Таких в диапазоне: 2 ячейки.',
      '',
      'Отметки нет: работа не участвует в сравнении с журналом. Таких в диапазоне: 2 ячейки.',
      'Участник работу не писал: строка не учитывается.',
    ]);
  });
});

describe('SPEARMAN', () => {
  test('answers as the core does and leaves out pairs with a blank', () => {
    expect(spearmanCorrelation(column('Балл', 1, 2, blank, 3, 4), column('Отметка', 2, 3, 5, 5, 4))).toBe(
      spearman([1, 2, 3, 4], [2, 3, 5, 4]),
    );
  });

  test('has no answer for two pairs or where a side does not vary', () => {
    expect(failure(() => spearmanCorrelation(column(1, 2), column(2, 3)))).toEqual({
      kind: 'not-available',
      message: 'Заполнены 2\u00a0пары, а нужно не меньше 3.',
    });
    expect(failure(() => spearmanCorrelation(column(1, 2, 3), column(4, 4, 4))).kind).toBe('not-available');
  });
});

describe('SOU', () => {
  test('weighs marks 5, 4, 3, 2 by 1, 0.64, 0.36, 0.16', () => {
    // (4 + 3·0.64 + 2·0.36 + 1·0.16) / 10 = 68 %.
    expect(
      masteryColumn([
        ['2', '3', '4', 5],
        [1, 2, 3, 4],
      ])[1],
    ).toEqual([68]);
    expect(
      masteryColumn([
        ['«2»', '«3»', '«4»', '«5»'],
        [blank, blank, blank, blank],
        [0, 0, 0, 7],
      ]),
    ).toEqual([[''], [''], [100]]);
  });

  test('a missing count is not zero', () => {
    expect(masteryColumn([[blank, 2, 3, 4]])).toEqual([['']]);
  });

  test('needs the four columns', () => {
    expect(failure(() => masteryColumn([[1, 2, 3]])).message).toBe(
      'В аргументе «отметки» 3\u00a0столбца, а нужны столбцы: «2»; «3»; «4»; «5».',
    );
  });
});

describe('MARK', () => {
  test('follows the cuts: ВПР РУ4 of 2026 is 0–9, 10–15, 16–20, 21–24', () => {
    expect(markColumn(column('Балл', 0, 9, 10, 15, 16, 20, blank, 21, 24), [[10, 16, 21]], null)).toEqual(
      column('', 2, 2, 3, 3, 4, 4, '', 5, 5),
    );
  });

  test('ОГЭ РУ 2026: «4» needs 6 points for literacy, «5» needs 9', () => {
    const scale = [
      ['граница', 15, 26, 33],
      ['грамотность', 0, 6, 9],
    ];
    expect(markColumn(column(34, 34, 34, 27, 27, 14), scale, column(9, 8, 5, 6, 5, 9))).toEqual(
      column(5, 4, 3, 4, 3, 2),
    );
  });

  test('ОГЭ МА 2026: without 2 points in geometry the mark is 2', () => {
    expect(markColumn(column(25, 25), [[8, 15, 22, 2, 2, 2]], column(2, 1))).toEqual(column(5, 2));
  });

  test('a scale that falls, lacks a cut or a condition without its points are named', () => {
    expect(failure(() => markColumn(12, [[21, 16, 10]], null)).message).toContain('должны возрастать');
    expect(failure(() => markColumn(12, [[10, 16]], null)).message).toBe(
      'В аргументе «шкала» 2\u00a0числа, а нужны: граница «3»; граница «4»; граница «5».',
    );
    expect(failure(() => markColumn(12, [[8, 15, 22, 2, 2, 2]], null)).message).toBe(
      'Не указан аргумент «дополнительные_баллы».',
    );
    expect(failure(() => markColumn(column(12, 13), [[8, 15, 22, 2, 2, 2]], column(2, blank))).message).toBe(
      'Аргумент «дополнительные_баллы», строка 2: ячейка пуста, а остальные в строке заполнены.',
    );
  });

  test('never falls when the score rises', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 2 }), (scores) => {
        const sorted = [...scores].sort((a, b) => a - b);
        const marks = markColumn(column(...sorted), [[8, 15, 22]], null).map(([mark]) => Number(mark));
        expect(marks).toEqual([...marks].sort((a, b) => a - b));
      }),
    );
  });
});
