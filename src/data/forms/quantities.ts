import type { Field } from '../../core/schema/field';
import type { Form } from '../../core/schema/form';
import { documentPlaceField } from './indicators';
import { directionField } from './roadmap-form';
import { schoolCodeField, schoolReference } from './test-key';

const collectionField: Field = {
  name: 'collection',
  title: 'Сбор',
  aliases: ['год', 'период сбора'],
  type: 'any',
  example: '2026',
  description:
    'За какой год или на какую дату: 2026, «2025/2026», «апрель 2026». Учебный год относится к году, в котором кончается.',
  width: 14,
  constraints: { required: true, maxLength: 60 },
};

const collectionReference: Form['foreignKeys'][number] = {
  fields: ['collection'],
  reference: { form: 'collections', fields: ['collection'] },
};

const quantityFields: readonly Field[] = [
  {
    name: 'quantity',
    title: 'Что считаем',
    aliases: ['величина', 'что измеряется'],
    type: 'string',
    description:
      'Одно число или ответ «есть» — «нет». Слова не меняйте: по ним ответ относится к показателю.',
    example: 'Педагогические работники, прошедшие диагностику профессиональных компетенций',
    width: 56,
    constraints: { required: true, maxLength: 600 },
  },
  {
    name: 'unit',
    title: 'Единица',
    aliases: ['ед. изм.'],
    type: 'string',
    example: 'чел.',
    width: 12,
    optionalColumn: true,
  },
  collectionField,
  {
    name: 'value',
    title: 'Значение',
    aliases: ['этот сбор', 'ответ'],
    type: 'any',
    example: '12',
    description:
      'Число, «есть» или «нет», 0, «нет данных» или «не применимо». Пустая ячейка — ответа ещё нет: это не ноль.',
    width: 14,
  },
  {
    name: 'document',
    title: 'Документ',
    aliases: ['подтверждение', 'документы'],
    type: 'string',
    example: 'Д-3',
    description: 'Код документа с листа «Документы» или его реквизиты; несколько — через точку с запятой.',
    width: 26,
    optionalColumn: true,
    constraints: { maxLength: 500 },
  },
  {
    name: 'note',
    title: 'Пояснение',
    type: 'string',
    example: 'Школа открыта в сентябре',
    description: 'Объяснение необычного значения; остаётся и в следующем сборе.',
    width: 30,
    optionalColumn: true,
    constraints: { maxLength: 500 },
  },
];

/** Показатели школ: one row an organisation, a quantity and a collection. */
export const schoolQuantities: Form = {
  id: 'schoolQuantities',
  title: 'Показатели школ',
  description: 'Числа и ответы школ, из которых считаются показатели района.',
  required: false,
  primaryKey: ['school', 'quantity', 'collection'],
  foreignKeys: [schoolReference, collectionReference],
  rules: [
    {
      // A new workbook lists what will be asked before its schools are known.
      id: 'school-of-answer',
      kind: 'condition',
      when: { field: 'value', is: 'filled' },
      then: { field: 'school', is: 'filled' },
      said: 'Есть ответ, но не указано, какой он школы.',
      reason: 'Ответ учитывается, когда известно, какой школы он.',
    },
  ],
  fields: [
    { ...schoolCodeField, constraints: { ...schoolCodeField.constraints, required: false } },
    { ...directionField, optionalColumn: true, constraints: {} },
    ...quantityFields,
  ],
};

/** Данные района: the district's own numbers. */
export const districtQuantities: Form = {
  id: 'districtQuantities',
  title: 'Данные района',
  description: 'Числа и ответы самого района: мероприятия, документы, ППЭ, олимпиады.',
  required: false,
  primaryKey: ['quantity', 'collection'],
  foreignKeys: [collectionReference],
  rules: [],
  fields: [
    { ...directionField, optionalColumn: true, constraints: {} },
    documentPlaceField,
    ...quantityFields,
  ],
};

function personsField(name: string, title: string): Field {
  return {
    name,
    title,
    aliases: [],
    type: 'integer',
    example: '120',
    description: `${title}: сколько человек на отчётную дату.`,
    width: 12,
    optionalColumn: true,
    constraints: { minimum: 0, maximum: 20_000 },
  };
}

/** Контингент и кадры: what other numbers are parts of, asked once a year. */
export const contingent: Form = {
  id: 'contingent',
  title: 'Контингент и кадры',
  description: 'Сколько в школе обучающихся и работников: знаменатели долей, спрашиваются раз в год.',
  required: false,
  primaryKey: ['school', 'collection'],
  foreignKeys: [schoolReference, collectionReference],
  rules: [
    partOf('pupilsWithDisabilities', ['pupils1to4', 'pupils5to9', 'pupils10to11'], 'обучающихся'),
    partOf('pupilsAtRisk', ['pupils1to4', 'pupils5to9', 'pupils10to11'], 'обучающихся'),
    partOf('teachers', ['staff'], 'педагогических работников'),
    partOf('staffUnder35', ['staff'], 'педагогических работников'),
    partOf('staffWithCategory', ['staff'], 'педагогических работников'),
  ],
  fields: [
    schoolCodeField,
    collectionField,
    personsField('pupils1to4', 'Обучающиеся 1–4 классов'),
    personsField('pupils5to9', 'Обучающиеся 5–9 классов'),
    personsField('pupils10to11', 'Обучающиеся 10–11 классов'),
    personsField('pupilsWithDisabilities', 'Обучающиеся с ОВЗ'),
    personsField('pupilsAtRisk', 'Обучающиеся группы риска'),
    personsField('staff', 'Педагогические работники'),
    personsField('teachers', 'Учителя'),
    personsField('staffUnder35', 'Педагогические работники до 35 лет'),
    personsField('staffWithCategory', 'Педагогические работники с категорией'),
    personsField('deputies', 'Заместители директора по УВР'),
  ],
};

function partOf(part: string, whole: readonly string[], whom: string): Form['rules'][number] {
  return {
    id: `${part}-within-whole`,
    kind: 'compare',
    left: { field: part },
    operator: '<=',
    right: whole.length === 1 ? { field: whole[0] ?? '' } : { sum: whole },
    reason: `Часть не бывает больше целого: всех ${whom}.`,
  };
}
