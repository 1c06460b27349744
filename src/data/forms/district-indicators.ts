import type { Form } from '../../core/schema/form';
import { documentPlaceField } from './indicators';
import { directionField } from './roadmap-form';

/** Показатели района: what the district chooses for the groups that its document only names. */
export const districtIndicators: Form = {
  id: 'districtIndicators',
  title: 'Показатели района',
  description:
    'Выбор показателей для групп, которые документ только называет: из каталога или своими словами. Без «да» не выбрано ничего.',
  required: false,
  primaryKey: ['group', 'documentPlace', 'indicator'],
  foreignKeys: [],
  rules: [
    {
      id: 'chosen-needs-indicator',
      kind: 'condition',
      when: { field: 'chosen', in: ['да'] },
      then: { field: 'indicator', is: 'filled' },
      said: 'Отмечено, что показатель выбран, но он не назван.',
      reason: 'Показатель без названия нельзя ни посчитать, ни назвать в отчёте.',
    },
  ],
  fields: [
    { ...directionField, optionalColumn: true, constraints: {} },
    documentPlaceField,
    {
      name: 'group',
      title: 'Группа показателей',
      aliases: ['группа', 'блок показателей'],
      type: 'string',
      example: 'показатели по подготовке базового уровня',
      description:
        'Группа, которую документ называет без показателей; у своих показателей вне групп — пусто.',
      width: 44,
      optionalColumn: true,
      constraints: { maxLength: 1000 },
    },
    {
      name: 'candidates',
      title: 'Предложений',
      type: 'integer',
      example: '3',
      description: 'Сколько показателей каталог предлагает для группы; 0 — введите свой.',
      width: 13,
      optionalColumn: true,
      constraints: { minimum: 0 },
    },
    {
      name: 'indicator',
      title: 'Показатель',
      type: 'string',
      example: 'Доля работ с отметкой не ниже «3»',
      description: 'Из каталога или свой, в пустой строке группы.',
      width: 56,
      constraints: { maxLength: 600 },
    },
    {
      name: 'chosen',
      title: 'Выбран',
      type: 'boolean',
      example: 'да',
      description: '«Да», если район измеряет этот показатель.',
      width: 10,
    },
    {
      name: 'quantity',
      title: 'Что считаем',
      type: 'string',
      example: 'Обучающиеся, охваченные внеурочной занятостью',
      description:
        'Эти слова стоят в строках листов «Показатели школ» и «Данные района»; пусто — считать ничего не нужно. У своего показателя это его название.',
      width: 44,
      optionalColumn: true,
      constraints: { maxLength: 600 },
    },
    {
      name: 'unit',
      title: 'Единица',
      aliases: ['ед. изм.'],
      type: 'string',
      example: 'чел.',
      description: 'Для своего показателя: «есть / нет», «чел.», «ед.».',
      width: 12,
      optionalColumn: true,
      constraints: { maxLength: 40 },
    },
    {
      name: 'reportedBy',
      title: 'Кто сообщает',
      type: 'string',
      example: 'школа',
      description: 'Для своего показателя: школа или район; пусто — школа.',
      width: 14,
      optionalColumn: true,
      constraints: { enum: ['школа', 'район', 'надстройка'] },
    },
    {
      name: 'source',
      title: 'Источник',
      type: 'string',
      example: 'Кулебаки, паспорт 2.5',
      description: 'Чей документ печатает показатель, или что его считает надстройка.',
      width: 34,
      optionalColumn: true,
      constraints: { maxLength: 300 },
    },
  ],
};
