/** Functions of the federal method: F1 and F2, F3 and F4, the index. */
import { defineFunction } from '../define-function';
import { optionalNumber, optionalNumbers, optionalRange, range } from '../function-argument';
import { cohortChangeTable } from '../cohort-change';
import { objectivityTable } from '../objectivity';
import { objectivityIndexValue } from '../objectivity-index';
import { parameters, sampleFigures } from './shared-arguments';

export const cohortChangeDefinition = defineFunction({
  id: 'COHORTCHANGE',
  description: {
    en: 'Markers F3 and F4: change of one cohort from year to year, a row a school.',
    ru: 'Признаки F3 и F4: как изменился результат одних и тех же учеников за год, по строке на школу.',
  },
  example: 'B2:B30; C2:C30',
  arguments: {
    earlier: range('первый_год', {
      en: 'Mean result of the earlier year, per cent of the maximum.',
      ru: 'Столбец: средний результат первого года (4 класс), в процентах от наибольшего балла.',
    }),
    later: range('второй_год', {
      en: 'Mean result of the same pupils a year later, per cent of the maximum.',
      ru: 'Столбец: средний результат тех же учеников через год (5 класс), в процентах.',
    }),
    fences: optionalNumbers(
      'границы_региона',
      {
        en: 'Two numbers of the region: lower and upper fence of K. Without them, of the schools given.',
        ru: 'Два числа региона: нижняя и верхняя граница K. Без них границы считаются по указанным школам.',
      },
      ['нижняя граница', 'верхняя граница'],
    ),
    parameters,
  },
  result: {
    type: 'any',
    dimensionality: 'matrix',
    columns: ['K', 'Нижняя граница', 'Верхняя граница', 'F3: резкое падение', 'F4: резкий рост'],
  },
  run: cohortChangeTable,
});

export const objectivityDefinition = defineFunction({
  id: 'OBJECTIVITY',
  description: {
    en: 'Objectivity of one test: one row a school with works, mean, interval, markers F1 and F2, status. A marker is a reason to recheck, never a verdict.',
    ru: 'Объективность одной работы: по строке на школу — число работ, средний балл, его границы, признаки F1 и F2, статус. Признак — повод для перепроверки, а не доказательство нарушения.',
  },
  example: 'A2:A500; B2:B500; C2:C500; 38',
  notAvailable: 'В указанных столбцах нет ни одной работы с баллом.',
  arguments: {
    schools: range('школы', { en: 'School of each work, one column.', ru: 'Столбец: школа каждой работы.' }),
    scores: range('баллы', {
      en: 'Primary score of each work; blank for an absent pupil.',
      ru: 'Столбец: первичный балл каждой работы; у отсутствовавшего пусто.',
    }),
    journalMarks: optionalRange('отметки_журнала', {
      en: 'Journal mark 2–5 of each pupil, for marker F2.',
      ru: 'Столбец: отметка по журналу от 2 до 5, для признака F2.',
    }),
    maximumScore: optionalNumber(
      'наибольший_балл',
      {
        en: 'Highest possible score; works above it are left out.',
        ru: 'Наибольший возможный балл; работы с баллом выше не учитываются.',
      },
      { minimum: 1 },
    ),
    reference: optionalNumbers(
      'регион',
      {
        en: 'Three numbers of the region: participants; mean; SD. Without them, all the schools given.',
        ru: 'Три числа региона: участников; средний балл; стандартное отклонение. Без них сравнение идёт со всеми указанными школами.',
      },
      sampleFigures,
    ),
    parameters,
  },
  result: {
    type: 'any',
    dimensionality: 'matrix',
    columns: [
      'Школа',
      'Работ',
      'Средний балл',
      'Нижняя граница',
      'Верхняя граница',
      'F1: завышенный средний балл',
      'F2: несоответствие отметкам',
      'Статус',
    ],
  },
  run: objectivityTable,
});

export const objectivityIndexDefinition = defineFunction({
  id: 'OBJECTIVITYINDEX',
  description: {
    en: 'Index of a territory: 100 minus the share of schools with at least one marker, per cent.',
    ru: 'Индекс объективности территории: 100 минус доля школ, у которых есть хотя бы один признак, в процентах.',
  },
  example: 'F2:G30',
  notAvailable: 'Ни у одной школы признаки не посчитаны.',
  arguments: {
    markers: range('признаки', {
      en: 'One row a school, a column a marker: да/нет, 1/0; blank or «мало данных» is not computed.',
      ru: 'По строке на школу, по столбцу на признак: да/нет или 1/0; пусто и «мало данных» — признак не посчитан.',
    }),
  },
  result: { type: 'number', dimensionality: 'scalar', columns: ['Индекс объективности, %'] },
  run: objectivityIndexValue,
});
