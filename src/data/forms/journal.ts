import type { Field } from '../../core/schema/field';
import type { Form } from '../../core/schema/form';
import { journalWords } from '../lexicon/journal-words';

function column(name: string, title: string, width: number, more: Partial<Field> = {}): Field {
  return { name, title, type: 'string', width, optionalColumn: true, ...more };
}

/** Журнал сбора: where each collected value came from, and who changed it since. Written by collecting. */
export const journal: Form = {
  id: 'journal',
  title: 'Журнал сбора',
  description: 'Откуда взялось каждое принятое значение: день, файл, кто заполнил. Лист ведёт программа.',
  required: false,
  primaryKey: [],
  foreignKeys: [],
  rules: [],
  fields: [
    column('day', 'Дата', 12, { type: 'date', optionalColumn: false }),
    column('event', 'Событие', 13, {
      optionalColumn: false,
      constraints: { required: true, enum: Object.values(journalWords) },
    }),
    column('collection', 'Сбор', 12, { type: 'any', optionalColumn: false }),
    column('school', 'Код школы', 14),
    column('sheet', 'Лист', 22),
    column('key', 'Строка', 44, { constraints: { maxLength: 1000 } }),
    column('field', 'Столбец', 22),
    column('before', 'Было', 16, { type: 'any' }),
    column('after', 'Стало', 16, { type: 'any' }),
    column('file', 'Файл', 34),
    column('person', 'Кто заполнил', 28, { personalData: 'person' }),
    column('head', 'Кто подтвердил', 28, { personalData: 'person' }),
    column('remarks', 'Замечаний', 11, { type: 'integer', constraints: { minimum: 0 } }),
    column('reason', 'Основание', 34),
  ],
};
