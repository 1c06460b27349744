import { analyze } from '../../src/core/analyze';
import { everyFinding } from '../../src/core/finding-group';
import { districtList, loadDistrict } from '../../src/data/districts/index';
import { forms } from '../../src/data/forms/forms';
import { reference } from '../../src/job/reference';
import { templateSheets } from '../../src/layout/template';
import { gridOfModel } from './sample-analysis';

const schools = [
  { code: 'edu580101', name: 'МОУ СОШ № 1' },
  { code: 'edu580102', name: 'МОУ СОШ № 2' },
];

describe.each(districtList)('the blank workbook of $name', ({ id }) => {
  it('asks only for what a person must fill and complains of nothing it wrote itself', async () => {
    const district = await loadDistrict(id);
    const sheets = templateSheets(forms, district, {
      year: 2026,
      reportingDate: '2026-11-20',
      schools,
    });
    const { findings } = analyze({
      sheets: sheets.map((sheet) => ({ grid: gridOfModel(sheet) })),
      reference,
      district,
      today: 46346,
      year: null,
    });
    const asked = ['sheet-empty', 'required-missing'];
    const wrong = everyFinding(findings).filter(
      ({ code, severity }) => severity !== 'info' && !asked.includes(code),
    );
    expect(wrong.map(({ code, place, facts }) => ({ code, place, facts }))).toEqual([]);
  });
});

describe('what the blank workbook expects of the year', () => {
  const textsOf = async (id: string) => {
    const sheet = templateSheets(forms, await loadDistrict(id), { year: 2026 }).find(
      ({ name }) => name === 'Ожидаемые результаты',
    )!;
    const column = sheet.rows[0]!.cells.findIndex((cell) => cell?.value === 2026);
    return sheet.rows.slice(1).map((row) => [row.cells[1]?.value, row.cells[column]?.value]);
  };

  it('is rolled from the document where it has such a table', async () => {
    const texts = new Map((await textsOf('belinsky')) as [string, string | null][]);
    expect(texts.get('1.1')).toMatch(/на 2027 год$/u);
    expect(texts.size).toBe(32);
  });

  it('is the plan of the roadmap where the document has none', async () => {
    const texts = await textsOf('slavgorod');
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.every(([number]) => typeof number === 'string' && number.length <= 20)).toBe(true);
  });
});
