/** Plain statistics and marks. */
import type { FunctionDefinition } from '../function-definition';

export const shareIntervalDefinition: FunctionDefinition = {
  id: 'SHAREINTERVAL',
  description: {
    en: 'Confidence interval of a share (Wilson): lower and upper limit, 0 to 1.',
    ru: 'Доверительный интервал доли (Уилсон): нижняя и верхняя граница, от 0 до 1.',
  },
  parameters: [
    {
      name: { en: 'count', ru: 'число' },
      description: { en: 'How many of them.', ru: 'Сколько из общего числа: число или столбец.' },
      kind: 'range',
    },
    {
      name: { en: 'total', ru: 'всего' },
      description: { en: 'Of how many.', ru: 'Сколько всего: число или столбец.' },
      kind: 'range',
    },
    {
      name: { en: 'level', ru: 'надёжность' },
      description: {
        en: 'Confidence level: 0.95 or 95%; 0.95 by default.',
        ru: 'Доверительная вероятность: 0,95 или 95%; по умолчанию 0,95.',
      },
      kind: 'value',
      isOptional: true,
    },
    {
      name: { en: 'exact', ru: 'точный' },
      description: {
        en: 'TRUE for the exact interval of Clopper and Pearson.',
        ru: 'ИСТИНА — точный интервал Клоппера — Пирсона вместо интервала Уилсона.',
      },
      kind: 'value',
      isOptional: true,
    },
  ],
  result: { type: 'any', dimensionality: 'matrix', columns: ['Нижняя граница', 'Верхняя граница'] },
};

export const spearmanDefinition: FunctionDefinition = {
  id: 'SPEARMAN',
  description: {
    en: "Spearman's rank correlation with mid-ranks for ties; pairs with a blank are left out.",
    ru: 'Корреляция Спирмена (равные значения получают средний ранг); пары с пустой ячейкой пропускаются.',
  },
  parameters: [
    {
      name: { en: 'first', ru: 'первый' },
      description: { en: 'First column of numbers.', ru: 'Первый столбец чисел, например баллы.' },
      kind: 'range',
    },
    {
      name: { en: 'second', ru: 'второй' },
      description: { en: 'Second column of numbers.', ru: 'Второй столбец чисел, например отметки журнала.' },
      kind: 'range',
    },
  ],
  result: { type: 'number', dimensionality: 'scalar', columns: ['Корреляция Спирмена'] },
};

export const masteryDefinition: FunctionDefinition = {
  id: 'SOU',
  description: {
    en: 'Degree of mastery, per cent: marks 5, 4, 3, 2 weigh 1, 0.64, 0.36, 0.16.',
    ru: 'Степень обученности учащихся (СОУ), %: отметки 5, 4, 3, 2 с весами 1; 0,64; 0,36; 0,16.',
  },
  parameters: [
    {
      name: { en: 'marks', ru: 'отметки' },
      description: {
        en: 'Four columns in this order: how many marks 2, 3, 4, 5.',
        ru: 'Четыре столбца по порядку: сколько «2», «3», «4», «5». Нет таких отметок — поставьте 0.',
      },
      kind: 'range',
    },
  ],
  result: { type: 'any', dimensionality: 'matrix', columns: ['СОУ, %'] },
};

export const markDefinition: FunctionDefinition = {
  id: 'MARK',
  description: {
    en: 'Mark 2–5 by the scale; a blank score stays blank.',
    ru: 'Отметка от 2 до 5 по шкале; пустой балл остаётся пустым.',
  },
  parameters: [
    {
      name: { en: 'score', ru: 'балл' },
      description: { en: 'Primary score.', ru: 'Первичный балл: число или столбец.' },
      kind: 'range',
    },
    {
      name: { en: 'scale', ru: 'шкала' },
      description: {
        en: 'Lowest scores of 3, 4 and 5; three more numbers may follow: the extra points each mark needs.',
        ru: 'Наименьший балл «3», «4» и «5»; можно добавить ещё три числа — сколько дополнительных баллов нужно для «3», «4» и «5» (например, 2; 2; 2 по геометрии).',
      },
      kind: 'range',
    },
    {
      name: { en: 'extraPoints', ru: 'дополнительные_баллы' },
      description: {
        en: 'Points the extra condition asks for: geometry, literacy.',
        ru: 'Баллы, которых требует дополнительное условие: за геометрию, за грамотность.',
      },
      kind: 'range',
      isOptional: true,
    },
  ],
  result: { type: 'any', dimensionality: 'matrix', columns: ['Отметка'] },
};
