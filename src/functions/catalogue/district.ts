/** Functions of the districts' documents, of deadlines and of codes. */
import type { FunctionDefinition, FunctionParameter } from '../function-definition';

const year: FunctionParameter = {
  name: { en: 'year', ru: 'год' },
  description: { en: 'Calendar year.', ru: 'Календарный год.' },
  kind: 'value',
};

export const expectedDefinition: FunctionDefinition = {
  id: 'EXPECTED',
  description: {
    en: "Text of a row of the district's table of expected results for any year.",
    ru: 'Текст строки Таблицы 1 (ожидаемые результаты по годам) района на любой год.',
  },
  parameters: [
    {
      name: { en: 'district', ru: 'район' },
      description: {
        en: 'District: its name, or id such as belinsky.',
        ru: 'Район: название, например «Белинский район».',
      },
      kind: 'value',
    },
    {
      name: { en: 'direction', ru: 'направление' },
      description: {
        en: 'Direction: its number in the table or its name.',
        ru: 'Направление: номер по порядку в таблице или название.',
      },
      kind: 'value',
    },
    {
      name: { en: 'row', ru: 'строка' },
      description: {
        en: 'Number of the row in the direction.',
        ru: 'Номер строки в направлении по порядку.',
      },
      kind: 'value',
    },
    year,
  ],
  result: { type: 'string', dimensionality: 'scalar', columns: ['Ожидаемый результат'] },
};

export const deadlineDefinition: FunctionDefinition = {
  id: 'DEADLINE',
  description: {
    en: 'Last day of the year on which a roadmap phrase falls due, as a date serial; words where there is no date.',
    ru: 'Последняя в году дата, к которой наступает срок из «дорожной карты» (число: задайте ячейке формат даты); если даты нет, словами сказано почему.',
  },
  parameters: [
    {
      name: { en: 'phrase', ru: 'срок' },
      description: {
        en: 'Deadline in the words of the roadmap.',
        ru: 'Срок словами «дорожной карты»: «ежегодно, май», «II квартал 2026 г.»; ячейка или столбец.',
      },
      kind: 'range',
    },
    year,
  ],
  result: { type: 'any', dimensionality: 'matrix', columns: ['Срок'] },
};

export const targetDefinition: FunctionDefinition = {
  id: 'TARGET',
  description: {
    en: "Value of a numeric target of the district's document for a year.",
    ru: 'Плановое значение целевого показателя из документа района на год.',
  },
  parameters: [
    {
      name: { en: 'indicator', ru: 'показатель' },
      description: {
        en: 'Indicator: its words in the document, or its code such as belinsky/T02.',
        ru: 'Показатель: слова документа или обозначение, например «belinsky/T02».',
      },
      kind: 'value',
    },
    year,
    {
      name: { en: 'district', ru: 'район' },
      description: {
        en: 'District, where several have such an indicator.',
        ru: 'Район — если такой показатель есть в нескольких.',
      },
      kind: 'value',
      isOptional: true,
    },
  ],
  result: { type: 'number', dimensionality: 'scalar', columns: ['План'] },
};

export const explainDefinition: FunctionDefinition = {
  id: 'EXPLAIN',
  description: {
    en: 'What a marker (F1, O3 …) or a finding code means, in Russian.',
    ru: 'Что значит признак (F1, O3 …) или код замечания проверки.',
  },
  parameters: [
    {
      name: { en: 'code', ru: 'обозначение' },
      description: {
        en: 'Code of a marker or of a finding.',
        ru: 'Обозначение признака или код замечания: ячейка или столбец.',
      },
      kind: 'range',
    },
  ],
  result: { type: 'any', dimensionality: 'matrix', columns: ['Что это значит'] },
};
