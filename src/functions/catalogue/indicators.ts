/** Functions of the document's indicators over the sheets of numbers. */
import { defineFunction } from '../define-function';
import { optionalNumber, optionalRange, optionalText, range, text } from '../function-argument';
import { indicatorNumber, indicatorState } from '../indicator';

const shared = {
  indicator: text('показатель', {
    en: "Indicator: its words in the district's document, or its code such as belinsky/Прил.1-11.",
    ru: 'Показатель: слова документа или обозначение с листа «Показатели по направлениям».',
  }),
  data: range('данные', {
    en: 'Table of the sheet «Показатели школ» or «Данные района», of a criterion «Самооценка», with its header.',
    ru: 'Таблица листа «Показатели школ» или «Данные района», для критерия — «Самооценка», вместе с заголовками.',
  }),
  school: optionalText('школа', {
    en: 'Code of one school; without it, all of them.',
    ru: 'Код одной школы; если не указан — все школы.',
  }),
  collection: optionalText('сбор', {
    en: 'Collection as its column names it; without it, all of the latest year.',
    ru: 'Сбор, как он назван в столбце «Сбор»; если не указан — последний год целиком.',
  }),
  contingent: optionalRange('контингент', {
    en: 'Table of the sheet «Контингент и кадры»: what shares are shares of.',
    ru: 'Таблица листа «Контингент и кадры»: от чего считают доли.',
  }),
  schools: optionalRange('школы', {
    en: 'Table of the sheet «Школы»: types, and who is active when.',
    ru: 'Таблица листа «Школы»: типы школ и кто когда действует.',
  }),
} as const;

/** Serial days that Excel can show. */
const days = { minimum: 1, maximum: 2_958_465 };

export const indicatorDefinition = defineFunction({
  id: 'INDICATOR',
  description: {
    en: "Value of an indicator of the district's document over the numbers of its schools.",
    ru: 'Значение показателя документа района по числам школ: доля в процентах, количество, 1 или 0.',
  },
  example: '"Наличие программы воспитания"; \'Показатели школ\'!A1:H900; ; "2026"',
  notAvailable:
    'Нет такого показателя, школы или сбора; никто не прислал чисел; доле не от чего считаться: укажите контингент.',
  arguments: shared,
  result: { type: 'number', dimensionality: 'scalar', columns: ['Значение'] },
  run: indicatorNumber,
});

export const indicatorStateDefinition = defineFunction({
  id: 'INDICATORSTATE',
  description: {
    en: 'State of an indicator against the plan of the document, in Russian.',
    ru: 'Состояние показателя по плану документа: достигнуто, не достигнуто, в работе, нет данных.',
  },
  example: '"Наличие программы воспитания"; \'Показатели школ\'!A1:H900; ; "2026"; ; ; D1',
  notAvailable: 'Нет такого показателя, школы или сбора; план установлен для района, а не для школы.',
  arguments: {
    ...shared,
    date: optionalNumber(
      'дата',
      {
        en: 'Day to judge by; without it, the year is taken as not over.',
        ru: 'На какую дату судить; если не указана, год считается незаконченным и «не достигнуто» не пишется.',
      },
      days,
    ),
  },
  result: { type: 'string', dimensionality: 'scalar', columns: ['Состояние'] },
  run: indicatorState,
});
