import type { SheetModel } from '../../src/core/model/sheet-model';
import { gridFromRows } from '../../src/core/table/grid';
import { cellAddress } from '../../src/core/table/grid';
import { recognise } from '../../src/core/table/recognise';
import { schoolForms } from '../../src/data/forms/school-forms';
import { lexicon } from '../../src/data/lexicon/lexicon';
import { reference } from '../../src/job/reference';
import { schoolBooks, type SchoolBooksChoice } from '../../src/job/school-books';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { districtAnalysis, projectQuantity } from './district-book';

const choice: SchoolBooksChoice = {
  collection: null,
  due: null,
  sections: [],
  schools: [],
  isLargeAccepted: false,
};

const lastYear = [
  gridFromRows('Показатели школ', [
    ['Код школы', 'Что считаем', 'Сбор', 'Значение'],
    ['edu580101', projectQuantity, '2024', 7],
    ['edu580101', projectQuantity, '2025', 12],
    ['edu580101', projectQuantity, '2026', 99],
    ['edu580102', projectQuantity, '2025', 'нет данных'],
  ]),
  gridFromRows('Контингент и кадры', [
    ['Код школы', 'Сбор', 'Обучающиеся 1–4 классов', 'Педагогические работники'],
    ['edu580101', '2025', 210, 44],
  ]),
];

async function books(more: Partial<SchoolBooksChoice> = {}, grids = lastYear) {
  const made = schoolBooks(await districtAnalysis(grids), reference, { ...choice, ...more });
  if (made.kind !== 'books') throw new Error(JSON.stringify(made.problem));
  return made.books;
}

const named = (sheets: readonly SheetModel[], name: string) => sheets.find((sheet) => sheet.name === name)!;

/** Every cell whose style leaves it open, as «sheet!A1». */
function openCells(sheets: readonly SheetModel[]): string[] {
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        cell?.style?.locked === false ? [`${sheet.name}!${cellAddress(row, column)}`] : [],
      ),
    ),
  );
}

describe('a school’s workbook', () => {
  it('is one an organisation, and says how many cells it asks for: those that are open but Сведения and explanations', async () => {
    const made = await books();
    expect(made.map(({ school }) => school)).toEqual(['edu580101', 'edu580102', 'edu580103']);
    for (const { sheets, cells } of made) {
      const note = named(sheets, 'Показатели школы').rows[0]!.cells.findIndex(
        (cell) => cell?.value === 'Пояснение',
      );
      const letter = cellAddress(0, note).replace('1', '');
      const counted = openCells(sheets).filter(
        (cell) => !cell.startsWith('Сведения!') && !cell.startsWith(`Показатели школы!${letter}`),
      );
      expect(counted).toHaveLength(cells);
      expect(cells).toBeLessThanOrEqual(60);
      expect(JSON.stringify(named(sheets, 'Инструкция').rows)).toContain(`всего ${cells}`);
    }
  });

  it('locks every sheet and asks no school for classes it does not teach', async () => {
    const [full, , primary] = await books();
    expect(
      full!.sheets.every(
        ({ isProtected, columns }) =>
          isProtected === true && columns.every(({ style }) => style === undefined),
      ),
    ).toBe(true);
    const open = (book: typeof full) =>
      openCells(book!.sheets).filter((cell) => cell.startsWith('Контингент')).length;
    expect(open(full)).toBe(10);
    expect(open(primary)).toBe(8);
  });

  it('shows the last answers beside, of the collection before this one', async () => {
    const [first, second, third] = await books();
    const previous = (book: typeof first) => {
      const sheet = named(book!.sheets, 'Показатели школы');
      const row = sheet.rows.find(({ cells }) => cells[1]?.value === projectQuantity)!;
      return [row.cells[3]?.value, row.cells[4]?.value];
    };
    expect(previous(first)).toEqual([12, null]);
    expect(previous(second)).toEqual(['нет данных', null]);
    expect(previous(third)).toEqual([null, null]);
    const contingent = named(first!.sheets, 'Контингент и кадры');
    expect(contingent.rows.map(({ cells }) => [cells[1]?.value, cells[2]?.value])).toEqual([
      ['Сбор', 'Обучающиеся 1–4 классов'],
      ['2025', 210],
      ['2026', null],
    ]);
  });

  it('is recognised by the school’s own forms after it was written and read', async () => {
    const [book] = await books({ sections: ['documents'] });
    const opened = await openXlsx(await createXlsx(book!.sheets));
    const sheets = await Promise.all(
      (await opened.listSheets()).map(async ({ id }) => ({ grid: await opened.readSheet(id) })),
    );
    const { tables, findings } = recognise(sheets, schoolForms, lexicon);
    expect(tables.map(({ form }) => form.title).sort()).toEqual(
      ['Документы', 'Контингент и кадры', 'Показатели школы', 'Сведения'].sort(),
    );
    expect(findings.map(({ code }) => code)).toEqual(['sheet-empty']);
  });

  it('has at most sixty cells unless a section is switched on, and then asks', async () => {
    const analysis = await districtAnalysis([], 'kulebaki');
    expect(schoolBooks(analysis, reference, { ...choice, sections: [] }).kind).toBe('books');
    const larger = { ...choice, sections: ['selfAssessment'] } as const;
    const assessing = await districtAnalysis([], 'nazran');
    const made = schoolBooks(assessing, reference, larger);
    expect(made).toMatchObject({ kind: 'problem', problem: { kind: 'too-large', limit: 60 } });
    expect(schoolBooks(assessing, reference, { ...larger, isLargeAccepted: true }).kind).toBe('books');
  });

  it('names codes that are not in the registry, and documents that ask nothing of schools', async () => {
    const analysis = await districtAnalysis();
    expect(schoolBooks(analysis, reference, { ...choice, schools: ['edu580101', 'edu1'] })).toEqual({
      kind: 'problem',
      problem: { kind: 'unknown-schools', codes: ['edu1'] },
    });
    const other = await districtAnalysis([], 'slavgorod');
    expect(schoolBooks(other, reference, choice)).toMatchObject({ problem: { kind: 'nothing-asked' } });
  });
});
