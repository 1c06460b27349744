/** Functions of the rule of low results. */
import { defineFunction } from '../define-function';
import { optionalNumber, optionalSchoolYear, range } from '../function-argument';
import { lowResultColumn } from '../low-result';
import { lowResultSchoolTable } from '../shnor';
import { parameters } from './shared-arguments';

export const lowResultDefinition = defineFunction({
  id: 'LOWRESULT',
  description: {
    en: 'Is the result of a procedure low: at least 30 % of the participants? A blank row stays blank.',
    ru: 'Низкий ли результат процедуры: получили «2» или не преодолели минимум не меньше 30 % участников. Пустая строка остаётся пустой.',
  },
  example: 'D2:D30; C2:C30; 30%',
  arguments: {
    low: range('низких', {
      en: 'Marks 2, or works below the minimum.',
      ru: 'Сколько «2» или не преодолевших минимум: число или столбец.',
    }),
    participants: range('участников', { en: 'Participants.', ru: 'Сколько участников: число или столбец.' }),
    threshold: optionalNumber(
      'порог',
      { en: 'Threshold in per cent: 30 or 30%.', ru: 'Порог в процентах: 30 или 30%. По умолчанию 30.' },
      { minimum: 0, maximum: 100 },
    ),
    minimum: optionalNumber(
      'наименьшее_число',
      {
        en: 'Fewest participants to judge by; 10 by default.',
        ru: 'Если участников меньше этого числа, ответ — «мало данных». По умолчанию 10.',
      },
      { minimum: 0 },
    ),
    parameters,
  },
  result: { type: 'any', dimensionality: 'matrix', columns: ['Низкий результат'] },
  run: lowResultColumn,
});

export const shnorDefinition = defineFunction({
  id: 'SHNOR',
  description: {
    en: 'Schools with low results by the published rule, from the whole table of results; one row a school.',
    ru: 'Школы с низкими образовательными результатами (ШНОР) по опубликованному правилу, по всей таблице результатов; по строке на школу.',
  },
  example: 'Результаты!A1:P900; "2025/2026"',
  notAvailable: 'В таблице нет ни одной строки с результатами.',
  arguments: {
    results: range('результаты', {
      en: 'The table with its header, as on the sheet «Результаты»: year, procedure, school, class, subject, participants, marks.',
      ru: 'Таблица с заголовками, как на листе «Результаты»: учебный год, процедура, код школы, класс, предмет, участников, «2» или «Не преодолели минимум».',
    }),
    schoolYear: optionalSchoolYear('учебный_год', {
      en: 'School year («2025/2026» or 2025); the latest by default.',
      ru: 'Учебный год («2025/2026» или 2025); если не указан — последний в таблице.',
    }),
    parameters,
  },
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
  run: lowResultSchoolTable,
});
