/** Cells of the district's own sheets take what their row asks for: lists, whole numbers, shares, and nothing twice. */
import type { SheetModel, ValidationModel } from '../../src/core/model/sheet-model';
import { forms } from '../../src/data/forms/forms';
import { loadDistrict } from '../../src/data/districts/index';
import { templateSheets } from '../../src/layout/template';

let sheets: readonly SheetModel[];
const schools = ['s1', 's2'].map((code) => ({ code, name: code }));
beforeAll(async () => {
  sheets = templateSheets(forms, await loadDistrict('kulebaki'), { year: 2026, schools });
});

const sheetOf = (name: string) => sheets.find((sheet) => sheet.name === name)!;
const titles = (sheet: SheetModel) => sheet.rows[0]!.cells.map((cell) => cell?.value);
const cellAt = (sheet: SheetModel, row: number, title: string) =>
  sheet.rows[row]!.cells[titles(sheet).indexOf(title)];

function rulesAt(sheet: SheetModel, row: number, title: string): ValidationModel[] {
  const column = titles(sheet).indexOf(title);
  return sheet.validations.filter(
    ({ area }) => area.left <= column && column <= area.right && area.top <= row && row <= area.bottom,
  );
}

function rowsWhere(sheet: SheetModel, title: string, value: string): number[] {
  const at = titles(sheet).indexOf(title);
  return sheet.rows.flatMap(({ cells }, row) => (row > 0 && cells[at]?.value === value ? [row] : []));
}

test.each(['Показатели школ', 'Данные района'])(
  '«%s»: a yes or no is chosen, a count is whole and not below zero',
  (name) => {
    const sheet = sheetOf(name);
    const [yesNo, counts] = ['есть / нет', 'ед.'].map((unit) => rowsWhere(sheet, 'Единица', unit));
    expect(Math.min(yesNo!.length, counts!.length)).toBeGreaterThan(0);
    for (const row of yesNo!) {
      expect(rulesAt(sheet, row, 'Значение').map(({ rule }) => rule)).toEqual([
        { kind: 'list', values: ['есть', 'нет', 'нет данных', 'не применимо'] },
      ]);
    }
    for (const row of counts!) {
      const [only, ...more] = rulesAt(sheet, row, 'Значение');
      expect(more).toEqual([]);
      expect(only!.rule).toMatchObject({ kind: 'formula' });
      const cell = `F${only!.area.top + 1}`;
      expect(only!.rule).toMatchObject({ formula: expect.stringContaining(`${cell}>=0`) });
      expect(only!.rule).toMatchObject({ formula: expect.stringContaining(`${cell}=INT(${cell})`) });
      expect(only!.prompt).not.toBe('');
    }
  },
);

test('a number is typed into a cell of numbers, so that a typed 12 is no text', () => {
  const sheet = sheetOf('Данные района');
  const [row = 0] = rowsWhere(sheet, 'Единица', 'ед.');
  expect(cellAt(sheet, row, 'Значение')?.style?.numberFormat).toBeUndefined();
});

test('of «Показатели» plan and fact of a share are 0–100', () => {
  const sheet = sheetOf('Показатели');
  for (const title of ['План', 'Факт']) {
    for (const row of rowsWhere(sheet, 'Единица', '%')) {
      expect(rulesAt(sheet, row, title).map(({ rule }) => rule)).toEqual([
        { kind: 'decimal', minimum: 0, maximum: 100 },
      ]);
    }
  }
});

test('a growth of a share may be below zero', async () => {
  const ofBelinsky = templateSheets(forms, await loadDistrict('belinsky'), { year: 2026 });
  const sheet = ofBelinsky.find(({ name }) => name === 'Показатели')!;
  const growth = rowsWhere(sheet, 'Единица', 'п.п.');
  expect(growth.length).toBeGreaterThan(0);
  for (const row of growth) {
    expect(rulesAt(sheet, row, 'Факт').map(({ rule }) => rule)).toEqual([
      expect.objectContaining({ kind: 'decimal', minimum: -999_999 }),
    ]);
  }
});

test('no cell of any sheet has two rules, and rows to come have the column’s own', () => {
  for (const name of ['Показатели школ', 'Данные района', 'Показатели']) {
    const sheet = sheetOf(name);
    const rows = [...sheet.rows.keys()].slice(1);
    for (const title of titles(sheet)) {
      for (const row of rows) expect(rulesAt(sheet, row, String(title)).length).toBeLessThanOrEqual(1);
      expect(rulesAt(sheet, sheet.rows.length, String(title))).toHaveLength(1);
    }
  }
});
