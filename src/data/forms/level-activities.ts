import type { Form } from '../../core/schema/form';
import { levelField } from './indicators';
import { directionField } from './roadmap-form';
import { schoolCodeField } from './test-key';

/** Мероприятия по уровням: what the document plans for the year in the district and in each school, to be ticked off. */
export const levelActivities: Form = {
  id: 'levelActivities',
  title: 'Мероприятия по уровням',
  description:
    'Мероприятия года в районе и в школах, если документ перечисляет их по двум уровням: что выполнено и чем подтверждается.',
  required: false,
  primaryKey: ['year', 'direction', 'number', 'activity', 'levelKind', 'school'],
  foreignKeys: [{ fields: ['school'], reference: { form: 'schools', fields: ['code'] } }],
  rules: [
    {
      id: 'done-needs-evidence',
      kind: 'condition',
      when: { field: 'done', in: ['да'] },
      then: { field: 'evidence', is: 'filled' },
      severity: 'warning',
      said: 'Отмечено выполнение, но нет подтверждения.',
      reason: 'Выполнение без подтверждения нельзя обосновать при проверке.',
    },
    {
      id: 'school-level-needs-school',
      kind: 'condition',
      when: {
        all: [
          { field: 'levelKind', in: ['школа'] },
          { field: 'done', is: 'filled' },
        ],
      },
      then: { field: 'school', is: 'filled' },
      said: 'Указано, выполнено ли мероприятие в школе, но не указано, в какой.',
      reason: 'Без кода неизвестно, какая школа выполнила мероприятие.',
    },
  ],
  fields: [
    {
      name: 'year',
      title: 'Год',
      type: 'year',
      example: '2026',
      description: 'Год, под которым мероприятие стоит в документе; пусто, если год не напечатан.',
      width: 8,
      optionalColumn: true,
      constraints: { minimum: 2018, maximum: 2099 },
    },
    { ...directionField, optionalColumn: true, constraints: {} },
    {
      name: 'number',
      title: '№',
      type: 'string',
      example: '3.',
      description: 'Номер строки в документе.',
      width: 8,
      optionalColumn: true,
    },
    levelField,
    { ...schoolCodeField, constraints: {}, optionalColumn: true },
    {
      name: 'activity',
      title: 'Мероприятие',
      type: 'string',
      example: 'Участие школ района во Всероссийских проверочных работах',
      description: 'Словами документа.',
      width: 70,
      constraints: { required: true, maxLength: 2000 },
    },
    {
      name: 'done',
      title: 'Выполнено',
      type: 'boolean',
      example: 'да',
      description: '«Да» или «нет»; пусто — ответа ещё нет.',
      width: 12,
      optionalColumn: true,
    },
    {
      name: 'doneOn',
      title: 'Дата выполнения',
      type: 'date',
      example: '25.05.2026',
      width: 14,
      optionalColumn: true,
    },
    {
      name: 'evidence',
      title: 'Документ',
      aliases: ['подтверждение'],
      type: 'string',
      example: 'Д-3',
      description: 'Код документа с листа «Документы» или его реквизиты.',
      width: 30,
      optionalColumn: true,
      constraints: { maxLength: 500 },
    },
  ],
};
