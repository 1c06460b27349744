/** A year that nothing says is asked once for all files of a folder, and until it is answered nothing of them is counted. */
import { analyze } from '../../../src/core/analyze';
import { everyFinding } from '../../../src/core/finding-group';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { reference } from '../../../src/job/reference';
import { protocolHeader } from '../../headers';

const pupil = (code: number): CellValue[] => ['edu580101', 58, code, 4000 + code, 4, 'м', 'А', 1, 6, 1, 2, 3];

function analysed(files: readonly (readonly [name: string, folder: string])[]) {
  const grid = gridFromRows('Sheet', [protocolHeader, pupil(1), pupil(2), pupil(3)]);
  const sheets = files.map(([file, folder]) => ({ file, folders: [folder], grid }));
  const { findings, results } = analyze({ sheets, reference, district: null, today: 46346, year: null });
  const asked = everyFinding(findings).filter(({ code }) => code === 'test-year-unknown');
  return { asked: asked.map(({ facts }) => facts), counted: results.results.length };
}

const yearless = ['Математика 4 класс.xlsx', 'Русский язык 4 класс.xlsx', 'Математика 5 класс.xlsx'];

test('one question a folder, and nothing counted', () => {
  const { asked, counted } = analysed([
    ...yearless.map((file) => [file, 'Протоколы'] as const),
    ['Математика 6 класс.xlsx', 'Ещё'],
  ]);
  expect(asked).toEqual([
    { folder: 'Протоколы', files: yearless },
    { folder: 'Ещё', files: ['Математика 6 класс.xlsx'] },
  ]);
  expect(counted).toBe(0);
});

test('answered by the folder’s name, all its files are counted and none is asked of', () => {
  const { asked, counted } = analysed(yearless.map((file) => [file, 'ВПР 2022'] as const));
  expect(asked).toEqual([]);
  expect(counted).toBe(3);
});
