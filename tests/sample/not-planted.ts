/** What no workbook of a sound district has, in the smallest workbook that has it: damaged files, hand-made documents, pairs of files. */
import { analyze } from '../../src/core/analyze';
import { everyFinding } from '../../src/core/finding-group';
import { sheetNumbers } from '../../src/core/roadmap/match-records';
import type { District } from '../../src/core/schema/district';
import { criteriaOf } from '../../src/core/schema/criteria-of';
import { headingOf } from '../../src/core/schema/direction-heading';
import { gridFromRows, unreadableCell, type CellValue, type Grid } from '../../src/core/table/grid';
import { checkDamagedBook } from '../../src/core/validation/check-sheets-alone';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/job/reference';
import { findingTitle } from '../../src/text/finding-title';
import { protocolHeader, resultHeader } from '../headers';

type Book = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

const schools: Book = {
  Школы: [
    ['Код школы', 'Наименование', 'Тип', 'Обучающихся'],
    ['edu580101', 'СОШ № 1', 'СОШ', 300],
  ],
};

function gridsOf(book: Book): Grid[] {
  return Object.entries(book).map(([name, rows]) => gridFromRows(name, rows));
}

/** Codes of all that a whole analysis finds in the files. */
function codesIn(
  files: Readonly<Record<string, readonly Grid[]>>,
  district: District | null = null,
): string[] {
  const sheets = Object.entries(files).flatMap(([file, grids]) => grids.map((grid) => ({ file, grid })));
  const { findings } = analyze({ sheets, reference, district, today: 46346, year: 2026 });
  return everyFinding(findings).map(({ code }) => code);
}

const codesInBook = (book: Book, district: District | null = null): string[] =>
  codesIn({ 'район.xlsx': gridsOf(book) }, district);

/** The register's sheet with what a door says of it. */
const codesOfSheet = (more: Partial<Grid>): string[] =>
  codesIn({ 'район.xlsx': gridsOf(schools).map((grid) => ({ ...grid, ...more })) });

async function answered(rows: readonly CellValue[][], change = (district: District) => district) {
  const district = change(await loadDistrict('kulebaki'));
  const header = ['Код школы', 'Что считаем', 'Сбор', 'Значение'];
  return codesInBook({ ...schools, 'Показатели школ': [header, ...rows] }, district);
}

async function typedFact(event: string, fact: CellValue, other: CellValue = null): Promise<string[]> {
  const district = await loadDistrict('kulebaki');
  const rows = district.roadmap.flatMap((section) =>
    section.events.map(({ id, number, text, deadline }) => [
      ...[section.label, sheetNumbers(section).get(id) ?? number, text, deadline],
      id === event ? fact : null,
    ]),
  );
  const header = ['Раздел', '№', 'Мероприятие', 'Срок', 'Факт'];
  const indicator = district.indicators.find(({ place }) => place.event === event);
  const typed = [
    ['Показатель', 'Год', 'Факт'],
    ...(other === null ? [] : [[indicator?.text ?? '', 2026, other]]),
  ];
  return codesInBook({ 'Дорожная карта': [header, ...rows], Показатели: typed }, district);
}

function explained(about: string, column: string): string[] {
  const results = [resultHeader, ['2025/2026', 'ВПР', 'edu580101', 4, 'Математика', 30, 3, 9, 9, 8]];
  const key = '2025/2026 · ВПР · edu580101 · 4 · Математика';
  const header = ['Замечание или признак', 'Лист', 'Строка', 'Столбец', 'Значение', 'Пояснение'];
  const row = [about, 'Результаты', key, column, 30, 'Закрыт филиал', 'Петрова А. С.', { date: 46346 }];
  const explanations = [[...header, 'Кто пояснил', 'Дата'], row];
  return codesInBook({ ...schools, Результаты: results, Пояснения: explanations });
}

const clubs = 'Детские общественные организации, объединения, клубы';

async function manyJumps(): Promise<string[]> {
  const { quantities, indicators } = await loadDistrict('kulebaki');
  const counted = quantities.filter(
    ({ id, type, about, sameAs, partOf }) =>
      type === 'count' &&
      about === 'school' &&
      !sameAs &&
      !partOf &&
      indicators.some(({ numerator, denominator }) => numerator === id && !denominator),
  );
  return answered(
    counted.slice(0, 7).flatMap(({ title }) => [
      ['edu580101', title, 2025, 4],
      ['edu580101', title, 2026, 40],
    ]),
  );
}

function reworded(): Promise<string[]> {
  const old = 'Клубы детей';
  return answered([['edu580101', old, 2025, 4]], ({ quantities, ...district }) => {
    const now = quantities.find(({ title }) => title === clubs)!;
    const changed = { ...now, replaces: 'old', isComparable: false };
    const rest = quantities.map((each) => (each === now ? changed : each));
    return { ...district, quantities: [...rest, { ...now, id: 'old', title: old }] };
  });
}

async function fallenTotal(): Promise<string[]> {
  const { quantities } = await loadDistrict('kulebaki');
  const { title } = quantities.find(({ overTime }) => overTime === 'running')!;
  return answered([
    ['edu580101', title, '2025', 300],
    ['edu580101', title, '2026', 280],
  ]);
}

const pupilOf = (school: string): CellValue[] => [school, 58, 1, 4001, 4, 'м', 'А', 1, 6, 1, 2, 3];

/** A protocol of one pupil beside a report of two. */
function protocolAndReport(): string[] {
  const report = [
    ['Статистика по отметкам'],
    ['ВПР 2021. 4 класс'],
    ['Предмет:', 'Русский язык'],
    ['Группы участников', 'Кол-во ОО', 'Кол-во участников', '2', '3', '4', '5'],
    ['СОШ № 1', '', 2, 0, 50, 50, 0],
  ];
  return codesIn({
    'район.xlsx': gridsOf(schools),
    'ВПР РУ 4 2021.xlsx': gridsOf({ Лист1: [protocolHeader, pupilOf('edu580101')] }),
    'отчёт.xlsx': gridsOf({ Отчёт: report }),
  });
}

async function halfStep(): Promise<string[]> {
  const district = await loadDistrict('nazran');
  const { direction, group, level } = criteriaOf(district).find(({ id }) => id === 'C1/1/1/municipal')!;
  const { text } = district.indicators.find(({ place }) => place.criterion === 'C1/1/1/municipal')!;
  const header = ['Уровень', 'Код школы', 'Направление', 'Группа критериев', 'Критерий', 'Самооценка'];
  const row = [level === 'school' ? 'школа' : 'район', '', headingOf(district, direction), group, text, 1.5];
  return codesInBook({ ...schools, Самооценка: [header, row] }, district);
}

function unreadSheet(): string[] {
  const problems = [{ code: 'truncated' }] as const;
  const groups = checkDamagedBook({ file: 'район.xlsx', problems, sheets: [] }, reference);
  return everyFinding(groups).map(({ code }) => code);
}

/** Codes of what comes out, by the code that must be among them. */
export const notPlanted: Readonly<Record<string, () => readonly string[] | Promise<readonly string[]>>> = {
  'questions-more': manyJumps,
  'quantity-replaced': reworded,
  'event-fact-unusable': () => typedFact('dk-1.1/g3-1', 'да'),
  'event-fact-ambiguous': () => typedFact('dk-1.3/2.1', 'есть'),
  'event-fact-unfit': () => typedFact('dk-1.3/2.1', 150),
  'fact-typed-twice': () => typedFact('dk-1.1/g3-1', 3, 5),
  'running-total-fell': fallenTotal,
  'protocol-login-letters': () =>
    codesIn({ 'ВПР РУ 4 2021.xlsx': gridsOf({ Лист1: [protocolHeader, pupilOf('еdu580101')] }) }),
  'cell-unreadable': () =>
    codesInBook({
      Школы: [...(schools['Школы'] ?? []), ['edu580102', 'СОШ № 2', 'СОШ', { error: unreadableCell }]],
    }),
  'characters-lost': () => codesOfSheet({ lostCharacters: 3 }),
  'sheet-repeated': () => codesOfSheet({ isRepeated: true }),
  'sheet-unreadable': unreadSheet,
  'comments-unreadable': () =>
    codesOfSheet({
      beside: { comments: [], unreadComments: ['xl/comments1.xml'], links: [], files: [] },
    }),
  'protocol-differs-from-summary': protocolAndReport,
  'assessment-beyond-scale': halfStep,
  'explanation-of-error': () => explained(findingTitle('sum-mismatch'), 'Участников'),
  'explanation-unknown': () => explained('Скачок участников', 'Участников'),
  'explanation-unused': () => explained(findingTitle('participants-jump'), 'Класс'),
};
