import type { Field } from '../../core/schema/field';
import type { Form } from '../../core/schema/form';
import { testKey } from '../../core/schema/test-key';
import { occasionFields, schoolReference, subjectFields, testKeyFields } from './test-key';

/** Баллы: how many works got each primary score. */
export const scores: Form = {
  id: 'scores',
  title: 'Баллы',
  sheetAliases: ['Распределение первичных баллов', 'Распределение баллов'],
  description:
    'Распределение первичных баллов: столбец на каждый балл, в ячейке — сколько участников его набрали.',
  required: false,
  primaryKey: testKey,
  foreignKeys: [schoolReference],
  rules: [],
  fields: testKeyFields,
  numbered: [
    {
      name: 'score',
      headerPattern: '(?:балл )?(\\d{1,3})(?: балл(?:а|ов)?)?',
      type: 'integer',
      minimum: 0,
      maximum: 5000,
      template: { first: 0, last: 40, header: '{number}' },
      description: 'Сколько участников набрали столько первичных баллов.',
    },
  ],
};

/** Задания: per cent of the maximum on each item. */
export const items: Form = {
  id: 'items',
  title: 'Задания',
  sheetAliases: ['Выполнение заданий'],
  description: 'Выполнение заданий: столбец на каждое задание, в ячейке — процент от максимального балла.',
  required: false,
  primaryKey: testKey,
  foreignKeys: [schoolReference],
  rules: [],
  fields: [
    ...testKeyFields,
    {
      name: 'participants',
      title: 'Участников',
      aliases: ['кол-во участников', 'количество участников'],
      type: 'integer',
      unit: 'чел.',
      example: '45',
      width: 11,
      optionalColumn: true,
      constraints: { minimum: 0, maximum: 5000 },
    },
  ],
  numbered: [
    {
      name: 'item',
      headerPattern: '(?:задание )?№? ?(\\d{1,2})',
      type: 'number',
      minimum: 0,
      maximum: 100,
      template: { first: 1, last: 20, header: '№ {number}' },
      description: 'Процент от максимального балла за задание.',
    },
  ],
};

function cutField(mark: number): Field {
  return {
    name: `cut${mark}`,
    title: `«${mark}» с`,
    aliases: [`${mark} с`, `граница ${mark}`],
    description: `Наименьший балл, за который ставят «${mark}».`,
    type: 'integer',
    unit: 'балл',
    example: '24',
    width: 11,
    optionalColumn: true,
    constraints: { minimum: 0, maximum: 100, required: false },
  };
}

/** Шкалы: from primary score to mark. */
export const scales: Form = {
  id: 'scales',
  title: 'Шкалы',
  sheetAliases: ['Шкала перевода'],
  description: 'Шкалы перевода первичных баллов в отметки: наименьший балл каждой отметки.',
  required: false,
  primaryKey: ['schoolYear', 'procedure', 'grade', 'subject', 'level'],
  foreignKeys: [],
  rules: [
    {
      id: 'cut3-below-cut4',
      kind: 'compare',
      left: { field: 'cut3' },
      operator: '<',
      right: { field: 'cut4' },
    },
    {
      id: 'cut4-below-cut5',
      kind: 'compare',
      left: { field: 'cut4' },
      operator: '<',
      right: { field: 'cut5' },
    },
    {
      id: 'cut5-not-above-maximum',
      kind: 'compare',
      left: { field: 'cut5' },
      operator: '<=',
      right: { field: 'maximum' },
    },
    {
      id: 'scale-source',
      kind: 'condition',
      when: { field: 'cut3', is: 'filled' },
      then: { field: 'source', is: 'filled' },
      severity: 'warning',
      said: 'Указаны границы отметок, но не указано, откуда они взяты.',
      reason: 'Границы отметок меняются; без источника их нельзя проверить.',
    },
  ],
  fields: [
    ...occasionFields,
    ...subjectFields,
    {
      name: 'maximum',
      title: 'Максимальный балл',
      aliases: ['максимум', 'макс. балл'],
      description: 'Наибольший первичный балл.',
      type: 'integer',
      unit: 'балл',
      example: '24',
      width: 11,
      optionalColumn: false,
      constraints: { minimum: 0, maximum: 100, required: true },
    },
    ...[3, 4, 5].map(cutField),
    {
      name: 'threshold',
      title: 'Порог',
      aliases: ['минимальный балл', 'минимум'],
      description: 'Наименьший балл, с которым экзамен считается сданным.',
      type: 'integer',
      unit: 'балл',
      example: '24',
      width: 11,
      optionalColumn: true,
      constraints: { minimum: 0, maximum: 100, required: false },
    },
    {
      name: 'source',
      title: 'Источник',
      type: 'string',
      example: 'Описание ВПР 2026 г.',
      description: 'Документ, из которого взята шкала.',
      width: 36,
      optionalColumn: true,
      constraints: { maxLength: 300 },
    },
  ],
};
