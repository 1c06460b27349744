/** Plain statistics and marks. */
import { defineFunction } from '../define-function';
import {
  columnRange,
  numbers,
  optionalNumber,
  optionalRange,
  optionalSwitch,
  range,
} from '../function-argument';
import { markColumn } from '../mark';
import { masteryColumn } from '../mastery';
import { shareIntervalColumns } from '../share-interval';
import { spearmanCorrelation } from '../spearman';
import { cutNames } from './shared-arguments';

export const markDefinition = defineFunction({
  id: 'MARK',
  description: {
    en: 'Mark 2–5 by the scale; a blank score stays blank.',
    ru: 'Отметка от 2 до 5 по шкале; пустой балл остаётся пустым.',
  },
  example: 'B2:B500; {10;16;21}',
  arguments: {
    score: range('балл', { en: 'Primary score.', ru: 'Первичный балл: число или столбец.' }),
    scale: numbers(
      'шкала',
      {
        en: 'Lowest scores of 3, 4 and 5; three more numbers may follow: the extra points each mark needs.',
        ru: 'Наименьший балл «3», «4» и «5»; можно добавить ещё три числа — сколько дополнительных баллов нужно для «3», «4» и «5» (например, 2; 2; 2 по геометрии).',
      },
      cutNames,
      ['доп. баллы для «3»', 'доп. баллы для «4»', 'доп. баллы для «5»'],
    ),
    extraPoints: optionalRange('дополнительные_баллы', {
      en: 'Points the extra condition asks for: geometry, literacy.',
      ru: 'Баллы, которых требует дополнительное условие: за геометрию, за грамотность.',
    }),
  },
  result: { type: 'any', dimensionality: 'matrix', columns: ['Отметка'] },
  run: markColumn,
});

export const masteryDefinition = defineFunction({
  id: 'SOU',
  description: {
    en: 'Degree of mastery, per cent: marks 5, 4, 3, 2 weigh 1, 0.64, 0.36, 0.16.',
    ru: 'Степень обученности учащихся (СОУ), %: отметки 5, 4, 3, 2 с весами 1; 0,64; 0,36; 0,16.',
  },
  example: 'D2:G30',
  arguments: {
    marks: columnRange(
      'отметки',
      {
        en: 'Four columns in this order: how many marks 2, 3, 4, 5.',
        ru: 'Четыре столбца по порядку: сколько «2», «3», «4», «5». Нет таких отметок — поставьте 0.',
      },
      ['«2»', '«3»', '«4»', '«5»'],
    ),
  },
  result: { type: 'any', dimensionality: 'matrix', columns: ['СОУ, %'] },
  run: masteryColumn,
});

export const shareIntervalDefinition = defineFunction({
  id: 'SHAREINTERVAL',
  description: {
    en: 'Confidence interval of a share (Wilson): lower and upper limit, 0 to 1.',
    ru: 'Доверительный интервал доли (Уилсон): нижняя и верхняя граница, от 0 до 1.',
  },
  example: 'D2; C2',
  arguments: {
    count: range('число', { en: 'How many of them.', ru: 'Сколько из общего числа: число или столбец.' }),
    total: range('всего', { en: 'Of how many.', ru: 'Сколько всего: число или столбец.' }),
    level: optionalNumber(
      'надёжность',
      {
        en: 'Confidence level: 0.95 or 95%; 0.95 by default.',
        ru: 'Доверительная вероятность: 0,95 или 95%; по умолчанию 0,95.',
      },
      { minimum: 0.01, maximum: 99.99 },
    ),
    exact: optionalSwitch('точный', {
      en: 'TRUE for the exact interval of Clopper and Pearson.',
      ru: 'ИСТИНА — точный интервал Клоппера — Пирсона вместо интервала Уилсона.',
    }),
  },
  result: { type: 'any', dimensionality: 'matrix', columns: ['Нижняя граница', 'Верхняя граница'] },
  run: shareIntervalColumns,
});

export const spearmanDefinition = defineFunction({
  id: 'SPEARMAN',
  description: {
    en: "Spearman's rank correlation with mid-ranks for ties; pairs with a blank are left out.",
    ru: 'Корреляция Спирмена (равные значения получают средний ранг); пары с пустой ячейкой пропускаются.',
  },
  example: 'B2:B500; C2:C500',
  notAvailable: 'Заполненных пар меньше трёх или в столбце все значения одинаковы.',
  arguments: {
    first: range('первый', { en: 'First column of numbers.', ru: 'Первый столбец чисел, например баллы.' }),
    second: range('второй', {
      en: 'Second column of numbers.',
      ru: 'Второй столбец чисел, например отметки журнала.',
    }),
  },
  result: { type: 'number', dimensionality: 'scalar', columns: ['Корреляция Спирмена'] },
  run: spearmanCorrelation,
});
