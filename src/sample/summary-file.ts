/** A file of summary reports as the federal system hands them out, about the grade 6 test of Russian. */
import type { SheetModel } from '../core/model/sheet-model';
import { cellAddress, type CellValue } from '../core/table/grid';
import { schoolYearText } from '../core/table/parse-school-year';
import type { WorkbookDrafts } from './district-workbook';
import { plainSheet } from './plain-sheet';
import { PlantLog } from './plant-log';
import { draftOf } from './plant-registry';
import type { PlantedError, SampleFile } from './sample';
import type { SampleRandom } from './sample-random';
import type { SampleSchool } from './sample-schools';
import { lastYear } from './sample-tests';

const summaryFileName = 'ВПР РУ6 2025-2026 сводные отчёты.xlsx';
const header = ['Группы участников', 'Кол-во ОО', 'Кол-во участников'];
const headerRow = 6;
const firstValue = header.length;
const groups = [
  ['Вся выборка', 36152, 1386740],
  ['Пензенская обл.', 253, 10652],
  ['Белинский муниципальный район', 20, 600],
] as const;
const itemLabels = ['1К1', '1К2', '1К3', '2К1', '2К2', '2К3', '2К4', '3', '4', '5'];

type Row = CellValue[];

export interface SummaryFile {
  readonly file: SampleFile;
  readonly errors: readonly PlantedError[];
}

/** The schools' marks are those of the sheet of results, so that the two agree. */
export function summaryFile(
  run: string,
  drafts: WorkbookDrafts,
  schools: readonly SampleSchool[],
  random: SampleRandom,
  isPlanted: boolean,
): SummaryFile {
  const log = new PlantLog(run, summaryFileName);
  const shown = schools.slice(6, 14).map((school) => ({ school, marks: marksOf(drafts, school) }));
  const marks = shown.map(({ school, marks: counts }) => schoolRow(school, counts));
  const journal = shown.map(({ school, marks: counts }) =>
    schoolRow(school, split(sum(counts), [0.2, 0.7, 0.1])),
  );
  const scores = shown.map(({ school, marks: counts }) =>
    schoolRow(school, scoreCounts(sum(counts), random)),
  );
  const items = shown.map(({ school, marks: counts }): Row => [
    school.name,
    null,
    sum(counts),
    ...itemLabels.map((_, item) => round(88 - 5 * item + 4 * random.normal())),
  ]);
  if (isPlanted) plantPercents(marks, journal, log);
  const sheets = [
    report('Статистика по отметкам', ['2', '3', '4', '5'], [[5.2, 41.3, 36.9, 16.6]], marks),
    report(
      'Сравнение отметок',
      [
        'Понизили (Отметка < Отметка по журналу) %',
        'Подтвердили (Отметка = Отметке по журналу) %',
        'Повысили (Отметка > Отметка по журналу) %',
      ],
      [[24.8, 68.1, 7.1]],
      journal,
    ),
    report('Распределение баллов', scoreLabels(), [regionScores()], scores),
    report('Выполнение заданий', itemLabels, [itemLabels.map((_, item) => 86 - 4.5 * item)], items),
  ];
  return { file: { name: summaryFileName, sheets }, errors: log.errors() };
}

const titles: Readonly<Record<string, string>> = {
  'Сравнение отметок': 'Сравнение отметок с отметками по журналу',
  'Распределение баллов': 'Распределение первичных баллов',
};

function report(
  name: string,
  labels: readonly string[],
  percents: readonly (readonly number[])[],
  rows: readonly Row[],
): SheetModel {
  const [percent = []] = percents;
  const above = groups.map(([group, schools, pupils]): Row => [group, schools, pupils, ...percent]);
  const head: Row[] = [
    ['ВПР 2026. 6 класс'],
    [],
    [titles[name] ?? name],
    [],
    ['Предмет:', 'Русский язык'],
    ['Максимальный первичный балл:', 51],
    [...header, ...labels],
  ];
  const widths = [44, 11, 18, ...labels.map((label) => (label.length > 8 ? 20 : 8))];
  return plainSheet(name, [...head, ...above, ...rows], headerRow, widths);
}

/** A per cent that no number of pupils gives, and a row in which one pupil is counted twice. */
function plantPercents(marks: Row[], journal: Row[], log: PlantLog): void {
  const first = marks[0] ?? [];
  for (const [offset, by] of [
    [1, 0.9],
    [2, -0.9],
  ] as const) {
    first[firstValue + offset] = round(Number(first[firstValue + offset]) + by);
    log.sheet('summary-percent-not-whole', 'Статистика по отметкам', addressIn(0, firstValue + offset));
  }
  const second = journal[1] ?? [];
  const participants = Number(second[2]);
  second[firstValue + 1] = round(Number(second[firstValue + 1]) + 100 / participants);
  log.sheet('summary-total-not-hundred', 'Сравнение отметок', addressIn(1, 2));
}

function addressIn(school: number, column: number): string {
  return cellAddress(headerRow + 1 + groups.length + school, column);
}

function marksOf(drafts: WorkbookDrafts, school: SampleSchool): number[] {
  const results = draftOf(drafts, 'results');
  const row = results.find(
    (get) =>
      get('schoolYear') === schoolYearText(lastYear) &&
      get('procedure') === 'ВПР' &&
      get('school') === school.code &&
      get('grade') === 6 &&
      get('subject') === 'Русский язык',
  );
  return ['marks2', 'marks3', 'marks4', 'marks5'].map((name) => Number(results.get(row, name)));
}

function schoolRow(school: SampleSchool, counts: readonly number[]): Row {
  const participants = sum(counts);
  return [school.name, null, participants, ...counts.map((count) => round((count / participants) * 100))];
}

function split(total: number, shares: readonly [number, number, number]): number[] {
  const lower = Math.round(total * shares[0]);
  const higher = Math.round(total * shares[2]);
  return [lower, total - lower - higher, higher];
}

const highestScore = 51;

function scoreLabels(): string[] {
  return Array.from({ length: highestScore + 1 }, (_, score) => String(score));
}

function scoreCounts(participants: number, random: SampleRandom): number[] {
  const counts = new Array<number>(highestScore + 1).fill(0);
  for (let pupil = 0; pupil < participants; pupil++) {
    const score = Math.round(Math.max(0, Math.min(highestScore, 31 + 9 * random.normal())));
    counts[score] = (counts[score] ?? 0) + 1;
  }
  return counts;
}

/** A bell around 31 points, rounded as the report prints it. */
function regionScores(): number[] {
  const bell = Array.from({ length: highestScore + 1 }, (_, score) => Math.exp(-((score - 31) ** 2) / 162));
  const total = sum(bell);
  return bell.map((height) => round((height / total) * 100));
}

function sum(values: readonly number[]): number {
  return values.reduce((left, right) => left + right, 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
