import { functionCatalogue } from '../../src/functions/catalogue';
import { expectedDefinition } from '../../src/functions/catalogue/district';
import { lowResultDefinition, shnorDefinition } from '../../src/functions/catalogue/low-results';
import { shareIntervalDefinition } from '../../src/functions/catalogue/statistics';
import { formulaOf } from '../../src/functions/formula';

describe('a formula for a cell', () => {
  test('is written with English names and separators, omitted arguments at the end left off', () => {
    const ranges = [{ address: 'A2:A30' }, { address: "'Баллы'!B2:B30" }];
    expect(formulaOf(lowResultDefinition, [...ranges, null, 9, null])).toBe(
      "=MSOKO.LOWRESULT(A2:A30,'Баллы'!B2:B30,,9)",
    );
    expect(formulaOf(shareIntervalDefinition, [3, 10, 0.9, true])).toBe(
      '=MSOKO.SHAREINTERVAL(3,10,0.9,TRUE)',
    );
    expect(formulaOf(expectedDefinition, ['Район «A"B»', 1, 2, 2026])).toBe(
      '=MSOKO.EXPECTED("Район «A""B»",1,2,2026)',
    );
  });

  test('takes no more arguments than the function', () => {
    expect(() => formulaOf(shnorDefinition, [1, 2, 3, 4])).toThrow('takes 3 arguments');
  });

  test('the answers have as many columns as the catalogue names', async () => {
    const samples: Readonly<Record<string, readonly unknown[]>> = {
      OBJECTIVITY: [
        [['a'], ['a']],
        [[5], [6]],
      ],
      COHORTCHANGE: [[[60]], [[50]]],
      BOUNDARYJUMP: [[[1, 2, 3, 4]], [[1, 2, 3]]],
      JOURNALGAP: [[[1, 2, 3]]],
      CLUSTERDEVIATION: [[[10, 20, 5]]],
      ITEMPROFILE: [[[30]], [[50, 60, 70]]],
      LOWRESULT: [[[3]], [[10]]],
      SHNOR: [
        [
          ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 'Участников', '«2»'],
          ['2025/2026', 'ВПР', 's1', 5, 'Математика', 20, 6],
        ],
      ],
      SHAREINTERVAL: [[[3]], [[10]]],
      SOU: [[[1, 2, 3, 4]]],
      MARK: [[[12]], [[10, 16, 21]]],
      DEADLINE: [[['май 2026 г.']], 2026],
      EXPLAIN: [[['F1']]],
    };
    const matrices = functionCatalogue.filter(({ result }) => result.dimensionality === 'matrix');
    expect(Object.keys(samples)).toEqual(matrices.map(({ id }) => id));
    for (const { id, result, run } of matrices) {
      const answer = await run(...(samples[id] ?? []));
      expect([id, Array.isArray(answer) ? answer[0]?.length : 0]).toEqual([id, result.columns.length]);
    }
  });
});
