/** Sentences about the municipality's results: what there is, what changed in a year, what is hard. */
import type { Informativeness } from '../core/flags/item-attainment';
import type { LowShareGrowth } from '../core/flags/low-share-growth';
import type { NegativeDynamics } from '../core/report/negative-dynamics';
import type { ReportFacts } from '../core/report/report-facts';
import type { SchoolName } from '../core/report/school-facts';
import type { TestSummary } from '../core/report/test-summaries';
import { schoolYearText } from './date-text';
import {
  counted,
  numberText,
  percentText,
  plural,
  schoolForms,
  workDative,
  workForms,
  workGenitive,
} from './plural';
import { testName, testNames } from './test-name';

const namedSchools = 12;
const itemForms = { one: 'задание', few: 'задания', many: 'заданий', other: 'задания' };

export function resultsIntroduction(tests: readonly TestSummary[], schoolYear: number): string {
  const typed = tests.filter(({ withoutProtocol }) => withoutProtocol > 0).length;
  const source =
    typed === 0
      ? 'Все показатели рассчитаны по протоколам.'
      : `По ${counted(typed, workDative)} часть школ внесла только итоги, без протоколов.`;
  return `За ${schoolYearText(schoolYear)} учебный год есть результаты ${counted(tests.length, workGenitive)}; работа — это одна процедура в одной параллели по одному предмету. ${source}`;
}

export function negativeDynamicsText({ test, growth }: NegativeDynamics): string {
  return `Отрицательная динамика: ${testName(test)} — доля «2» выросла ${growthText(growth)}.`;
}

const namedTests = 6;

/** On the card of a school; those that grew most come first. `isBrief`: without what chance may explain. */
export function schoolDynamicsText(dynamics: readonly NegativeDynamics[], isBrief: boolean): string {
  const beyond = dynamics.filter(({ growth }) => !growth.isWithinChance);
  const within = isBrief ? [] : dynamics.filter(({ growth }) => growth.isWithinChance);
  const told = beyond.slice(0, namedTests).map(({ test, growth: { before, now } }) => {
    return `${testName(test)} — с ${percentText(before, 1)} до ${percentText(now, 1)}`;
  });
  const rest = beyond.length - told.length;
  const more = rest > 0 ? `; и ещё ${counted(rest, workForms)}` : '';
  return [
    told.length === 0 ? '' : `Доля «2» выросла за год: ${told.join('; ')}${more}.`,
    within.length === 0
      ? ''
      : `Доля «2» выросла за год, но в пределах случайного: ${testNames(within.map(({ test }) => test))}.`,
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function growthText({ before, now, isWithinChance }: LowShareGrowth): string {
  const chance = isWithinChance ? ', в пределах случайного' : '';
  return `с ${percentText(before, 1)} до ${percentText(now, 1)} (на ${numberText(now - before, 1)}\u00a0п.п.${chance})`;
}

export function withoutResultsSentence(schools: readonly SchoolName[]): string | null {
  if (schools.length === 0) return null;
  const names = schools.slice(0, namedSchools).map(({ name }) => name);
  const rest = schools.length - names.length;
  const tail = rest > 0 ? ` и ещё ${counted(rest, schoolForms)}` : '';
  const no = plural(schools.length, {
    one: 'Нет результатов школы',
    few: 'Нет результатов школ',
    many: 'Нет результатов школ',
    other: 'Нет результатов школ',
  });
  return `${no}: ${names.join(', ')}${tail}.`;
}

export function difficultItemsSentence(
  all: number,
  listed: number,
  limits: ReportFacts['attainment'],
): string {
  const items = counted(all, itemForms);
  const which = plural(all, { one: 'с которым', few: 'с которыми', many: 'с которыми', other: 'с которыми' });
  const shown = listed < all ? ` В таблице — ${counted(listed, itemForms)} с самым низким выполнением.` : '';
  return `Есть ${items}, ${which} не справилась половина школ или больше: выполнение заданий базового уровня ниже ${percentText(limits.basicInsufficient)}, повышенного и высокого — ниже ${percentText(limits.advancedInsufficient)}.${shown}`;
}

/** «18, ориентировочно»: so many works, and how far what they show may be trusted. */
export function worksText(works: number, trusted: Informativeness): string {
  const said = trustWords[trusted];
  return said === null ? numberText(works) : `${numberText(works)}, ${said}`;
}

const trustWords: Readonly<Record<Informativeness, string | null>> = {
  informative: null,
  approximate: 'ориентировочно',
  limited: 'мало данных',
  uncertain: 'слишком мало данных',
};

export const basicLevel = 'базовый';
export const advancedLevel = 'повышенный';
export const highLevel = 'высокий';
export const resultsHeading = (number: number) => `${number}. Результаты оценочных процедур`;
export const noResultsOfYear = 'Результатов за отчётный учебный год нет.';
export const resultsKey =
  'Усп. — успеваемость, доля отметок «3», «4» и «5»; кач. — качество обученности, доля отметок «4» и «5»; изм. — изменение к предыдущему учебному году в процентных пунктах; СОУ — степень обученности: (n5 + 0,64·n4 + 0,36·n3 + 0,16·n2) / n · 100.';
export const chartTitle = 'Успеваемость и качество, %';
export const ofSchools = (part: number, all: number) => `${part} из ${all}`;

export const marksCaption = 'Результаты работ с отметками';
export const minimumCaption = 'Результаты работ без отметок';
export const itemsCaption = 'Трудные задания';
export const resultsSummaryTitle = 'СВОДКА ПО РЕЗУЛЬТАТАМ ОЦЕНОЧНЫХ ПРОЦЕДУР';
