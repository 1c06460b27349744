import type { Form } from '../../../src/core/schema/form';
import { GridBuilder, gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { readTable } from '../../../src/core/table/read-table';
import { recognise } from '../../../src/core/table/recognise';
import { textOf } from '../../../src/core/table/table';
import { details } from '../../../src/data/forms/details';
import { results } from '../../../src/data/forms/results';
import { schools } from '../../../src/data/forms/schools';
import { scores } from '../../../src/data/forms/scores';
import { lexicon } from '../../../src/data/lexicon/lexicon';

const schoolHeader = ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся'];
const school: CellValue[] = ['edu580101', 'МОУ СОШ № 1', 'СОШ', 'город', 245];

function read(rows: CellValue[][], form: Form = schools) {
  return readTable(gridFromRows(form.title, rows), form, lexicon);
}

describe('finding the header', () => {
  test('stands below title rows', () => {
    const { table, findings } = read([['Список школ района'], [], schoolHeader, school]);
    expect(table?.headerRow).toBe(2);
    expect([...(table?.rows ?? [])]).toEqual([3]);
    expect(findings).toEqual([]);
  });

  test('columns may stand in any order, with strangers between them', () => {
    const { table } = read([
      ['Обучающихся', 'Примечание', 'Код школы', 'Тип', 'Наименование', 'Местность'],
      [245, 'без замечаний', 'edu580101', 'СОШ', 'МОУ СОШ № 1', 'город'],
    ]);
    expect(table && textOf(table, 1, 'code')).toBe('edu580101');
    expect(table?.columnOf.get('pupils')).toBe(0);
  });

  test.each([
    ['another case', 'КОД ШКОЛЫ'],
    ['a non-breaking space', 'Код\u00a0школы'],
    ['doubled blanks and a line break', ' Код \n школы '],
    ['a colon', 'Код школы:'],
    ['an alias', 'Логин ОО'],
  ])('a header spelled with %s is the same header', (_, title) => {
    const { table, findings } = read([[title, ...schoolHeader.slice(1)], school]);
    expect(table?.columnOf.get('code')).toBe(0);
    expect(findings).toEqual([]);
  });

  test('ё and е are the same letter', () => {
    const rows: CellValue[][] = [
      ['Район', 'Белинский район'],
      ['Отчетная дата', { date: 46000 }],
      ['Календарный год', 2026],
      ['Учебный год', '2025/2026'],
      ['Ответственный', 'методист'],
    ];
    expect(read(rows, details).findings).toEqual([]);
  });

  test('a slip in a header is read and reported with its mend', () => {
    const { table, findings } = read([['Код школы', 'Наименвание', ...schoolHeader.slice(2)], school]);
    expect(table?.columnOf.get('name')).toBe(1);
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'header-spelling',
        mend: { expected: 'Наименвание', value: 'Наименование' },
      }),
    ]);
  });

  test('a missing column is named, a second column of the same name too', () => {
    const { findings } = read([
      ['Код школы', 'Наименование', 'Тип', 'Обучающихся', 'Тип'],
      ['edu580101', 'МОУ СОШ № 1', 'СОШ', 245, 'ООШ'],
    ]);
    expect(findings.map(({ code }) => code).sort()).toEqual(['header-duplicate', 'header-missing']);
    const duplicate = findings.find(({ code }) => code === 'header-duplicate');
    expect(duplicate?.facts).toEqual({ title: 'Тип', addresses: ['C1', 'E1'] });
  });

  test('merged headers of two levels are joined', () => {
    const builder = new GridBuilder('Результаты');
    const top = ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 'Участников', 'Отметки'];
    top.forEach((title, column) => builder.set(0, column, title));
    ['2', '3', '4', '5'].forEach((mark, index) => builder.set(1, 6 + index, mark));
    for (let column = 0; column < 6; column++)
      builder.merge({ top: 0, left: column, bottom: 1, right: column });
    builder.merge({ top: 0, left: 6, bottom: 0, right: 9 });
    ['2025/2026', 'ВПР', 'edu580101', 4, 'Математика', 20, 1, 9, 7, 3].forEach((value, column) =>
      builder.set(2, column, value),
    );
    const { table, findings } = readTable(builder.build(), results, lexicon);
    expect(table?.headerRow).toBe(1);
    expect(table?.columnOf.get('marks2')).toBe(6);
    expect(table?.columnOf.get('marks5')).toBe(9);
    expect(table?.columnOf.get('grade')).toBe(3);
    expect(findings).toEqual([]);
  });

  test('numbered columns are taken by the number in their header', () => {
    const { table } = read(
      [
        ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 1, 0, '2 балла'],
        ['2025/2026', 'ВПР', 'edu580101', 4, 'Математика', 5, 6, 7],
      ],
      scores,
    );
    expect(table?.numbered.get('score')).toEqual([
      { number: 0, column: 6 },
      { number: 1, column: 5 },
      { number: 2, column: 7 },
    ]);
  });

  test('a sheet without the header says which columns it looked for', () => {
    const { table, findings } = read([['Просто текст'], ['ещё текст']]);
    expect(table).toBeNull();
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'header-not-found',
        facts: { form: 'Школы', titles: ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся'] },
      }),
    ]);
  });
});

describe('rows that are no data', () => {
  test('blank rows, a column numbering, a repeated header and a total are left out', () => {
    const { table, findings } = read([
      schoolHeader,
      [1, 2, 3, 4, 5],
      school,
      [null, '  ', null, null, null],
      schoolHeader,
      ['edu580102', 'МОУ СОШ № 2', 'СОШ', 'село', 90],
      ['Итого', null, null, null, 335],
    ]);
    expect([...(table?.rows ?? [])]).toEqual([2, 5]);
    expect(findings.map(({ code }) => code)).toEqual(['header-row-repeated', 'total-row-skipped']);
  });

  test('a total is the first text of its row, and the row has no key', () => {
    const total = (column: number) => school.map((_, at) => (at === column ? 'Итого' : null));
    const named = school.map((value, at) => (at === 3 ? 'Итого' : value));
    const { table, findings } = read([schoolHeader, school, total(0), total(3), named, total(4), school]);
    expect([...(table?.rows ?? [])]).toEqual([1, 4, 6]);
    expect(findings.map(({ code, place }) => [code, place.row])).toEqual([
      ['total-row-skipped', 2],
      ['total-row-skipped', 3],
      ['total-row-skipped', 5],
    ]);
  });

  test('an empty sheet and a header without rows are both said', () => {
    expect(read([]).findings.map(({ code }) => code)).toEqual(['sheet-empty']);
    expect(read([schoolHeader]).findings.map(({ code }) => code)).toEqual(['sheet-empty']);
  });
});

describe('rows that are no records', () => {
  const stray = (rows: CellValue[][], form?: Form) => {
    const { table, findings } = read(rows, form);
    return {
      rows: [...(table?.rows ?? [])],
      findings: findings.map(({ code, place, facts }) => ({ code, row: place.row, facts })),
    };
  };

  test('a note and a signature below the table are one finding', () => {
    const note = ['Примечание: численность на 1 сентября'];
    const signature = [null, null, 'Начальник отдела', null, 'подпись'];
    expect(stray([schoolHeader, school, [], note, [], signature])).toEqual({
      rows: [1],
      findings: [{ code: 'rows-not-records', row: 3, facts: { last: 5, rows: 2 } }],
    });
  });

  test('a subheading between records parts two of them', () => {
    expect(stray([schoolHeader, ['Городские школы'], school, ['Сельские школы'], school])).toEqual({
      rows: [2, 4],
      findings: [
        { code: 'rows-not-records', row: 1, facts: { last: 1, rows: 1 } },
        { code: 'rows-not-records', row: 3, facts: { last: 3, rows: 1 } },
      ],
    });
  });

  test('another table below is one finding, not one a cell', () => {
    const header = ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет'];
    const row = ['2025/2026', 'ВПР', 'edu580101', 5, 'Математика'];
    expect(stray([schoolHeader, school, [], ['Результаты ВПР'], header, row, row])).toEqual({
      rows: [1],
      findings: [{ code: 'rows-not-records', row: 3, facts: { last: 6, rows: 4 } }],
    });
  });

  test.each<[string, CellValue[]]>([
    ['only a code', ['edu580102']],
    ['a code written in capitals and the rest wrong', ['EDU580102', 'МОУ', 'школа', 'посёлок', 'много']],
    ['no code', [null, 'МОУ СОШ № 2', 'СОШ', 'село', 90]],
    ['one readable cell beside the name', [null, 'МОУ СОШ № 2', null, null, 90]],
  ])('an unfinished record stays a record: %s', (_, cells) => {
    expect(stray([schoolHeader, school, cells])).toEqual({ rows: [1, 2], findings: [] });
  });
});

test('a sheet held twice in its file, and signs that could not be read, are told at the sheet', () => {
  const grid = gridFromRows('Школы', [['Код школы', 'Наименование']]);
  const found = (more: object) =>
    recognise([{ file: 'а.xlsx', grid: { ...grid, ...more } }], [schools], lexicon).findings;
  const place = { file: 'а.xlsx', sheet: 'Школы' };
  const codes = (more: object) => found(more).map(({ code }) => code);
  expect(found({ isRepeated: true })[0]).toMatchObject({ code: 'sheet-repeated', place });
  expect(found({ lostCharacters: 3 })[0]).toMatchObject({
    code: 'characters-lost',
    place,
    facts: { count: 3 },
  });
  expect(codes({ isRepeated: false, lostCharacters: 0 })).not.toContain('sheet-repeated');
  expect(codes({ isRepeated: false, lostCharacters: 0 })).not.toContain('characters-lost');
});
