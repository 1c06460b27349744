import type { Field } from '../../core/schema/field';
import type { Form } from '../../core/schema/form';
import { schoolReference, testKey, testKeyFields } from './test-key';

function countField(name: string, title: string, aliases: readonly string[], description: string): Field {
  return {
    name,
    title,
    aliases,
    type: 'integer',
    unit: 'чел.',
    example: '12',
    description,
    width: 9,
    optionalColumn: true,
    constraints: { minimum: 0, maximum: 5000 },
  };
}

/** Результаты: what each test gave in each school. */
export const results: Form = {
  id: 'results',
  title: 'Результаты',
  sheetAliases: ['Результаты процедур', 'Результаты оценочных процедур'],
  version: '1.0',
  description:
    'Итоги оценочных процедур: одна строка на учебный год, процедуру, школу, параллель, предмет и уровень.',
  required: true,
  primaryKey: testKey,
  foreignKeys: [schoolReference],
  rules: [
    { id: 'marks-sum', kind: 'sum', parts: ['marks2', 'marks3', 'marks4', 'marks5'], total: 'participants' },
    {
      id: 'below-minimum-not-more-than-participants',
      kind: 'compare',
      left: { field: 'belowMinimum' },
      operator: '<=',
      right: { field: 'participants' },
      reason: 'Не преодолеть минимум может только тот, кто писал работу.',
    },
    {
      id: 'journal-not-more-than-participants',
      kind: 'compare',
      left: { sum: ['journalLower', 'journalEqual', 'journalHigher'] },
      operator: '<=',
      right: { field: 'participants' },
      reason: 'С журналом сравнивают только отметки участников.',
    },
    {
      id: 'ege-needs-below-minimum',
      kind: 'condition',
      when: {
        all: [
          { field: 'procedure', in: ['ЕГЭ'] },
          { field: 'marks2', is: 'empty' },
        ],
      },
      then: { field: 'belowMinimum', is: 'filled' },
      severity: 'warning',
      reason:
        'Пока не указано, сколько участников не преодолели минимум, ЕГЭ не учитывается в правиле низких результатов.',
    },
    {
      id: 'marks-filled-together',
      kind: 'condition',
      when: {
        any: [
          { field: 'marks3', is: 'filled' },
          { field: 'marks4', is: 'filled' },
          { field: 'marks5', is: 'filled' },
        ],
      },
      then: { field: 'marks2', is: 'filled' },
      reason: 'Если «2» нет, поставьте 0: пустая ячейка — это «нет данных», а не ноль.',
    },
  ],
  referenceRules: [
    {
      id: 'participants-not-more-than-pupils',
      fields: ['school'],
      reference: { form: 'schools', fields: ['code'] },
      left: 'participants',
      operator: '<=',
      right: 'pupils',
      reason: 'Участников одной работы не может быть больше, чем обучающихся во всей школе.',
    },
  ],
  fields: [
    ...testKeyFields,
    {
      name: 'date',
      title: 'Дата',
      aliases: ['дата проведения'],
      type: 'date',
      example: '15.04.2026',
      description: 'Дата проведения работы.',
      width: 12,
      optionalColumn: true,
    },
    {
      name: 'participants',
      title: 'Участников',
      aliases: ['кол-во участников', 'количество участников', 'писали работу', 'участники'],
      type: 'integer',
      unit: 'чел.',
      example: '45',
      description: 'Сколько обучающихся писали работу.',
      width: 11,
      constraints: { required: true, minimum: 0, maximum: 5000 },
    },
    countField(
      'marks2',
      '«2»',
      ['2', 'отметка 2', 'получили «2»', 'отметки 2', 'отметки «2»'],
      'Сколько участников получили «2».',
    ),
    countField(
      'marks3',
      '«3»',
      ['3', 'отметка 3', 'получили «3»', 'отметки 3', 'отметки «3»'],
      'Сколько участников получили «3».',
    ),
    countField(
      'marks4',
      '«4»',
      ['4', 'отметка 4', 'получили «4»', 'отметки 4', 'отметки «4»'],
      'Сколько участников получили «4».',
    ),
    countField(
      'marks5',
      '«5»',
      ['5', 'отметка 5', 'получили «5»', 'отметки 5', 'отметки «5»'],
      'Сколько участников получили «5».',
    ),
    countField(
      'belowMinimum',
      'Не преодолели минимум',
      ['ниже минимума', 'не преодолели порог'],
      'Сколько участников не преодолели минимальный балл (для ЕГЭ).',
    ),
    {
      name: 'mean',
      title: 'Средний балл',
      aliases: ['средний первичный балл', 'ср. балл'],
      type: 'number',
      unit: 'балл',
      example: '21,4',
      description: 'Средний балл по школе (для ВПР и ОГЭ — первичный).',
      width: 11,
      optionalColumn: true,
      constraints: { minimum: 0, maximum: 100 },
    },
    countField(
      'journalLower',
      'Ниже журнала',
      ['понизили'],
      'У скольких участников отметка за работу ниже отметки в журнале.',
    ),
    countField(
      'journalEqual',
      'Как в журнале',
      ['подтвердили'],
      'У скольких участников отметка за работу та же, что в журнале.',
    ),
    countField(
      'journalHigher',
      'Выше журнала',
      ['повысили'],
      'У скольких участников отметка за работу выше отметки в журнале.',
    ),
  ],
};
