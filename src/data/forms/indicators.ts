import type { Form } from '../../core/schema/form';
import { directionField } from './roadmap-form';
import { schoolCodeField } from './test-key';

/** First the district's level, then the school's. */
const levels: readonly string[] = ['район', 'школа'];
const schoolLevel = 'школа';

const evidence = {
  name: 'evidence',
  title: 'Подтверждение',
  aliases: ['подтверждающий документ', 'источник информации'],
  type: 'string',
  example: 'Справка от 25.05.2026',
  description: 'Чем подтверждается значение.',
  width: 30,
  optionalColumn: true,
  constraints: { maxLength: 500 },
} as const;

/** Where the district's document names it. */
export const documentPlaceField = {
  name: 'documentPlace',
  title: 'Место в документе',
  aliases: ['пункт документа', 'раздел документа'],
  type: 'string',
  example: 'Приложение 1, 11.',
  description: 'Раздел документа района и номер в нём; у своих строк остаётся пустым.',
  width: 18,
  optionalColumn: true,
  constraints: { maxLength: 300 },
} as const;

export const levelField = {
  name: 'levelKind',
  title: 'Уровень',
  type: 'string',
  example: 'район',
  description: 'Район или школа.',
  width: 10,
  constraints: { required: true, enum: levels },
} as const;

/** Показатели: plan and fact of each indicator by level and year. */
export const indicators: Form = {
  id: 'indicators',
  title: 'Показатели',
  description: 'Показатели по направлениям: план и факт района или школы за год.',
  required: false,
  primaryKey: ['indicator', 'documentPlace', 'levelKind', 'school', 'year'],
  foreignKeys: [{ fields: ['school'], reference: { form: 'schools', fields: ['code'] } }],
  rules: [
    {
      id: 'school-level-needs-school',
      kind: 'condition',
      when: { field: 'levelKind', in: [schoolLevel] },
      then: { field: 'school', is: 'filled' },
      said: 'Указан показатель школы, но не указано, какой.',
      reason: 'Без кода неизвестно, к какой школе относится показатель.',
    },
    {
      id: 'fact-needs-evidence',
      kind: 'condition',
      when: { field: 'fact', is: 'filled' },
      then: { field: 'evidence', is: 'filled' },
      severity: 'warning',
      said: 'Указан факт, но нет подтверждения.',
      reason: 'Факт без подтверждения нельзя обосновать при проверке.',
    },
  ],
  fields: [
    directionField,
    {
      name: 'indicator',
      title: 'Показатель',
      aliases: ['индикатор', 'наименование показателя'],
      description: 'Что измеряется, — словами документа.',
      type: 'string',
      example: 'Доля педагогов, прошедших диагностику профессиональных компетенций',
      width: 50,
      constraints: { required: true, maxLength: 1000 },
    },
    documentPlaceField,
    levelField,
    { ...schoolCodeField, constraints: {}, optionalColumn: true },
    {
      name: 'year',
      title: 'Год',
      type: 'year',
      example: '2026',
      width: 8,
      constraints: { required: true, minimum: 2018, maximum: 2099 },
    },
    {
      name: 'unit',
      title: 'Единица',
      aliases: ['ед. изм.', 'единица измерения'],
      type: 'string',
      example: '%',
      width: 10,
      optionalColumn: true,
    },
    {
      name: 'documentPlan',
      title: 'План документа',
      aliases: ['план по документу'],
      type: 'string',
      example: 'не менее 30 % (2020–2022)',
      description: 'Что установил документ и на какие годы; пусто, если числа в нём нет.',
      width: 20,
      optionalColumn: true,
      constraints: { maxLength: 300 },
    },
    {
      name: 'plan',
      title: 'План',
      aliases: ['целевое значение'],
      type: 'number',
      example: '30',
      description: 'Значение на этот год; пусто, если документ его не устанавливает.',
      width: 10,
      optionalColumn: true,
    },
    {
      name: 'basis',
      title: 'Основание плана',
      aliases: ['приказ о плане'],
      type: 'string',
      example: 'приказ от 12.01.2026 № 5',
      description: 'Приказ, которым план документа с прошедшим сроком продлён на этот год; иначе пусто.',
      width: 24,
      optionalColumn: true,
      constraints: { maxLength: 200 },
    },
    {
      name: 'fact',
      title: 'Факт',
      aliases: ['фактическое значение'],
      type: 'number',
      example: '34,5',
      description: 'Что достигнуто к отчётной дате.',
      width: 10,
      optionalColumn: true,
    },
    evidence,
  ],
};

/** Самооценка: each criterion, as those assessed see it and as others do. A row with a criterion alone waits to be filled. */
export const selfAssessment: Form = {
  id: 'selfAssessment',
  title: 'Самооценка',
  description: 'Самооценка школы или района по критериям рядом с внешней оценкой.',
  required: false,
  primaryKey: ['levelKind', 'school', 'direction', 'group', 'criterion'],
  foreignKeys: [{ fields: ['school'], reference: { form: 'schools', fields: ['code'] } }],
  rules: [
    {
      id: 'school-level-needs-school',
      kind: 'condition',
      when: {
        all: [
          {
            any: [
              { field: 'levelKind', in: [schoolLevel] },
              { field: 'levelKind', is: 'empty' },
            ],
          },
          {
            any: [
              { field: 'self', is: 'filled' },
              { field: 'external', is: 'filled' },
            ],
          },
        ],
      },
      then: { field: 'school', is: 'filled' },
      said: 'Есть оценка, но не указано, какой она школы.',
      reason: 'Без кода неизвестно, к какой школе относится самооценка.',
    },
    {
      id: 'self-needs-evidence',
      kind: 'condition',
      when: { field: 'self', is: 'filled' },
      then: { field: 'evidence', is: 'filled' },
      severity: 'warning',
      said: 'Есть самооценка, но не указан источник информации.',
      reason: 'Самооценку без источника информации нельзя сопоставить с внешней.',
    },
  ],
  fields: [
    {
      name: 'levelKind',
      title: 'Уровень',
      type: 'string',
      example: 'школа',
      description: 'Чья самооценка: района или школы. Пусто — школы.',
      width: 10,
      optionalColumn: true,
      constraints: { enum: levels },
    },
    {
      ...schoolCodeField,
      constraints: {},
      description: 'Код школы с листа «Школы»; у строк района пусто.',
    },
    { ...directionField, width: 24, optionalColumn: true, constraints: { maxLength: 300 } },
    {
      name: 'group',
      title: 'Группа критериев',
      aliases: ['раздел критериев'],
      type: 'string',
      example: 'Наличие обоснованной системы процедур оценки',
      description: 'Заголовок, под которым критерий стоит в документе.',
      width: 34,
      optionalColumn: true,
      constraints: { maxLength: 500 },
    },
    {
      name: 'criterion',
      title: 'Критерий',
      aliases: ['показатель'],
      type: 'string',
      example: 'Наличие школьного плана ВСОКО',
      description: 'Что оценивается, — словами документа.',
      width: 40,
      constraints: { required: true, maxLength: 1000 },
    },
    {
      name: 'self',
      title: 'Самооценка',
      type: 'number',
      example: '2',
      description: 'Балл, который школа или район ставит себе.',
      width: 11,
      optionalColumn: true,
      constraints: { minimum: 0, maximum: 100 },
    },
    {
      name: 'external',
      title: 'Внешняя оценка',
      type: 'number',
      example: '1',
      description: 'Балл по тому же критерию, который поставили проверяющие.',
      width: 11,
      optionalColumn: true,
      constraints: { minimum: 0, maximum: 100 },
    },
    {
      ...evidence,
      title: 'Источник информации',
      aliases: ['подтверждение'],
      description: 'По какому документу или сайту видно, что критерий выполнен.',
      width: 64,
      constraints: { maxLength: 1000 },
    },
  ],
};
