/** A small made-up district run through the whole flow, so that layouts are tested on what the flow really gives. */
import type { Analysis } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';
import type { District } from '../../src/core/schema/district';
import { gridFromRows, type CellValue, type Grid } from '../../src/core/table/grid';
import { serialOf } from '../../src/core/table/parse-date';
import { loadDistrict } from '../../src/data/districts/index';
import { forms } from '../../src/data/forms/forms';
import { reference } from '../../src/job/reference';
import type { SheetModel } from '../../src/core/model/sheet-model';
import { templateSheets } from '../../src/layout/template';

/** How the made-up district differs from the usual one. */
export interface SampleShape {
  readonly schoolCount?: number;
  readonly nameOf?: (index: number) => string;
  /** So many result rows hold a word where a number is due. */
  readonly spoilt?: number;
}

const today = serialOf(2026, 11, 20) ?? 0;
const code = (index: number) => `edu5801${String(index + 1).padStart(2, '0')}`;

/** Linear congruential generator: the same district every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

export function gridOfModel(sheet: SheetModel): Grid {
  return gridFromRows(
    sheet.name,
    sheet.rows.map((row) => row.cells.map((cell) => (cell?.value ?? null) as CellValue)),
  );
}

function schoolsGrid({ schoolCount = 14, nameOf }: SampleShape): Grid {
  const header = ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся', 'Учителей'];
  const rows = Array.from({ length: schoolCount }, (_, index) => [
    code(index),
    nameOf?.(index) ??
      (index === 3
        ? 'МОУ гимназия имени Н. И. Ильминского г. Белинского'
        : `МОУ СОШ № ${index + 1} села Лесного`),
    index === 3 ? 'гимназия' : 'СОШ',
    index < 4 ? 'город' : 'село',
    180 + index * 31,
    18 + index,
  ]);
  return gridFromRows('Школы', [header, ...rows]);
}

const maxima = { 'Русский язык': 38, Математика: 20 } as const;

/** Results and scores of grades 4 and 5, two years; school 2 is inflated, school 6 is weak, school 9 drops. */
function resultGrids({ schoolCount = 14, spoilt = 0 }: SampleShape): Grid[] {
  const next = random(7);
  const resultRows: CellValue[][] = [];
  const scoreRows: CellValue[][] = [];
  const cuts = { 'Русский язык': [14, 24, 33], Математика: [6, 10, 15] } as const;
  for (const year of [2024, 2025]) {
    for (const grade of [4, 5]) {
      for (const subject of ['Русский язык', 'Математика'] as const) {
        for (let school = 0; school < schoolCount; school++) {
          const maximum = maxima[subject];
          const works = 12 + Math.floor(next() * 45);
          const counts = Array.from({ length: maximum + 1 }, () => 0);
          const level =
            school === 2
              ? 0.88
              : school === 6
                ? 0.33
                : school === 9 && year === 2025 && grade === 5
                  ? 0.3
                  : 0.6;
          for (let work = 0; work < works; work++) {
            const share = Math.min(1, Math.max(0, level + (next() + next() + next() - 1.5) * 0.3));
            const score = Math.round(share * maximum);
            counts[score] = (counts[score] ?? 0) + 1;
          }
          const between = (from: number, to: number) => counts.slice(from, to).reduce((sum, n) => sum + n, 0);
          const [three, four, five] = cuts[subject];
          const marks = [
            between(0, three),
            between(three, four),
            between(four, five),
            between(five, maximum + 1),
          ];
          const mean = counts.reduce((sum, n, score) => sum + n * score, 0) / works;
          const key = [`${year}/${year + 1}`, 'ВПР', code(school), grade, subject, null];
          resultRows.push([...key, works, ...marks, null, Math.round(mean * 10) / 10]);
          scoreRows.push([...key, ...counts]);
        }
      }
    }
  }
  for (const row of resultRows.slice(0, spoilt)) row[8] = 'много';
  const key = ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 'Уровень'];
  resultRows.push(['2025/2026', 'ВПР', code(0), 6, 'Математика', null, 30, 7, 10, 8, 4, null, null]);
  resultRows.push([
    '2025/2026',
    'ЕГЭ',
    code(0),
    11,
    'Математика',
    'профильный',
    24,
    null,
    null,
    null,
    null,
    3,
    58.2,
  ]);
  return [
    gridFromRows('Результаты', [
      [...key, 'Участников', '«2»', '«3»', '«4»', '«5»', 'Не преодолели минимум', 'Средний балл'],
      ...resultRows,
    ]),
    gridFromRows('Баллы', [[...key, ...Array.from({ length: 39 }, (_, score) => score)], ...scoreRows]),
  ];
}

/** The profile's own sheet with a few events marked. */
function roadmapGrid(district: District): Grid | null {
  const sheet = templateSheets(forms, district, { year: 2026 }).find(({ name }) => name === 'Дорожная карта');
  if (sheet === undefined) return null;
  const rows = sheet.rows.map((row) => row.cells.map((cell) => (cell?.value ?? null) as CellValue));
  const marked = rows.map((row, index) => {
    if (index === 0 || index % 3 === 0) return row;
    const status = index % 3 === 1 ? 'выполнено' : 'выполняется';
    const done = status === 'выполнено' ? { date: today - 60 - index } : null;
    const evidence = index % 2 === 0 && done !== null ? `Приказ от 12.09.2026 № ${index}` : null;
    return [...row.slice(0, 7), status, done, index === 40 ? 35 : null, evidence];
  });
  return gridFromRows('Дорожная карта', marked);
}

/** What the conclusions ask for, not yet in an order. */
export const decisionsGrid = gridFromRows('Решения', [
  ['Повод', 'Рекомендация', 'Решение', 'Кому', 'Срок'],
  ['Признак O1', 'Перепроверить работы', 'Провести перепроверку комиссией', code(2), 'декабрь 2026 г.'],
  ['Низкие результаты', 'Назначить наставников', null, null, null],
]);

export async function sampleAnalysis(
  districtId: string | null = 'belinsky',
  more: readonly Grid[] = [],
  shape: SampleShape = {},
): Promise<Analysis> {
  const district = districtId === null ? null : await loadDistrict(districtId);
  const details = gridFromRows('Сведения', [
    ['Район', district?.name.nominative ?? 'Лесной район'],
    ['Отчётная дата', { date: today }],
    ['Календарный год', 2026],
    ['Учебный год', '2025/2026'],
    ['Ответственный', 'Петрова Анна Сергеевна, методист'],
  ]);
  const roadmap = district === null ? null : roadmapGrid(district);
  const grids = [
    details,
    schoolsGrid(shape),
    ...resultGrids(shape),
    ...(roadmap === null ? [] : [roadmap]),
    ...more,
  ];
  return analyze({ sheets: grids.map((grid) => ({ grid })), reference, district, today, year: null });
}
