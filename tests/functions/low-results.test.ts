import { analyze } from '../../src/core/analyze';
import { gridFromRows } from '../../src/core/table/grid';
import { reference } from '../../src/job/reference';
import { blank, column, failure } from './ranges';
import { lowResultDefinition, shnorDefinition } from '../../src/functions/catalogue/low-results';

const lowResultColumn = lowResultDefinition.run;
const lowResultSchoolTable = shnorDefinition.run;

describe('LOWRESULT', () => {
  const answers = (...parameters: unknown[]) => {
    const [threshold = null, minimum = null, table = null] = parameters;
    const low = column('Низких', 3, 2, 2, 0, blank, 3);
    const all = column('Участников', 10, 10, 9, 25, blank, '10');
    return lowResultColumn(low, all, threshold, minimum, table).map(([answer]) => answer);
  };

  test('3 of 10 is 30 % and low; blank in, blank out; fewer than 10 say too little', () => {
    expect(answers()).toEqual(['', 'да', 'нет', 'мало данных', 'нет', '', 'да']);
  });

  test('threshold as 20, 20% and 0.2; the least number of participants', () => {
    const lowered = ['', 'да', 'да', 'мало данных', 'нет', '', 'да'];
    for (const threshold of [20, '20%', 0.2]) expect(answers(threshold)).toEqual(lowered);
    expect(answers(null, 9)).toEqual(['', 'да', 'нет', 'нет', 'нет', '', 'да']);
  });

  test('the parameters table changes the defaults, by id or by title, and arguments go before it', () => {
    const sheet = [
      ['Обозначение', 'Параметр', 'Значение', 'Единица'],
      ['low.share', 'Порог', '20', '%'],
    ];
    expect(answers(null, null, sheet)[2]).toBe('да');
    expect(answers(30, null, sheet)[2]).toBe('нет');
    expect(answers(null, null, [['low.minimum', 9]])[3]).toBe('нет');
  });

  test('a parameter that cannot be used is named', () => {
    const failed = failure(() => answers(null, null, [['low.share', 'много']]));
    expect(failed.kind).toBe('value');
    expect(failed.message).toContain('Аргумент «параметры»: значение «много» параметра');
    expect(failure(() => answers(null, null, [['low.shore', 20]])).message).toContain('в методике нет');
  });

  test('more low results than participants cannot be', () => {
    expect(failure(() => lowResultColumn(11, 10, null, null, null)).message).toBe(
      'Аргумент «низких»: 11 больше, чем «участников» в той же строке (10).',
    );
  });
});

describe('SHNOR', () => {
  const header = ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 'Участников', '«2»'];
  const rows = [
    // Two procedures of the year.
    ['2025/2026', 'ВПР', 's1', 5, 'Русский язык', 20, 8],
    ['2025/2026', 'ВПР', 's1', 5, 'Математика', 20, 6],
    // One procedure two years running.
    ['2025/2026', 'ВПР', 's2', 5, 'Математика', 20, 6],
    ['2024/2025', 'ВПР', 's2', 5, 'Математика', 20, 7],
    // One procedure in one year.
    ['2025/2026', 'ВПР', 's3', 5, 'Математика', 20, 6],
    // Too few participants.
    ['2025/2026', 'ВПР', 's4', 5, 'Математика', 9, 9],
    // A procedure that is not on the rule's list.
    ['2025/2026', 'ВПР', 's5', 8, 'Физика', 20, 20],
  ];

  test('names the schools low in two procedures or two years running', () => {
    expect(lowResultSchoolTable([header, ...rows], null, null)).toEqual([
      ['s1', 2, 0, 'да', 'нет', 'да'],
      ['s2', 1, 1, 'нет', 'да', 'да'],
      ['s3', 1, 0, 'нет', 'нет', 'нет'],
      ['s4', 0, 0, 'нет', 'нет', 'мало данных'],
      ['s5', 0, 0, 'нет', 'нет', 'мало данных'],
    ]);
  });

  test('says of each school what the pane says', () => {
    const marked = [
      [...header, '«3»', '«4»', '«5»'],
      ...rows.map((cells) => [...cells, Number(cells[5]) - Number(cells[6]), 0, 0]),
    ];
    const { flags } = analyze({
      sheets: [{ grid: gridFromRows('Результаты', marked) }],
      reference,
      district: null,
      today: 46000,
      year: 2026,
    });
    const pane = flags.lowResults.schools.map(({ school, low, lowBefore, isLowResult }) => [
      school,
      low.length,
      lowBefore.length,
      isLowResult === null ? 'мало данных' : isLowResult ? 'да' : 'нет',
    ]);
    const functions = lowResultSchoolTable(marked, null, null).map((row) => [row[0], row[1], row[2], row[5]]);
    expect(functions).toEqual(pane);
  });

  test('takes the year asked for, the columns in any order and what stands beside them', () => {
    const turned = [header, ...rows].map((cells) => ['примечание', ...[...cells].reverse()]);
    expect(lowResultSchoolTable(turned, '2024/2025', null)[1]).toEqual(['s2', 1, 0, 'нет', 'нет', 'нет']);
    expect(lowResultSchoolTable(turned, 2024, null)).toEqual(lowResultSchoolTable(turned, '2024/2025', null));
  });

  test('AND instead of OR by its parameter', () => {
    const both = lowResultSchoolTable([header, ...rows], null, [['low.both', 'да']]);
    expect(both.map((row) => row[5])).toEqual(['нет', 'нет', 'нет', 'мало данных', 'мало данных']);
  });

  test('a table without its header or a column, a repeated row, a gap and a word are named', () => {
    expect(failure(() => lowResultSchoolTable(rows, null, null)).message).toContain('нет строки заголовков');
    const short = [header, ...rows].map((cells) => cells.slice(0, 6));
    expect(failure(() => lowResultSchoolTable(short, null, null)).message).toBe(
      'В аргументе «результаты» нет столбца «„2“».',
    );
    const again = [header, ...rows, rows[0] ?? []];
    expect(failure(() => lowResultSchoolTable(again, null, null)).message).toContain('строка 9');
    const gap = [header, ['2025/2026', 'ВПР', blank, 5, 'Математика', 20, 6]];
    expect(failure(() => lowResultSchoolTable(gap, null, null)).message).toBe(
      'Аргумент «результаты», строка 2, столбец 3: ячейка пуста, а остальные в строке заполнены.',
    );
    const word = [header, ['2025/2026', 'ВПР', 's1', 5, 'Математика', 'двадцать', 6]];
    expect(failure(() => lowResultSchoolTable(word, null, null)).message).toBe(
      'Аргумент «результаты», строка 2, столбец 6: «двадцать» — не число.',
    );
  });
});
