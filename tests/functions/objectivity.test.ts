import fc from 'fast-check';
import { computeFlags } from '../../src/core/flags/compute-flags';
import { isComputedOf } from '../../src/core/flags/marker-result';
import { summariseRecord } from '../../src/core/results/summarise-record';
import { seededRandom } from '../../src/core/statistics/seeded-random';
import { statusName } from '../../src/text/flag-text';
import { markerAnswer } from '../../src/text/function-text-answers';
import { codes, flagsInput, parametersWith, scaleOf, testKey } from '../core/flags/flags-fixture';
import { recordOf } from '../core/results/pupil-record';
import { blank, column, failure, wholeColumn } from './ranges';
import { objectivityDefinition, objectivityIndexDefinition } from '../../src/functions/catalogue/federal';

const objectivityTable = objectivityDefinition.run;
const objectivityIndexValue = objectivityIndexDefinition.run;

interface Work {
  readonly school: string;
  readonly score: number;
  readonly mark: number;
}

/** A district of ten schools; the first is inflated, in the second the marks run against the scores. */
function district(): Work[] {
  const random = seededRandom(7);
  return codes(10).flatMap((school, at) =>
    Array.from({ length: 30 }, (): Work => {
      const level = random() + random() - 1;
      const score = Math.round(Math.min(38, Math.max(0, (at === 0 ? 34 : 20) + level * 8)));
      const mark = 2 + Math.min(3, Math.max(0, Math.round((at === 1 ? -level : level) * 2 + 1.5)));
      return { school, score, mark };
    }),
  );
}

function ranges(works: readonly Work[]): [unknown[][], unknown[][], unknown[][]] {
  return [
    column(...works.map(({ school }) => school)),
    column(...works.map(({ score }) => score)),
    column(...works.map(({ mark }) => mark)),
  ];
}

describe('OBJECTIVITY', () => {
  const works = district();
  const table = objectivityTable(...ranges(works), 38, null, null);

  test('says of each school what the pane says, to the last digit', () => {
    const records = codes(10).map((school) => {
      const own = works.filter((work) => work.school === school);
      return recordOf({
        key: testKey(school),
        scores: own.map(({ score }) => score),
        journalMarks: own.map(({ mark }) => mark),
        items: [],
        itemMaxima: [],
      });
    });
    const scales = [scaleOf({ cuts: null })];
    const results = records.map((each) => summariseRecord(each, scales).result);
    const { markers } = computeFlags(
      flagsInput({ results, records }, { scales, parameters: parametersWith({ 'O6.on': false }) }),
    );
    const pane = codes(10).map((school) => {
      const of = (marker: 'F1' | 'F2') =>
        markers.find((result) => result.marker === marker && result.key.school === school);
      const mean = of('F1');
      const correlation = of('F2');
      if (mean === undefined || correlation === undefined || !isComputedOf(mean, 'F1')) return [];
      const { n, mean: average, lower, upper } = mean.facts;
      return [school, n, average, lower, upper, markerAnswer(mean), markerAnswer(correlation)];
    });
    expect(table.map((row) => row.slice(0, 7))).toEqual(pane);
    expect(table.map(([, , , , , f1]) => f1)).toEqual(['признак есть', ...Array(9).fill('не выявлено')]);
    expect(table[1]?.[6]).toBe('признак есть');
  });

  test('the status counts F1 where the mean is high among the schools, and F2', () => {
    const statuses = table.map((row) => row[7]);
    expect(statuses.slice(0, 2)).toEqual([statusName('attention'), statusName('attention')]);
    expect(new Set(statuses.slice(2))).toEqual(new Set([statusName('clear')]));
  });

  test('a header, blank rows, absent pupils, text numbers and whole columns change nothing', () => {
    const [schools, scores, marks] = ranges(works);
    const dirty = (title: string, cells: unknown[][], absent: unknown) => [
      title,
      blank,
      ...cells.map(([cell], at) => (at % 2 === 0 && typeof cell === 'number' ? ` ${cell},0 ` : cell)),
      absent,
    ];
    const answer = objectivityTable(
      wholeColumn(...dirty('Школа', schools, 's3')),
      wholeColumn(...dirty('Балл', scores, blank)),
      wholeColumn(...dirty('Отметка', marks, 5)),
      '38',
      null,
      null,
    );
    expect(answer).toEqual(table);
  });

  test('scores above the maximum are left out; without marks F2 is not computed', () => {
    const [schools, scores] = ranges(works);
    const more = objectivityTable([...schools, ['s1']], [...scores, [39]], null, 38, null, null);
    expect(more.map((row) => row.slice(0, 6))).toEqual(table.map((row) => row.slice(0, 6)));
    expect(more[0]?.[6]).toBe('Не считалось: нет отметок из журнала или сравнения с ними.');
  });

  test('the region is the reference when its three numbers are given, labels beside them or not', () => {
    const [schools, scores] = ranges(works);
    const high = objectivityTable(schools, scores, null, 38, [[5000, 36, 4]], null);
    expect(high.some((row) => row[5] === 'признак есть')).toBe(false);
    const labelled = [
      ['Участников', 5000],
      ['Средний балл', 36],
      ['Отклонение', '4,0'],
    ];
    expect(objectivityTable(schools, scores, null, 38, labelled, null)).toEqual(high);
    expect(failure(() => objectivityTable(schools, scores, null, 38, [[5000, 36]], null)).message).toBe(
      'В аргументе «регион» 2\u00a0числа, а нужны: участников; средний балл; стандартное отклонение.',
    );
  });

  test('schools with few works are answered with a reservation, one work with none', () => {
    const others = works.filter(({ school }) => ['s3', 's4', 's5'].includes(school));
    const few = objectivityTable(
      column('a', 'a', 'b', 'c', 'c', 'c', ...others.map(({ school }) => school)),
      column(38, 38, 5, 6, 7, 8, ...others.map(({ score }) => score)),
      null,
      null,
      null,
      null,
    );
    expect(few.slice(0, 3).map((row) => [row[0], row[1], row[5], row[7]])).toEqual([
      ['a', 2, 'признак есть, ориентировочно', 'мало данных'],
      ['b', 1, 'мало данных', 'мало данных'],
      ['c', 3, 'не выявлено, ориентировочно', 'мало данных'],
    ]);
  });

  test('a work without a school, a word for a score and a score out of reach are named', () => {
    const say = (schools: unknown[], scores: unknown[]) =>
      failure(() => objectivityTable(column(...schools), column(...scores), null, null, null, null)).message;
    expect(say(['a', blank], [5, 6])).toBe(
      'Аргумент «школы», строка 2: ячейка пуста, а остальные в строке заполнены.',
    );
    expect(say(['a', 'a'], [5, 'пять'])).toBe('Аргумент «баллы», строка 2: «пять» — не число.');
    expect(say(['a', 'a'], [5, 50000])).toContain('от 0 до 1000');
    expect(failure(() => objectivityTable(column(blank), column(blank), null, null, null, null)).kind).toBe(
      'not-available',
    );
  });

  test('permuting the rows permutes the schools and changes no answer', () => {
    const order = fc.shuffledSubarray(
      works.map((_, at) => at),
      { minLength: works.length, maxLength: works.length },
    );
    const bySchool = (rows: readonly unknown[][]) => new Map(rows.map((row) => [row[0], row]));
    fc.assert(
      fc.property(order, (places) => {
        const shuffled = places.flatMap((at) => works[at] ?? []);
        const answers = objectivityTable(...ranges(shuffled), 38, null, null);
        expect(answers.map(([school]) => school)).toEqual([...new Set(shuffled.map(({ school }) => school))]);
        for (const row of answers) {
          const before = bySchool(table).get(row[0]) ?? [];
          row.forEach((cell, at) => {
            if (typeof cell === 'number') expect(cell).toBeCloseTo(Number(before[at]), 9);
            else expect(cell).toBe(before[at]);
          });
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('OBJECTIVITYINDEX', () => {
  test('is 100 minus the share of schools with a marker; those without an answer do not count', () => {
    expect(
      objectivityIndexValue([
        ['F1', 'F2'],
        ['да', 'нет'],
        ['нет', ''],
        [0, 0],
        ['', 'мало данных'],
      ]),
    ).toBe(100 - 100 / 3);
  });

  test('takes the columns F1 and F2 that OBJECTIVITY answers with', () => {
    const table = objectivityTable(...ranges(district()), 38, null, null);
    expect(objectivityIndexValue(table.map((row) => row.slice(5, 7)))).toBe(80);
  });

  test('a word it does not know is named, and nothing to count is #N/A', () => {
    expect(failure(() => objectivityIndexValue([[1], ['возможно']])).message).toContain(
      'Аргумент «признаки», строка 2: слово «возможно» не подходит',
    );
    expect(failure(() => objectivityIndexValue([[''], ['мало данных']])).kind).toBe('not-available');
  });
});
