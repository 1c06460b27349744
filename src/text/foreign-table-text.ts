/** Tables that nothing is taken from, by their names in the field, and where their figures go. */
import type { ForeignKind } from '../core/results/foreign-tables';

export const foreignNames: Readonly<Record<ForeignKind, string>> = {
  'marked-schools': 'перечень школ с признаками необъективности',
  'exam-results': 'сводная таблица результатов ЕГЭ или ОГЭ по школам',
};

/** What a person does to have it counted. */
export const foreignAdvice: Readonly<Record<ForeignKind, string>> = {
  'marked-schools':
    'Признаки программа считает сама, по протоколам. Чтобы сравнить их с перечнем, внесите его школы на лист «Официальные списки» книги района: год, список «необъективность», кто его составил и код школы.',
  'exam-results':
    'Чтобы учесть эти результаты, внесите их на лист «Результаты» книги района: строка на школу и предмет, в ней число участников, отметки или число не преодолевших минимальный балл.',
};

/** Its line in the list of files. */
export const foreignTableText = (kind: ForeignKind): string =>
  `${foreignNames[kind]}, ничего из таблицы не взято.`;
