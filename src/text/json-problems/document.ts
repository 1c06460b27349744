/** What the file says of the document: directions, events, targets and scales. */
import { closestHint, directionNames, placeName, quotedList } from '../district-words';
import { percentText } from '../plural';
import type { JsonSentences } from './sentences';

const unitHelp =
  '"percent" — доля в процентах, "count" — количество, "years" — срок в годах, "times_per_half_year" — число раз в полугодие';

export const documentSentences = {
  'unknown-direction': ({ value, similar }) => ({
    what: `направление «${value}» программе не известно.`,
    cure: `${closestHint(similar)}Возьмите код из списка: ${directionNames()}.`,
  }),
  'direction-not-listed': ({ direction, listed }) => ({
    what: `направления «${direction}» нет среди направлений этого района.`,
    cure: `Добавьте его в список directions или выберите одно из указанных там: ${quotedList(listed)}.`,
  }),
  'no-directions': () => ({
    what: 'не указано ни одного направления.',
    cure: 'Перечислите направления района: без них нельзя составить «дорожную карту» и отчёт.',
  }),
  'duplicate-direction': ({ direction, first }) => ({
    what: `направление «${direction}» описано дважды: ${placeName(first, null)}.`,
    cure: 'Оставьте одну запись.',
  }),
  'year-outside-table': ({ year, years }) => ({
    what: `в таблице нет столбца за ${year} год.`,
    cure: `Столбцы таблицы: ${years.join(', ')}. Перенесите текст в нужный год или добавьте год в список years.`,
  }),
  'duplicate-number': ({ number, section, first }) => ({
    what: `номер «${number}» в разделе «${section}» уже есть: ${placeName(first, null)}.`,
    cure: 'Исправьте номер; если он повторяется в самом документе, добавьте мероприятию "flags": ["duplicate-number"].',
  }),
  'unknown-event': ({ event, similar }) => ({
    what: `мероприятия «${event}» в «дорожной карте» нет.`,
    cure: `${closestHint(similar)}Код мероприятия — это код раздела, косая черта и номер без последней точки: "p1/22".`,
  }),
  'unknown-parent': ({ section, parent }) => ({
    what: `выше в разделе «${section}» нет мероприятия с номером «${parent}», к которому отнесено это.`,
    cure: 'Исправьте номер в поле parent или поставьте мероприятия в том порядке, в каком они напечатаны.',
  }),
  'unknown-group': ({ group, groups }) => {
    const known =
      groups.length === 0 ? 'В разделе подзаголовков нет.' : `Подзаголовки раздела: ${quotedList(groups)}.`;
    return {
      what: `подзаголовка с кодом «${group}» в разделе нет.`,
      cure: `${known} Исправьте поле group или добавьте подзаголовок в groups.`,
    };
  },
  'target-without-unit': () => ({
    what: 'у целевого показателя не указана единица измерения.',
    cure: `Добавьте поле unit: ${unitHelp}.`,
  }),
  'percent-above-hundred': ({ value }) => ({
    what: `доля ${percentText(value)} больше ${percentText(100)}.`,
    cure: 'Проверьте число по документу; если это количество, а не доля, укажите "unit": "count".',
  }),
  'range-reversed': ({ value, valueMax }) => ({
    what: `верхнее значение ${valueMax} меньше нижнего ${value}.`,
    cure: 'Поменяйте числа местами: value — нижнее, valueMax — верхнее.',
  }),
  'cuts-not-ascending': () => ({
    what: 'нужны три возрастающих числа: наименьший балл отметок «3», «4» и «5».',
    cure: 'Впишите их по порядку, например [10, 16, 21].',
  }),
  'cut-above-maximum': ({ value, maximum }) => ({
    what: `граница ${value} больше наибольшего балла ${maximum}.`,
    cure: 'Сверьте оба числа с описанием работы.',
  }),
} satisfies Partial<JsonSentences>;
