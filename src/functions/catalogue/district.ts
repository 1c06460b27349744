/** Functions of the districts' documents, of deadlines and of codes. */
import { defineFunction } from '../define-function';
import { optionalText, range, text } from '../function-argument';
import { deadlineColumn } from '../deadline';
import { expectedText } from '../expected';
import { explainColumn } from '../explain';
import { targetValue } from '../target';
import { calendarYear } from './shared-arguments';

export const deadlineDefinition = defineFunction({
  id: 'DEADLINE',
  description: {
    en: 'Last day of the year on which a roadmap phrase falls due, as a date serial; words where there is no date.',
    ru: 'Последняя в году дата, к которой наступает срок из «дорожной карты» (число: задайте ячейке формат даты); если даты нет, словами сказано почему.',
  },
  example: 'E2:E40; 2026',
  notAvailable: 'Срок в единственной ячейке не удалось прочитать.',
  arguments: {
    phrase: range('срок', {
      en: 'Deadline in the words of the roadmap.',
      ru: 'Срок словами «дорожной карты»: «ежегодно, май», «II квартал 2026 г.»; ячейка или столбец.',
    }),
    year: calendarYear,
  },
  result: { type: 'any', dimensionality: 'matrix', columns: ['Срок'] },
  run: deadlineColumn,
});

export const expectedDefinition = defineFunction({
  id: 'EXPECTED',
  description: {
    en: "Text of a row of the district's table of expected results for any year.",
    ru: 'Текст строки Таблицы 1 (ожидаемые результаты по годам) района на любой год.',
  },
  example: '"Белинский район"; 1; 1; 2026',
  notAvailable:
    'Нет такого района, направления или строки; в документе района нет таблицы; текст на этот год нужно проверить по документу.',
  arguments: {
    district: text('район', {
      en: 'District: its name, or id such as belinsky.',
      ru: 'Район: название, например «Белинский район».',
    }),
    direction: text('направление', {
      en: 'Direction: its number in the table or its name.',
      ru: 'Направление: номер по порядку в таблице или название.',
    }),
    row: text('строка', {
      en: 'Number of the row in the direction.',
      ru: 'Номер строки в направлении по порядку.',
    }),
    year: calendarYear,
  },
  result: { type: 'string', dimensionality: 'scalar', columns: ['Ожидаемый результат'] },
  run: expectedText,
});

export const explainDefinition = defineFunction({
  id: 'EXPLAIN',
  description: {
    en: 'What a marker (F1, O3 …) or a finding means, in Russian.',
    ru: 'Что значит признак (F1, O3 …) или замечание проверки.',
  },
  example: '"F1"',
  notAvailable: 'Такого признака или замечания нет.',
  arguments: {
    code: range('обозначение', {
      en: 'Code of a marker, or title of a finding as on the sheet «Проверка».',
      ru: 'Обозначение признака или название замечания, как на листе «Проверка»: ячейка или столбец.',
    }),
  },
  result: { type: 'any', dimensionality: 'matrix', columns: ['Что это значит'] },
  run: explainColumn,
});

export const targetDefinition = defineFunction({
  id: 'TARGET',
  description: {
    en: "Value of a numeric target of the district's document for a year.",
    ru: 'Плановое значение целевого показателя из документа района на год.',
  },
  example: '"belinsky/T02"; 2021',
  notAvailable:
    'Нет такого района или показателя, подходит несколько показателей или на этот год значение не установлено.',
  arguments: {
    indicator: text('показатель', {
      en: 'Indicator: its words in the document, or its code such as belinsky/T02.',
      ru: 'Показатель: слова документа или обозначение, например «belinsky/T02».',
    }),
    year: calendarYear,
    district: optionalText('район', {
      en: 'District, where several have such an indicator.',
      ru: 'Район — если такой показатель есть в нескольких.',
    }),
  },
  result: { type: 'number', dimensionality: 'scalar', columns: ['План'] },
  run: targetValue,
});
