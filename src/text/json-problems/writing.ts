/** How the file is written: its fields, what stands in them, codes that are taken. */
import type { JsonKind } from '../../core/schema/json-problem';
import { closestHint, fieldName, placeName, quotedList } from '../district-words';
import type { JsonSentences } from './sentences';

/** A document may lack these, and the file says so with null. */
const nullableFields: readonly string[] = [
  'deadline',
  'responsible',
  'years',
  'year',
  'title',
  'school',
  'indicator',
  'source',
];

const neededNames: Readonly<Record<JsonKind, string>> = {
  text: 'нужен текст',
  number: 'нужно число',
  'whole-number': 'нужно целое число',
  boolean: 'нужно true или false',
  list: 'нужен список',
  object: 'нужна запись в фигурных скобках',
  null: 'нужно пустое значение null',
};

const kindNames: Readonly<Record<JsonKind, string>> = {
  text: 'текст',
  number: 'число',
  'whole-number': 'целое число',
  boolean: 'true или false',
  list: 'список',
  object: 'запись в фигурных скобках',
  null: 'пустое значение null',
};

function typeCure(expected: JsonKind): string {
  switch (expected) {
    case 'text':
      return 'Возьмите значение в кавычки.';
    case 'number':
    case 'whole-number':
      return 'Впишите число цифрами без кавычек; дробную часть отделите точкой.';
    case 'boolean':
      return 'Впишите true или false без кавычек.';
    case 'list':
      return 'Возьмите значения в квадратные скобки: ["…", "…"].';
    case 'object':
      return 'Возьмите поля в фигурные скобки: { "…": "…" }.';
    case 'null':
      return 'Впишите null без кавычек.';
  }
}

export const writingSentences = {
  'not-json': ({ line, column }) => {
    const at = line === null ? '' : ` Ошибка около строки ${line}, знака ${column ?? 1}.`;
    return {
      what: `содержимое не читается как JSON.${at}`,
      cure: 'Чаще всего не хватает запятой между записями, кавычки или закрывающей скобки; сверьте это место с примером.',
    };
  },
  'missing-field': ({ field }) => ({
    what: `не указано поле ${fieldName(field)}.`,
    cure: nullableFields.includes(field)
      ? `Впишите его; если в документе этого нет, напишите "${field}": null.`
      : `Впишите строку "${field}": … по документу.`,
  }),
  'unknown-field': ({ field, similar }) => ({
    what: `поле «${field}» программе не известно.`,
    cure: `${closestHint(similar)}Исправьте название поля или уберите его; собственные пометки начинайте со знака $.`,
  }),
  'wrong-type': ({ expected, found }) => ({
    what: `здесь ${neededNames[expected]}, а стоит ${kindNames[found]}.`,
    cure: typeCure(expected),
  }),
  'empty-text': () => ({
    what: 'текст пуст.',
    cure: 'Впишите его, как напечатано в документе; если в документе этого нет, поставьте null или уберите поле.',
  }),
  'unknown-value': ({ value, allowed, similar }) => ({
    what: `значение «${value}» не допускается.`,
    cure: `${closestHint(similar)}Возможные значения: ${quotedList(allowed)}.`,
  }),
  'bad-year': ({ value, from, to }) => ({
    what: `«${value}» — не год.`,
    cure: `Напишите год четырьмя цифрами, от ${from} до ${to}.`,
  }),
  'deadline-type': ({ value }) => ({
    what: `срок записан не текстом (${value}).`,
    cure: 'Впишите срок в кавычках, как напечатано в документе: "сентябрь ежегодно"; если срока нет, поставьте null.',
  }),
  'number-as-number': ({ value }) => ({
    what: `номер записан числом (${value}).`,
    cure: `Поставьте кавычки: "${value}". Числом номер писать нельзя: 1.10 превратится в 1.1.`,
  }),
  'duplicate-id': ({ id, first }) => ({
    what: `код «${id}» уже занят: ${placeName(first, null)}.`,
    cure: 'Дайте записи другой код: по нему программа находит её в книге района.',
  }),
} satisfies Partial<JsonSentences>;
