import fc from 'fast-check';
import { rollForward, type RolledCell } from '../../../src/core/expected/roll-forward';
import type { IsoDate } from '../../../src/core/calendar/calendar';
import type { DirectionId } from '../../../src/core/schema/direction';
import type { ExpectedRow } from '../../../src/core/schema/expected-results';
import { loadDistrict } from '../../../src/data/districts/index';
import { yearWords } from '../../../src/data/lexicon/year-words';

/** The row of a district's direction whose texts hold the words. */
async function rowWith(id: string, direction: DirectionId, words: string) {
  const { expectedResults } = await loadDistrict(id);
  const rows = expectedResults!.directions
    .filter((each) => each.direction === direction)
    .flatMap((each) => each.rows);
  const row = rows.find((each) => Object.values(each.cells).some((text) => text?.includes(words)));
  return { row: row!, documentYears: expectedResults!.years };
}

async function roll(id: string, direction: DirectionId, words: string, year: number): Promise<RolledCell> {
  const { row, documentYears } = await rowWith(id, direction, words);
  return rollForward(row, year, { documentYears, words: yearWords, reportingDate: null });
}

const codes = (cell: RolledCell) => cell.notes.map((note) => note.code);

describe('the examples of the design', () => {
  test('Белинский: the ГИА plan a year ahead, «на 2023 год» in 2022', async () => {
    const cell = await roll('belinsky', 'quality', 'государственной итоговой аттестации', 2026);
    expect(cell.text).toBe(
      'Нормативный акт, утверждающий организацию работы по подготовке и проведению государственной итоговой аттестации в Белинском районе согласно Плану-графику Пензенской области на 2027 год',
    );
    expect(cell).toMatchObject({ source: 'rolled', notes: [], basis: { column: 2022 } });
  });

  test('Александровский: the ГИА plan of the same year', async () => {
    const cell = await roll('aleksandrovskoye', 'quality', 'государственной итоговой аттестации', 2026);
    expect(cell.text).toMatch(/в Александровском районе на 2026 год$/u);
    expect(cell.source).toBe('rolled');
  });

  test('Белинский: the school year keeps its hyphen, and the note says that it is not over', async () => {
    const cell = await roll('belinsky', 'objectivity', 'Итоги Всероссийских проверочных работ', 2026);
    expect(cell.text).toContain('в 2026-2027 учебном году»');
    expect(cell.source).toBe('rolled');
    expect(cell.notes).toEqual([{ code: 'year-not-over', period: '2026-2027', ends: '2027-08-31' }]);
    expect(cell.due).toBe('2027-08-31');
  });

  test('Александровский: a misprinted column is outvoted by the rest of its row', async () => {
    const cell = await roll('aleksandrovskoye', 'career', 'план работы в школах района', 2026);
    expect(cell.text).toMatch(/на 2026-2027 учебный год$/u);
    expect(cell.source).toBe('rolled');
    expect(cell.notes).toContainEqual({
      code: 'misprint',
      column: 2023,
      printed: '2022-2023',
      expected: '2023-2024',
    });
  });

  test('Александровский: results over the year before, «за 2023 год» in 2024', async () => {
    const cell = await roll('aleksandrovskoye', 'heads', 'за 2023 год', 2026);
    expect(cell.text).toMatch(/за 2025 год$/u);
    // The column of 2021 holds another result, so the text is proposed.
    expect(codes(cell)).toContain('wording-differs');
    expect(cell.source).toBe('proposal');
  });

  test('Белинский: municipal in 2021, regional in 2022 — the regional is proposed and both are shown', async () => {
    const cell = await roll('belinsky', 'methodical', 'регионального конкурса', 2026);
    expect(cell.source).toBe('proposal');
    expect(cell.text).toBe(
      'Нормативный акт, утверждающий результаты регионального конкурса молодых учителей и наставников в 2026 году',
    );
    const note = cell.notes.find((each) => each.code === 'wording-differs');
    expect(note?.variants.map((each) => each.columns)).toEqual([[2020], [2021], [2022]]);
    expect(note?.variants[1]?.text).toContain('муниципального конкурса');
  });

  test('Белинский: every second year stays every second year', async () => {
    const cell = (year: number) => roll('belinsky', 'methodical', 'профессиональных затруднений', year);
    expect((await cell(2026)).text).toContain('профессиональных затруднений');
    expect(await cell(2026)).toMatchObject({
      source: 'rolled',
      notes: [{ code: 'every-years', count: 2, last: 2022 }],
    });
    expect(await cell(2027)).toMatchObject({ source: 'empty-by-rhythm', text: null });
    expect((await cell(2028)).source).toBe('rolled');
  });

  test('Александровский: what a page break cut is never rolled', async () => {
    const { expectedResults } = await loadDistrict('aleksandrovskoye');
    const rows = expectedResults!.directions.flatMap((each) => each.rows);
    const cut = rows.filter((row) => row.truncatedYears.length > 0 || row.flags.includes('page-split'));
    expect(cut.length).toBeGreaterThanOrEqual(4);
    for (const row of cut) {
      const cell = rollForward(row, 2026, {
        documentYears: expectedResults!.years,
        words: yearWords,
        reportingDate: null,
      });
      expect(cell).toMatchObject({ source: 'check-document', text: null });
    }
  });
});

describe('in the columns of the document', () => {
  test('the text is the printed one, a misprint is noted and not mended', async () => {
    const cell = await roll('aleksandrovskoye', 'career', 'план работы в школах района', 2023);
    expect(cell.source).toBe('document');
    expect(cell.text).toContain('2022-2023');
    expect(codes(cell)).toContain('misprint');
    expect(
      codes(await roll('aleksandrovskoye', 'career', 'план работы в школах района', 2022)),
    ).not.toContain('misprint');
  });

  test('every filled cell of both tables comes back as printed', async () => {
    for (const [id, filled] of [
      ['belinsky', 85],
      ['aleksandrovskoye', 149],
    ] as const) {
      const { expectedResults } = await loadDistrict(id);
      const context = { documentYears: expectedResults!.years, words: yearWords, reportingDate: null };
      let count = 0;
      for (const row of expectedResults!.directions.flatMap((each) => each.rows)) {
        for (const year of expectedResults!.years) {
          const cell = rollForward(row, year, context);
          expect(cell.text).toBe(row.cells[String(year)] ?? null);
          if (cell.source === 'document') count++;
        }
      }
      expect(count).toBe(filled);
    }
  });

  test('before the first column nothing is made up', async () => {
    const cell = await roll('belinsky', 'quality', 'государственной итоговой аттестации', 2019);
    expect(cell).toMatchObject({
      source: 'check-document',
      text: null,
      notes: [{ code: 'before-document', first: 2020 }],
    });
  });
});

const row = (cells: Record<string, string>, flags: ExpectedRow['flags'] = []): ExpectedRow => ({
  id: 'r',
  cells,
  lines: [],
  flags,
  truncatedYears: [],
  printed: [],
  notes: [],
  events: [],
});
const rolled = (cells: Record<string, string>, year = 2026, reportingDate: string | null = null) =>
  rollForward(row(cells), year, {
    documentYears: [2020, 2021, 2022],
    words: yearWords,
    reportingDate: reportingDate as IsoDate | null,
  });

describe('a row of any table', () => {
  test('keeps slash, hyphen, dash and two-digit years as printed', () => {
    const text = (separator: string, last: (year: number) => string) =>
      rolled(
        Object.fromEntries(
          [2020, 2021, 2022].map((year) => [year, `План на ${year}${separator}${last(year)} уч. год`]),
        ),
      ).text;
    expect(text('/', (year) => String(year + 1))).toBe('План на 2026/2027 уч. год');
    expect(text('–', (year) => String(year + 1))).toBe('План на 2026–2027 уч. год');
    expect(text(' - ', (year) => String(year + 1))).toBe('План на 2026 - 2027 уч. год');
    expect(text('/', (year) => String(year + 1).slice(2))).toBe('План на 2026/27 уч. год');
  });

  test('rolls several years of one text each by its own lag', () => {
    const cells = Object.fromEntries(
      [2020, 2021, 2022].map((year) => [year, `Отчёт за ${year - 1} год и план на ${year + 1} год`]),
    );
    expect(rolled(cells).text).toBe('Отчёт за 2025 год и план на 2027 год');
  });

  test('without a year in it is repeated as it stands', () => {
    expect(rolled({ 2020: 'Банк данных', 2021: 'Банк данных', 2022: 'Банк данных' })).toMatchObject({
      source: 'rolled',
      text: 'Банк данных',
      notes: [],
    });
  });

  test('with one column only is a question, not an answer', () => {
    expect(rolled({ 2020: 'Положение' })).toMatchObject({
      source: 'proposal',
      notes: [{ code: 'single-column', column: 2020, isSpanAmbiguous: false }],
    });
  });

  test('that stopped before the table did is a question', () => {
    expect(rolled({ 2020: 'Отчёт', 2021: 'Отчёт' }).notes).toEqual([{ code: 'ended', last: 2021 }]);
  });

  test('that began later goes on', () => {
    expect(rolled({ 2021: 'Отчёт за 2021 год', 2022: 'Отчёт за 2022 год' })).toMatchObject({
      source: 'rolled',
      text: 'Отчёт за 2026 год',
    });
  });

  test('whose lags have no majority is a question', () => {
    const cell = rolled({ 2021: 'Отчёт за 2021 год', 2022: 'Отчёт за 2021 год' });
    expect(cell).toMatchObject({ source: 'proposal', notes: [{ code: 'lag-unclear', lags: [0, -1] }] });
  });

  test('that names a span of years is a question', () => {
    const text = 'Программа на 2020-2022 годы';
    expect(rolled({ 2020: text, 2021: text, 2022: text }).source).toBe('proposal');
  });

  test('empty throughout stays empty', () => {
    expect(rolled({})).toMatchObject({ source: 'empty-by-rhythm', text: null });
  });

  test('is noted when it looks back on a year that is not over, and not when it plans', () => {
    const back = { 2020: 'Отчёт за 2020 год', 2021: 'Отчёт за 2021 год', 2022: 'Отчёт за 2022 год' };
    const plan = { 2020: 'План на 2020 год', 2021: 'План на 2021 год', 2022: 'План на 2022 год' };
    const school = { 2021: 'План на 2021/2022 учебный год', 2022: 'План на 2022/2023 учебный год' };
    expect(codes(rolled(back, 2026, '2026-11-20'))).toEqual(['year-not-over']);
    expect(codes(rolled(back, 2026, '2027-01-10'))).toEqual([]);
    expect(codes(rolled(plan, 2026, '2026-11-20'))).toEqual([]);
    expect(codes(rolled(school, 2026, '2026-11-20'))).toEqual([]);
  });
});

test('a rolled text differs from the printed one in digits only, and back in the document’s year it is the same', () => {
  const lag = fc.integer({ min: -2, max: 2 });
  const separator = fc.constantFrom('/', '-', '–', ' – ');
  fc.assert(
    fc.property(
      lag,
      fc.boolean(),
      separator,
      fc.integer({ min: 2023, max: 2080 }),
      (by, isSchoolYear, line, year) => {
        const name = (at: number) => (isSchoolYear ? `${at + by}${line}${at + by + 1}` : `${at + by}`);
        const text = (at: number) => `Справка № 5-6 (п. 12) за ${name(at)} г., «итог»`;
        const cells = Object.fromEntries([2020, 2021, 2022].map((at) => [at, text(at)]));
        expect(rolled(cells, year).text).toBe(text(year));
      },
    ),
  );
});
