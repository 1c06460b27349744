/** The key that results, scores and items share, and the words of its columns. */
import type { Field } from '../../core/schema/field';

const procedureNames = ['ВПР', 'ОГЭ', 'ЕГЭ', 'ГВЭ', 'РПР', 'МПР', 'НИКО', 'PISA', 'Диагностическая работа'];
const subjectNames = [
  'Русский язык',
  'Математика',
  'Окружающий мир',
  'Литературное чтение',
  'Литература',
  'Английский язык',
  'Немецкий язык',
  'Французский язык',
  'Иностранный язык',
  'История',
  'Обществознание',
  'География',
  'Биология',
  'Физика',
  'Химия',
  'Информатика',
];
const levelNames = ['базовый', 'профильный', 'углублённый'];

export const schoolCodeField: Field = {
  name: 'school',
  title: 'Код школы',
  aliases: ['код ОО', 'школа (код)', 'логин ОО', 'логин школы'],
  type: 'string',
  example: 'edu580101',
  description: 'Код школы с листа «Школы».',
  width: 14,
  constraints: { required: true },
};

/** When and by which procedure. */
export const occasionFields: readonly Field[] = [
  {
    name: 'schoolYear',
    title: 'Учебный год',
    aliases: ['уч. год', 'уч.год'],
    type: 'schoolYear',
    example: '2025/2026',
    description: 'Учебный год, в котором проведена процедура.',
    width: 13,
    constraints: { required: true, minimum: 2010, maximum: 2099 },
  },
  {
    name: 'procedure',
    title: 'Процедура',
    aliases: ['оценочная процедура', 'вид работы'],
    type: 'string',
    example: 'ВПР',
    description: 'Вид оценочной процедуры.',
    width: 14,
    constraints: { required: true, enum: procedureNames },
  },
];

/** In what. */
export const subjectFields: readonly Field[] = [
  {
    name: 'grade',
    title: 'Класс',
    aliases: ['параллель'],
    type: 'integer',
    example: '4',
    description: 'Параллель: все классы одного года обучения вместе, без буквы.',
    width: 8,
    constraints: { required: true, minimum: 1, maximum: 12 },
  },
  {
    name: 'subject',
    title: 'Предмет',
    aliases: ['учебный предмет'],
    type: 'string',
    example: 'Русский язык',
    description: 'Учебный предмет полностью, без сокращений.',
    width: 20,
    constraints: { required: true, enum: subjectNames },
  },
  {
    name: 'level',
    title: 'Уровень',
    aliases: ['уровень изучения'],
    type: 'string',
    example: 'базовый',
    description: 'Только там, где у процедуры есть уровни (ЕГЭ по математике, углублённые ВПР).',
    width: 12,
    optionalColumn: true,
    constraints: { enum: levelNames },
  },
];

export const testKeyFields: readonly Field[] = [...occasionFields, schoolCodeField, ...subjectFields];

export const schoolReference = {
  fields: ['school'],
  reference: { form: 'schools', fields: ['code'] },
} as const;
