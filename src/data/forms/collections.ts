import type { Form } from '../../core/schema/form';

const open = 'открыт';
const closed = 'закрыт';
const approved = 'утверждён';

/** Сборы: each asking for numbers, its days, who approves it and how far it is. */
export const collections: Form = {
  id: 'collections',
  title: 'Сборы',
  description: 'Сборы показателей: за какой период, на какую дату, до какого дня и кто утверждает.',
  required: false,
  primaryKey: ['collection'],
  foreignKeys: [],
  rules: [
    {
      id: 'period-in-order',
      kind: 'compare',
      left: { field: 'from' },
      operator: '<=',
      right: { field: 'to' },
      reason: 'Период не может кончиться раньше, чем начался.',
    },
    {
      id: 'due-after-opening',
      kind: 'compare',
      left: { field: 'opened' },
      operator: '<=',
      right: { field: 'due' },
      reason: 'Сдать раньше, чем сбор открыт, нельзя.',
    },
    {
      id: 'approved-needs-date',
      kind: 'condition',
      when: { field: 'state', in: [approved] },
      then: { field: 'approvedOn', is: 'filled' },
      said: 'Сбор утверждён, но нет даты утверждения.',
      reason: 'У утверждённого сбора есть и дата, и номер приказа.',
    },
    {
      id: 'approved-needs-order',
      kind: 'condition',
      when: { field: 'state', in: [approved] },
      then: { field: 'order', is: 'filled' },
      said: 'Сбор утверждён, но не указан приказ.',
      reason: 'У утверждённого сбора есть и дата, и номер приказа.',
    },
  ],
  fields: [
    {
      name: 'collection',
      title: 'Сбор',
      aliases: ['название сбора'],
      type: 'any',
      example: 'апрель 2026',
      description: 'Под этим названием сбор стоит в строках других листов.',
      width: 18,
      constraints: { required: true, unique: true, maxLength: 60 },
    },
    dayField('from', 'Период с', 'Первый день периода; пусто — 1 января года сбора.', '01.01.2026'),
    dayField('to', 'Период по', 'Последний день периода: по нему значения относятся к году.', '31.12.2026'),
    dayField('asOf', 'На дату', 'День, на который считают; пусто — за весь период.', '01.04.2026'),
    dayField('opened', 'Открыт с', 'Когда организациям предложено отвечать.', '20.03.2026'),
    dayField('due', 'Сдать до', 'По этот день включительно ответ сдан вовремя.', '10.04.2026'),
    {
      name: 'approver',
      title: 'Утверждает',
      type: 'string',
      example: 'начальник управления образования',
      description: 'Должность того, кто утверждает сбор.',
      width: 26,
      optionalColumn: true,
      constraints: { maxLength: 200 },
    },
    {
      name: 'state',
      title: 'Состояние',
      type: 'string',
      example: open,
      description: 'Открыт, закрыт или утверждён; пусто — открыт.',
      width: 12,
      optionalColumn: true,
      constraints: { enum: [open, closed, approved] },
    },
    dayField('approvedOn', 'Утверждён', 'Дата приказа об утверждении.', '25.04.2026'),
    {
      name: 'order',
      title: 'Приказ №',
      type: 'string',
      example: '118',
      width: 11,
      optionalColumn: true,
      constraints: { maxLength: 60 },
    },
  ],
};

function dayField(name: string, title: string, description: string, example: string): Form['fields'][number] {
  return { name, title, type: 'date', example, description, width: 13, optionalColumn: true };
}
