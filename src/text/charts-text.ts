/** Titles of the charts of the year, and what is said where there is nothing to draw. */
import type { MarkerId } from '../core/flags/marker-facts';
import { schoolYearText } from './date-text';
import { testName, type NamedTest } from './test-name';

export const chartsTitle = 'ДИАГРАММЫ';
export const chartsKind = 'Диаграммы';
export const chartsNote =
  'Школы стоят в порядке реестра: это не рейтинг. Результаты ВПР не предназначены для оценки работы школ и учителей.';
export const dataHeading = 'Данные диаграмм (не печатаются)';

export const marksHeading = '1. Отметки по школам';
export const noMarks = 'Нет данных: за отчётный учебный год нет работ с отметками.';
export const marksTitle = (test: NamedTest, part: string) => `${testName(test)}: доли отметок${part}`;
/** «, школы 31–60», where one chart would not hold them. */
export const partOf = (first: number, last: number) => `, школы ${first}–${last}`;
export const markTitles = ['«2»', '«3»', '«4»', '«5»'] as const;

export const distributionsHeading = '2. Распределение баллов там, где есть признак';
export const noDistributions =
  'Нет данных: признаков за отчётный учебный год нет или для этих работ нет распределения первичных баллов.';
export const distributionTitle = (school: string, test: NamedTest, markers: readonly MarkerId[]) =>
  `${school}: ${testName(test)}${markers.length === 0 ? '' : ` (${markers.join(', ')})`}`;
export const distributionNote =
  'В скобках — признаки этой работы. «Граница» стоит на балле, с которого начинается следующая отметка; где её нет, границы отметок неизвестны.';
/** Of works that too few schools wrote. */
export const fewSchoolsNote = (tests: readonly NamedTest[]) =>
  `Работы, которые писали одна или две школы, здесь не показаны: ${tests.map(testName).join('; ')}.`;
export const shownOf = (shown: number, all: number) =>
  `Показано ${shown} работ из ${all}: сначала те, где признак учитывается в статусе школы.`;
export const score = 'Балл';
export const works = 'Работ';
export const inSchool = 'Школа, %';
export const inOthers = 'Другие школы, %';
export const cut = 'Граница';

export const funnelHeading = '3. Низкие результаты с учётом размера школы';
export const noFunnel = 'Нет данных: процедур, по которым считаются низкие результаты, за год нет.';
export const funnelTitle = 'Доля низких результатов, %: от школ с меньшим числом участников к большему';
export const funnelIndex = 'Доля в школе, %';
export const common = 'Общая доля, %';
export const lower95 = 'Нижняя граница 95 %';
export const upper95 = 'Верхняя граница 95 %';
export const upper998 = 'Верхняя граница 99,8 %';

export const dynamicsHeading = (number: number) => `${number}. Качество по годам`;
export const noDynamics = 'Нет данных: нет работ, по которым есть отметки за два года и больше.';
export const dynamicsTitle = 'Качество по годам, %';
export const emptyYear = 'Где данных за год нет, ячейка таблицы пуста и линия прервана.';
export const schoolYearColumn = 'Учебный год';
export const yearName = (year: number) => schoolYearText(year);

export const plansHeading = '5. Показатели: план и факт';
export const noPlans = 'Нет данных: нет показателей в процентах, у которых за год есть и план, и факт.';
export const plansTitle = 'План и факт, %';
export const planPercent = 'План, %';
export const factPercent = 'Факт, %';

export const roadmapHeading = '6. Мероприятия «дорожной карты» по направлениям';
export const noRoadmap = 'Нет данных: «дорожная карта» района неизвестна или в ней нет мероприятий.';

export const clustersHeading = '7. Место школы среди школ своего кластера';
export const noClusters = 'Нет данных: для сравнения со школами кластера школ или работ недостаточно.';
export const clustersTitle = (test: NamedTest, part: string) => `${testName(test)}: средний балл${part}`;
export const expectedMean = 'Ожидаемый в кластере';
