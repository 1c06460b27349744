import type { Field } from '../../core/schema/field';
import type { Form } from '../../core/schema/form';

function column(name: string, title: string, width: number, more: Partial<Field> = {}): Field {
  return { name, title, type: 'string', width, ...more };
}

/** Пояснения: what a person answered to a warning, a question or a flag. It holds while the value it was given for stands. */
export const explanations: Form = {
  id: 'explanations',
  title: 'Пояснения',
  sheetAliases: ['Принятые пояснения'],
  description:
    'Ответы на предупреждения, вопросы о значениях и признаки: они приняты, пока значение в ячейке не изменилось.',
  required: false,
  primaryKey: ['about', 'file', 'sheet', 'key', 'field'],
  foreignKeys: [],
  rules: [],
  fields: [
    column('about', 'Замечание или признак', 32, {
      aliases: ['замечание', 'признак'],
      description: 'Название замечания, как на листе «Проверка», или признака, как на листе «Признаки».',
      example: 'Резко изменилось число участников',
      constraints: { required: true, maxLength: 300 },
    }),
    column('file', 'Файл', 26, {
      optionalColumn: true,
      description: 'Имя файла, если замечание не к этой книге, а к протоколу или отчёту.',
      example: 'ВПР Математика 4 класс 2026.xlsx',
      constraints: { maxLength: 255 },
    }),
    column('sheet', 'Лист', 20, {
      description: 'Лист, к которому относится замечание; для признака — «Признаки».',
      example: 'Результаты',
      constraints: { maxLength: 31 },
    }),
    column('key', 'Строка', 44, {
      description: 'По чему узнаётся строка: код школы, работа, год — через точку посередине.',
      example: '2025/2026 · ВПР · edu580101 · 4 · Математика',
      constraints: { maxLength: 1000 },
    }),
    column('field', 'Столбец', 20, {
      optionalColumn: true,
      description: 'Заголовок столбца.',
      example: 'Участников',
      constraints: { maxLength: 300 },
    }),
    column('value', 'Значение', 16, {
      type: 'any',
      description: 'Что стояло в ячейке, когда дано пояснение. Если значение изменится, замечание вернётся.',
      example: '64',
    }),
    column('text', 'Пояснение', 60, {
      aliases: ['объяснение', 'причина'],
      description: 'Почему значение верно.',
      example: 'Школа приняла учеников закрытого филиала',
      constraints: { required: true, maxLength: 5000 },
    }),
    column('person', 'Кто пояснил', 28, {
      aliases: ['кто', 'кто дал пояснение'],
      personalData: 'person',
      description: 'Кто отвечает за пояснение.',
      example: 'Петрова А. С., методист',
      constraints: { required: true, maxLength: 200 },
    }),
    column('day', 'Дата', 12, {
      type: 'date',
      description: 'Когда дано пояснение.',
      example: '20.11.2026',
      constraints: { required: true, minimum: 36526, maximum: 73050 },
    }),
  ],
};
