/** Arguments and names of figures that several functions share. */
import { parametersTable, year } from '../function-argument';

/** The last argument of every function that has defaults. */
export const parameters = parametersTable('параметры', {
  en: 'Table of method parameters (sheet «Параметры»); without it, the defaults.',
  ru: 'Таблица с листа «Параметры»; если не указана, действуют значения методики.',
});

export const calendarYear = year('год', { en: 'Calendar year.', ru: 'Календарный год.' });

export const cutNames: readonly string[] = ['граница «3»', 'граница «4»', 'граница «5»'];

export const sampleFigures: readonly string[] = ['участников', 'средний балл', 'стандартное отклонение'];
