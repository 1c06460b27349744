/** A small district's workbook with three schools of different types, run through the whole flow. */
import type { Analysis } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';
import { gridFromRows, type CellValue, type Grid } from '../../src/core/table/grid';
import { serialOf } from '../../src/core/table/parse-date';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/job/reference';

const schoolRows = [
  ['edu580101', 'СОШ № 1', 'СОШ', 'город', 500, 40],
  ['edu580102', 'ООШ села Лесного', 'ООШ', 'село', 120, 14],
  ['edu580103', 'НОШ «Росток»', 'НОШ', 'село', 60, 6],
] as const;

export const projectQuantity = 'Обучающиеся — участники проекта «Билет в будущее»';

function districtGrids(more: readonly Grid[] = []): Grid[] {
  return [
    gridFromRows('Сведения', [
      ['Свойство', 'Значение'],
      ['Район', 'Белинский район'],
      ['Отчётная дата', { date: serialOf(2026, 11, 20) ?? 0 }],
      ['Календарный год', 2026],
      ['Учебный год', '2025/2026'],
      ['Ответственный', 'Петрова Анна Сергеевна, методист'],
      ['Версия формы', '1.0'],
    ]),
    gridFromRows('Школы', [
      ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся', 'Учителей'],
      ...schoolRows.map((row): CellValue[] => [...row]),
    ]),
    ...more,
  ];
}

export async function districtAnalysis(more: readonly Grid[] = [], id = 'belinsky'): Promise<Analysis> {
  const sheets = districtGrids(more).map((grid) => ({ file: 'район.xlsx', grid }));
  const district = await loadDistrict(id);
  return analyze({ sheets, reference, district, today: serialOf(2026, 11, 20) ?? 0, year: null });
}
