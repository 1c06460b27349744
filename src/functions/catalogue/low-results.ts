/** Functions of the rule of low results. */
import { parametersParameter, type FunctionDefinition } from '../function-definition';

export const lowResultDefinition: FunctionDefinition = {
  id: 'LOWRESULT',
  description: {
    en: 'Is the result of a procedure low: at least 30 % of the participants? A blank row stays blank.',
    ru: 'Низкий ли результат процедуры: получили «2» или не преодолели минимум не меньше 30 % участников. Пустая строка остаётся пустой.',
  },
  parameters: [
    {
      name: { en: 'low', ru: 'низких' },
      description: {
        en: 'Marks 2, or works below the minimum.',
        ru: 'Сколько «2» или не преодолевших минимум: число или столбец.',
      },
      kind: 'range',
    },
    {
      name: { en: 'participants', ru: 'участников' },
      description: { en: 'Participants.', ru: 'Сколько участников: число или столбец.' },
      kind: 'range',
    },
    {
      name: { en: 'threshold', ru: 'порог' },
      description: {
        en: 'Threshold in per cent: 30 or 30%.',
        ru: 'Порог в процентах: 30 или 30%. По умолчанию 30.',
      },
      kind: 'value',
      isOptional: true,
    },
    {
      name: { en: 'minimum', ru: 'наименьшее_число' },
      description: {
        en: 'Fewest participants to judge by; 10 by default.',
        ru: 'Если участников меньше этого числа, ответ — «мало данных». По умолчанию 10.',
      },
      kind: 'value',
      isOptional: true,
    },
    parametersParameter,
  ],
  result: { type: 'any', dimensionality: 'matrix', columns: ['Низкий результат'] },
};

export const shnorDefinition: FunctionDefinition = {
  id: 'SHNOR',
  description: {
    en: 'Schools with low results by the published rule, from the whole table of results; one row a school.',
    ru: 'Школы с низкими образовательными результатами (ШНОР) по опубликованному правилу, по всей таблице результатов; по строке на школу.',
  },
  parameters: [
    {
      name: { en: 'results', ru: 'результаты' },
      description: {
        en: 'The table with its header, as on the sheet «Результаты»: year, procedure, school, class, subject, participants, marks.',
        ru: 'Таблица с заголовками, как на листе «Результаты»: учебный год, процедура, код школы, класс, предмет, участников, «2» или «Не преодолели минимум».',
      },
      kind: 'range',
    },
    {
      name: { en: 'schoolYear', ru: 'учебный_год' },
      description: {
        en: 'School year («2025/2026» or 2025); the latest by default.',
        ru: 'Учебный год («2025/2026» или 2025); если не указан — последний в таблице.',
      },
      kind: 'value',
      isOptional: true,
    },
    parametersParameter,
  ],
  result: {
    type: 'any',
    dimensionality: 'matrix',
    columns: [
      'Школа',
      'Низких процедур в году',
      'Низких процедур годом раньше',
      'Не меньше двух процедур',
      'Два года подряд',
      'ШНОР',
    ],
  },
};
