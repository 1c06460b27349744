import type { Form } from '../../core/schema/form';
import { testKey } from '../../core/schema/test-key';
import { schoolReference, testKeyFields, schoolCodeField } from './test-key';

/** Перепроверка: rechecked works and how many were confirmed. */
export const recheck: Form = {
  id: 'recheck',
  title: 'Перепроверка',
  description: 'Перепроверка работ: сколько работ перепроверено и сколько подтвердилось.',
  required: false,
  primaryKey: testKey,
  foreignKeys: [schoolReference],
  rules: [
    {
      id: 'confirmed-not-more-than-rechecked',
      kind: 'compare',
      left: { field: 'confirmed' },
      operator: '<=',
      right: { field: 'rechecked' },
      reason: 'Подтвердить можно только перепроверенную работу.',
    },
  ],
  fields: [
    ...testKeyFields,
    {
      name: 'rechecked',
      title: 'Перепроверено работ',
      aliases: ['перепроверено'],
      type: 'integer',
      example: '20',
      width: 13,
      constraints: { required: true, minimum: 0, maximum: 5000 },
    },
    {
      name: 'confirmed',
      title: 'Подтверждено работ',
      aliases: ['подтверждено'],
      type: 'integer',
      example: '19',
      width: 13,
      constraints: { required: true, minimum: 0, maximum: 5000 },
    },
  ],
};

/** Наблюдение: how a procedure was watched. */
export const observation: Form = {
  id: 'observation',
  title: 'Наблюдение',
  description: 'Наблюдение за процедурами и олимпиадами: общественные наблюдатели, видеонаблюдение.',
  required: false,
  primaryKey: testKey,
  foreignKeys: [schoolReference],
  rules: [],
  fields: [
    ...testKeyFields,
    {
      name: 'observers',
      title: 'Наблюдателей',
      aliases: ['общественных наблюдателей'],
      type: 'integer',
      example: '2',
      width: 13,
      optionalColumn: true,
      constraints: { minimum: 0, maximum: 1000 },
    },
    {
      name: 'video',
      title: 'Видеонаблюдение',
      type: 'boolean',
      example: 'да',
      width: 13,
      optionalColumn: true,
    },
    {
      name: 'olympiad',
      title: 'Олимпиада',
      type: 'boolean',
      example: 'нет',
      width: 13,
      optionalColumn: true,
    },
    {
      name: 'note',
      title: 'Примечание',
      type: 'string',
      example: 'Замечаний нет',
      width: 30,
      optionalColumn: true,
      constraints: { maxLength: 500 },
    },
  ],
};

const officialListNames = ['ШНОР', 'необъективность'];
const officialListSources = ['Рособрнадзор', 'регион', 'район'];

/** Официальные списки: which schools Rosobrnadzor or the region named, by year. */
export const officialLists: Form = {
  id: 'officialLists',
  title: 'Официальные списки',
  description: 'Школы из официальных списков Рособрнадзора, региона и документа района по годам.',
  required: false,
  primaryKey: ['year', 'list', 'source', 'school', 'printedName'],
  foreignKeys: [schoolReference],
  rules: [
    {
      // The document names schools; their codes are the district's to write.
      id: 'listed-school-needs-code',
      kind: 'condition',
      when: { field: 'list', is: 'filled' },
      then: { field: 'school', is: 'filled' },
      severity: 'info',
      said: 'Школа есть в списке, но не указан её код.',
      reason: 'Без кода программа не знает, какая школа в списке: впишите код с листа «Школы».',
    },
  ],
  fields: [
    {
      name: 'year',
      title: 'Год',
      type: 'year',
      example: '2025',
      width: 8,
      constraints: { required: true, minimum: 2015, maximum: 2099 },
    },
    {
      name: 'list',
      title: 'Список',
      type: 'string',
      example: 'ШНОР',
      width: 18,
      constraints: { required: true, enum: officialListNames },
    },
    {
      name: 'source',
      title: 'Кто составил',
      aliases: ['источник'],
      type: 'string',
      example: 'Рособрнадзор',
      width: 16,
      constraints: { required: true, enum: officialListSources },
    },
    { ...schoolCodeField, constraints: { ...schoolCodeField.constraints, required: false } },
    {
      name: 'printedName',
      title: 'Школа в документе',
      type: 'string',
      example: 'СОШ № 3',
      description: 'Как школа названа в списке.',
      width: 40,
      optionalColumn: true,
      constraints: { maxLength: 300 },
    },
  ],
};

/** Параметры: the method's numbers that a district may change. */
export const parameters: Form = {
  id: 'parameters',
  title: 'Параметры',
  sheetAliases: ['Параметры метода'],
  description: 'Параметры методики. Значение можно изменить; если ячейка пуста, действует значение методики.',
  required: false,
  primaryKey: ['id'],
  foreignKeys: [],
  rules: [],
  fields: [
    {
      name: 'id',
      title: 'Обозначение',
      aliases: ['код параметра'],
      type: 'string',
      example: 'F1.z',
      width: 22,
      constraints: { required: true, maxLength: 60 },
    },
    {
      name: 'title',
      title: 'Параметр',
      aliases: ['название'],
      type: 'string',
      example: 'Множитель доверительного интервала',
      width: 50,
      optionalColumn: true,
    },
    { name: 'value', title: 'Значение', type: 'any', example: '1,96', width: 12 },
    { name: 'unit', title: 'Единица', type: 'string', example: '—', width: 12, optionalColumn: true },
    {
      name: 'source',
      title: 'Источник',
      type: 'string',
      example: 'Методика ФИОКО',
      width: 40,
      optionalColumn: true,
    },
    {
      name: 'methodVersion',
      title: 'Версия метода',
      type: 'string',
      example: '2026.1',
      width: 12,
      optionalColumn: true,
    },
  ],
};
