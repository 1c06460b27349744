import { recognise } from '../../src/core/table/recognise';
import { gridFromRows, type CellValue } from '../../src/core/table/grid';
import type { SheetModel } from '../../src/core/model/sheet-model';
import { directionIds } from '../../src/core/schema/direction';
import { districtList, loadDistrict } from '../../src/data/districts/index';
import { forms } from '../../src/data/forms/forms';
import { lexicon } from '../../src/data/lexicon/lexicon';
import { formSheet } from '../../src/layout/form-sheet';
import { templateSheets } from '../../src/layout/template';

const schools = [
  { code: 'edu580101', name: 'СОШ № 1' },
  { code: 'edu580102', name: 'СОШ № 2' },
];
const options = { year: 2026, reportingDate: '2026-11-20', schools };

const gridOf = (sheet: SheetModel) =>
  gridFromRows(
    sheet.name,
    sheet.rows.map((row) => row.cells.map((cell) => (cell?.value ?? null) as CellValue)),
  );
const named = (sheets: readonly SheetModel[], name: string): SheetModel =>
  sheets.find((sheet) => sheet.name === name)!;
const columnOf = (sheet: SheetModel, header: string) =>
  sheet.rows[0]!.cells.findIndex((cell) => String(cell?.value) === header);
const validationOf = (sheet: SheetModel, header: string) =>
  sheet.validations.find(({ area }) => area.left === columnOf(sheet, header))!;

describe('the blank workbook', () => {
  it('is recognised form by form, with no complaint but that sheets are empty', () => {
    const sheets = templateSheets(forms, null, options);
    const { tables, findings } = recognise(
      sheets.map((sheet) => ({ grid: gridOf(sheet) })),
      forms,
      lexicon,
    );
    const typed = forms.map((form) => form.id).filter((id) => id !== 'journal' && id !== 'explanations');
    expect(tables.map((table) => table.form.id).sort()).toEqual(typed.sort());
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['sheet-empty']));
  });

  it('locks the headers and leaves the cells below open', () => {
    const sheet = named(templateSheets(forms, null, options), 'Результаты');
    expect(sheet.isProtected).toBe(true);
    expect(sheet.rows[0]!.cells.every((cell) => cell?.style?.locked !== false)).toBe(true);
    expect(sheet.columns.every((column) => column.style?.locked === false)).toBe(true);
  });

  it('offers lists, ranges and codes of schools where the form names them', () => {
    const sheet = named(templateSheets(forms, null, options), 'Результаты');
    expect(validationOf(sheet, 'Процедура').rule).toMatchObject({ kind: 'list' });
    expect(validationOf(sheet, 'Класс').rule).toEqual({ kind: 'whole', minimum: 1, maximum: 12 });
    expect(validationOf(sheet, 'Код школы').rule).toEqual({
      kind: 'list-range',
      formula: "'Школы'!$A$2:$A$500",
    });
    expect(validationOf(sheet, 'Дата').rule).toEqual({ kind: 'date', minimum: 36526, maximum: 73050 });
  });

  it('keeps prompts within what Excel accepts', () => {
    for (const sheet of templateSheets(forms, null, options)) {
      for (const { promptTitle = '', prompt = '', error = '', rule } of sheet.validations) {
        expect(promptTitle.length).toBeLessThanOrEqual(32);
        expect(prompt.length).toBeLessThanOrEqual(255);
        expect(error.length).toBeLessThanOrEqual(255);
        if (rule.kind === 'list') expect(rule.values.join(',').length).toBeLessThanOrEqual(255);
      }
    }
  });

  it('highlights marks that do not add up to the participants', () => {
    const sheet = named(templateSheets(forms, null, options), 'Результаты');
    const [total, two, five] = ['Участников', '«2»', '«5»'].map((header) => columnOf(sheet, header));
    const format = sheet.conditionalFormats.find(({ formula }) => formula.includes('SUM('));
    expect([two, five]).toEqual([8, 11]);
    expect(format?.area.left).toBe(total);
    expect(format?.formula).toBe('AND(COUNT($I2,$J2,$K2,$L2)=4,COUNT($H2)=1,SUM($I2,$J2,$K2,$L2)<>$H2)');
  });
});

describe('the workbook of a district', () => {
  const belinsky = loadDistrict('belinsky');

  it('holds every event of the roadmap under a number of its own', async () => {
    const sheet = named(templateSheets(forms, await belinsky, options), 'Дорожная карта');
    const keys = sheet.rows.slice(1).map((row) => `${row.cells[0]?.value} ${row.cells[1]?.value}`);
    expect(keys).toHaveLength(107);
    expect(new Set(keys).size).toBe(107);
    expect(sheet.columns[1]?.style?.numberFormat).toBe('@');
  });

  it('knows the district, the year and the reporting date', async () => {
    const sheet = named(templateSheets(forms, await belinsky, options), 'Сведения');
    const values = new Map(sheet.rows.map((row) => [row.cells[0]?.value, row.cells[1]?.value]));
    expect(values.get('Район')).toBe('Белинский район');
    expect(values.get('Календарный год')).toBe(2026);
    expect(values.get('Учебный год')).toBe('2025/2026');
    expect(values.get('Отчётная дата')).toEqual({ date: 46346 });
  });

  it('offers the names of its directions from the instructions', async () => {
    const sheets = templateSheets(forms, await belinsky, options);
    const { rule } = validationOf(named(sheets, 'Показатели'), 'Направление');
    if (rule.kind !== 'list-range') throw new Error('not a range');
    const [first = 0, last = 0] = [...rule.formula.matchAll(/\$A\$(\d+)/gu)].map((match) => Number(match[1]));
    const names = named(sheets, 'Инструкция').rows.slice(first - 1, last);
    expect(rule.formula).toMatch(/^'Инструкция'!/u);
    expect(names.map((row) => row.cells[0]?.value)).toEqual(
      (await belinsky).directions.map(({ heading }) => heading),
    );
  });

  it('lists each school under each event that reaches it once in three years', async () => {
    const sheet = named(templateSheets(forms, await belinsky, options), 'Охват');
    expect(sheet.rows).toHaveLength(1 + 5 * schools.length);
    expect(sheet.rows[1]!.cells.slice(0, 3).map((cell) => cell?.value)).toEqual([
      'Приложение 1',
      '22.',
      'edu580101',
    ]);
  });

  it('shows the printed years of expected results and asks for the state of its own year', async () => {
    const sheet = named(templateSheets(forms, await belinsky, options), 'Ожидаемые результаты');
    expect(sheet.rows[0]!.cells.map((cell) => cell?.value)).toEqual([
      'Направление',
      '№',
      2020,
      2021,
      2022,
      2026,
      'Состояние 2026',
      'Подтверждение 2026',
    ]);
    expect(sheet.rows).toHaveLength(1 + 32);
  });
});

describe('what each document gives its workbook', () => {
  const sheetsOf = async (id: string) => templateSheets(forms, await loadDistrict(id), { year: 2026 });
  const rowsOf = (sheets: readonly SheetModel[], name: string) => {
    const sheet = named(sheets, name);
    const headers = sheet.rows[0]!.cells.map((cell) => String(cell?.value));
    return sheet.rows
      .slice(1)
      .map((row) => Object.fromEntries(headers.map((header, at) => [header, row.cells[at]?.value ?? null])));
  };

  it.each([
    ['belinsky', { 'Дорожная карта': 107, Показатели: 109, Самооценка: 0, Решения: 11 }],
    ['aleksandrovskoye', { 'Дорожная карта': 0, Показатели: 0, Самооценка: 0, Решения: 33 }],
    ['kulebaki', { 'Дорожная карта': 135, Показатели: 238, Самооценка: 0, Решения: 33 }],
    ['slavgorod', { 'Дорожная карта': 57, Показатели: 0, Самооценка: 0, Решения: 7 }],
    ['nazran', { 'Дорожная карта': 59, Показатели: 0, Самооценка: 158, Решения: 7 }],
  ])('%s fills so many rows', async (id, expected) => {
    const sheets = await sheetsOf(id);
    const counts = Object.keys(expected).map((name) => [name, rowsOf(sheets, name).length]);
    expect(Object.fromEntries(counts)).toEqual(expected);
  });

  it('activities at two levels are a checklist of the year, and of no year that the document does not plan', async () => {
    const nazran = await loadDistrict('nazran');
    const rowsIn = (year: number) =>
      rowsOf(templateSheets(forms, nazran, { year }), 'Мероприятия по уровням').map((row) => row['Уровень']);
    const count = (year: number) =>
      ['район', 'школа'].map((level) => rowsIn(year).filter((each) => each === level).length);
    const blocks = nazran.levelLists.flatMap((list) => list.blocks);
    const planned = [2020, 2021, 2022].map((year) =>
      blocks.filter((block) => block.year === year).flatMap(({ rows }) => rows),
    );
    expect(planned.flat()).toHaveLength(163 - 5);
    // Five rows stand under no year.
    planned.forEach((rows, at) => expect(count(2020 + at)[0]).toBe(rows.length + 5));
    expect(count(2021)[1]).toBeLessThanOrEqual(count(2021)[0]!);
    expect(count(2026)).toEqual([0, 0]);
  });

  it('the schools a document lists stand on the sheet of official lists, with their codes where the register names them alike', async () => {
    const nazran = await loadDistrict('nazran');
    const schools = [{ code: 'edu060001', name: 'ГБОУ «СОШ с.п. Али-Юрт»' }];
    const rows = rowsOf(templateSheets(forms, nazran, { year: 2026, schools }), 'Официальные списки');
    const listed = rows.filter((row) => row['Год'] === 2020);
    expect(listed).toHaveLength(9);
    expect(listed.map((row) => row['Код школы']).filter((code) => code !== null)).toEqual(['edu060001']);
    expect(listed[1]).toMatchObject({
      Список: 'ШНОР',
      'Кто составил': 'район',
      'Школа в документе': 'ГБОУ «СОШ №2 с.п. Кантышево»',
    });
  });

  it('a direction stands under the document’s own words, never under our name for it', async () => {
    const known: readonly string[] = directionIds;
    for (const { id } of districtList) {
      for (const sheet of await sheetsOf(id)) {
        const texts = sheet.rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? '')));
        expect(texts.filter((text) => known.includes(text))).toEqual([]);
      }
    }
  });

  it('an indicator has its plan where the document sets one for the year, a series also in its other years', async () => {
    const ticketOf = async (year: number) =>
      rowsOf(templateSheets(forms, await loadDistrict('belinsky'), { year }), 'Показатели')
        .filter((row) => String(row['Показатель']).includes('Билет в будущее'))
        .map((row) => [row['Год'], row['План'], row['Единица']]);
    expect(await ticketOf(2021)).toEqual([
      [2021, 35, '%'],
      [2020, 20, '%'],
      [2022, 50, '%'],
    ]);
    expect((await ticketOf(2026))[0]).toEqual([2026, null, '%']);
    const rows = rowsOf(await sheetsOf('kulebaki'), 'Показатели');
    const planOf = (text: string) =>
      rows.find((row) => String(row['Показатель']).startsWith(text))?.['План документа'];
    expect(planOf('человек с рекомендациями по ИУП')).toBe('не менее 600 нарастающим итогом (2020–2021)');
    expect(planOf('ОО округа, не включённые в списки')).toBe('не менее 30\u00a0% (2022)');
  });

  it('criteria stand at both levels with their source of information and the heading above them', async () => {
    const rows = rowsOf(await sheetsOf('nazran'), 'Самооценка');
    const levels = rows.map((row) => row['Уровень']);
    expect(levels.filter((level) => level === 'район')).toHaveLength(80);
    expect(rows.every((row) => row['Источник информации'] !== null && row['Группа критериев'] !== null)).toBe(
      true,
    );
    expect(rows[0]).toMatchObject({ Уровень: 'район', Критерий: 'учитывающей Федеральные тенденции' });
  });

  it('points of the document that end in decisions wait with their place and deadline', async () => {
    const rows = rowsOf(await sheetsOf('belinsky'), 'Решения');
    expect(rows.find((row) => row['Место в документе'] === 'Приложение 1, 29.')).toMatchObject({
      Повод: 'Подготовка управленческих решений по данному направлению',
      Срок: '2020-2022 гг.',
      Рекомендация: null,
    });
    const concept = rowsOf(await sheetsOf('aleksandrovskoye'), 'Решения');
    expect(concept[0]).toMatchObject({ 'Место в документе': '4.1.1.', Срок: null });
  });

  it('numbers, deadlines and facts are text cells, so that Excel makes no dates of them', async () => {
    const sheet = named(await sheetsOf('belinsky'), 'Дорожная карта');
    for (const header of ['№', 'Срок', 'Факт']) {
      expect(sheet.columns[columnOf(sheet, header)]?.style?.numberFormat).toBe('@');
    }
    const decisions = named(await sheetsOf('belinsky'), 'Решения');
    expect(decisions.columns[columnOf(decisions, 'Срок')]?.style?.numberFormat).toBe('@');
  });

  it('every number with a unit has a format that shows its decimals, in all columns of all forms', () => {
    const measured = forms.flatMap((form) =>
      form.fields
        .filter(({ type, unit }) => unit !== undefined && type !== 'string')
        .map((field) => ({ form, field })),
    );
    const formats = measured.map(({ form, field }) => {
      const sheet = formSheet(form);
      return [field.type, sheet.columns[columnOf(sheet, field.title)]?.style?.numberFormat];
    });
    expect(new Set(formats.map(String))).toEqual(new Set(['integer,0', 'number,0.0#']));
    expect(measured.map(({ field }) => field.unit)).toEqual(expect.arrayContaining(['%', 'балл', 'чел.']));
  });

  it('says in the instructions what the document does not have', async () => {
    const textOf = async (id: string) =>
      named(await sheetsOf(id), 'Инструкция')
        .rows.flatMap((row) => row.cells.map((cell) => String(cell?.value ?? '')))
        .join('\n');
    expect(await textOf('aleksandrovskoye')).toContain('В документе района «дорожной карты» нет');
    expect(await textOf('slavgorod')).toContain('В документе района таблицы ожидаемых результатов нет');
    expect(await textOf('nazran')).toContain('приведены на листе «Самооценка»');
    expect(await textOf('belinsky')).toContain('Приложение 1, №\u00a022, 23, 24, 25, 26.');
    expect(await textOf('belinsky')).not.toContain('«дорожной карты» нет');
  });
});
