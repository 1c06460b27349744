/** Values as people type them and as Excel shows them: read as the clean value, or told; never another number. */
import fc from 'fast-check';
import { gridFromRows, GridBuilder, type CellValue, type Grid } from '../../../src/core/table/grid';
import { foldLookalikes, sameLooking } from '../../../src/core/table/fold-look-alikes';
import { isTellingFormat } from '../../../src/core/table/is-telling-format';
import { normaliseLabel } from '../../../src/core/table/normalise-label';
import { isDayAlone, parseDate, serialOf } from '../../../src/core/table/parse-date';
import { parseSchoolYear } from '../../../src/core/table/parse-school-year';
import { plainText, unseenSigns } from '../../../src/core/table/plain-text';
import { readTable } from '../../../src/core/table/read-table';
import { readColumn, ReadState } from '../../../src/core/table/typed-column';
import { textOf } from '../../../src/core/table/table';
import { forms } from '../../../src/data/forms/forms';
import { lexicon } from '../../../src/data/lexicon/lexicon';

const results = forms.find(({ id }) => id === 'results')!;
const header = [
  'Учебный год',
  'Процедура',
  'Код школы',
  'Класс',
  'Предмет',
  'Дата',
  'Участников',
  '«2»',
  '«3»',
  '«4»',
  '«5»',
];
const pad = (number: number) => String(number).padStart(2, '0');

test('a day is read in every spelling, with a time of day and with any separator', () => {
  const day = fc.date({
    min: new Date(Date.UTC(2000, 0, 1)),
    max: new Date(Date.UTC(2099, 11, 31)),
    noInvalidDate: true,
  });
  const shape = fc.constantFrom(
    (d: number, m: number, y: number) => `${pad(d)}.${pad(m)}.${y}`,
    (d: number, m: number, y: number) => `${d},${m},${y}`,
    (d: number, m: number, y: number) => `${y}.${pad(m)}.${pad(d)}`,
    (d: number, m: number, y: number) => `${y}/${m}/${d}`,
    (d: number, m: number, y: number) => `${d} ${lexicon.months[m - 1]![1]} ${y} г.`,
    (d: number, m: number, y: number) => `${d} ${lexicon.months[m - 1]![0]!.slice(0, 3)}. ${y}`,
    (d: number, m: number, y: number) => `${pad(d)}.${pad(m)}.${y}г`,
  );
  const time = fc.constantFrom('', ' 0:00:00', ' 10:15', ' 23:59:59');
  fc.assert(
    fc.property(day, shape, time, (date, spell, tail) => {
      const [d, m, y] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
      const text = spell(d, m, y) + tail;
      expect(parseDate(text, lexicon.months)).toEqual({ kind: 'date', serial: serialOf(y, m, d) });
      expect(isDayAlone(text)).toBe(tail === '' || tail === ' 0:00:00');
    }),
  );
});

test.each(['31.04.2026', '19/19/2000', '15.13.2026', '15 фывап 2026', '15.04'])('%s is no day', (text) => {
  expect(parseDate(text, lexicon.months)).toBeNull();
});

test.each([
  ['2025/2026г.', 2025],
  ['2025-26', 2025],
  ['2025\\2026', 2025],
  ['2025/2026 учебный год', 2025],
  ['2025/2027', null],
  ['25/26', null],
])('the school year «%s» is %s', (text, year) => {
  expect(parseSchoolYear(text)).toBe(year);
});

test('signs that nobody sees take nothing from a label, and each is named', () => {
  const sign = fc.constantFrom('\u200e', '\u202a', '\u200b', '\ufeff', '\u00ad', '\u2066');
  fc.assert(
    fc.property(fc.constantFrom(...header), sign, fc.nat(20), (title, odd, at) => {
      const spoilt = title.slice(0, at) + odd + title.slice(at);
      expect(normaliseLabel(spoilt)).toBe(normaliseLabel(title));
      expect(plainText(spoilt)).toBe(title);
      expect(unseenSigns(spoilt)).toEqual([
        `U+${odd.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
      ]);
    }),
  );
  expect(plainText("'40")).toBe('40');
  expect(plainText("об'ём")).toBe("об'ём");
});

test('letters that look the same are one text, others are not', () => {
  const swap = Object.entries(lexicon.lookalikes);
  fc.assert(
    fc.property(
      fc.constantFrom('Русский язык', 'ВПР', 'Математика', 'Тип'),
      fc.constantFrom(...swap),
      (word, [latin, own]) => {
        const spoilt = word.replace(own, latin).replace(own.toLowerCase(), latin.toLowerCase());
        expect(foldLookalikes(spoilt, lexicon.lookalikes)).toBe(foldLookalikes(word, lexicon.lookalikes));
        expect(sameLooking(spoilt, [word], lexicon.lookalikes)).toBe(spoilt === word ? null : word);
      },
    ),
  );
  expect(sameLooking('Физика', ['Химия'], lexicon.lookalikes)).toBeNull();
});

describe('a number as its cell shows it', () => {
  const cell = (value: number, format?: string): Grid => {
    const builder = new GridBuilder('Лист');
    builder.set(0, 0, value);
    if (format !== undefined) builder.format(0, 0, format);
    return builder.build();
  };
  const read = (grid: Grid, type: 'number' | 'integer' | 'date' = 'number') =>
    readColumn(grid, 0, type, lexicon);

  test('a share under a format of per cents is its per cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        expect(read(cell(hundredths / 10_000, '0.00%')).values[0]).toBe(hundredths / 100);
        expect(read(cell(hundredths / 10_000)).values[0]).toBe(hundredths / 10_000);
      }),
    );
  });

  test('has 15 digits', () => {
    expect(read(cell(4.000000000000001), 'integer').values[0]).toBe(4);
    expect(read(cell(0.1 + 0.2)).values[0]).toBe(0.3);
    expect(read(cell(12.345)).values[0]).toBe(12.345);
  });

  test('that was a day and lost its format is offered as the day', () => {
    const { states, values } = read(cell(46_127), 'date');
    expect([states[0], values[0]]).toEqual([ReadState.dateAsNumber, 46_127]);
    expect(read(cell(40), 'date').states[0]).toBe(ReadState.unreadable);
  });

  test.each([
    ['0%', true],
    ['0.00%', true],
    ['000-000-000 00', true],
    ['[<=9999999]###-####;(###) ###-####', false],
    ['\\+0 (000) 000-00-00', true],
    ['0.00', false],
    ['#,##0', false],
    ['dd.mm.yyyy', false],
    ['General', false],
  ])('the format %s tells more than the number: %s', (code, expected) => {
    expect(isTellingFormat(code)).toBe(expected);
  });
});

describe('rows that are no records, and keys over several rows', () => {
  const record = (school: string): CellValue[] => [
    '2025/2026',
    'ВПР',
    school,
    4,
    'Математика',
    null,
    20,
    2,
    8,
    7,
    3,
  ];
  const totals = fc.tuple(
    fc.constantFrom(
      'Итого',
      'ИТОГО ПО МУНИЦИПАЛИТЕТУ',
      'Всего по городу:',
      'Среднее по району',
      'В среднем',
      'Итого 4 класс',
    ),
    fc.constantFrom(0, 2, 4),
  );
  test('a row of totals is left out wherever its label stands, and told', () => {
    fc.assert(
      fc.property(fc.array(totals, { minLength: 1, maxLength: 4 }), ([...labels]) => {
        const rows = labels.map(([label, column]) => {
          const row: CellValue[] = [null, null, null, null, null, null, 40, 4, 16, 14, 6];
          row[column] = label;
          return row;
        });
        const grid = gridFromRows('Результаты', [header, record('edu580101'), ...rows, record('edu580102')]);
        const { table, findings } = readTable(grid, results, lexicon);
        expect([...table!.rows]).toEqual([1, labels.length + 2]);
        expect(findings.filter(({ code }) => code === 'total-row-skipped')).toHaveLength(labels.length);
      }),
    );
  });

  test('a school whose name begins so is a record', () => {
    const grid = gridFromRows('Результаты', [
      header,
      ['2025/2026', 'ВПР', 'Итоговая', 4, 'Математика', null, 20],
    ]);
    expect([...readTable(grid, results, lexicon).table!.rows]).toEqual([1]);
  });

  test('a merged key holds for all its rows, a merged number for its first alone', () => {
    const builder = new GridBuilder('Результаты');
    const rows = [header, record('edu580101'), [null, null, null, null, 'История', null, null, 1, 2, 3, 4]];
    rows.forEach((cells, row) => cells.forEach((value, column) => builder.set(row, column, value)));
    for (const column of [0, 1, 2, 3, 6]) builder.merge({ top: 1, bottom: 2, left: column, right: column });
    const { table } = readTable(builder.build(), results, lexicon);
    expect(
      ['schoolYear', 'procedure', 'school', 'grade', 'participants'].map((name) => textOf(table!, 2, name)),
    ).toEqual(['2025/2026', 'ВПР', 'edu580101', '4', '']);
  });
});
