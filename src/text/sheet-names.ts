/** Names of the sheets the product writes. */

export const chartsSheetName = 'Диаграммы';
export const checkSheetName = 'Проверка';
export const expectedSheetName = 'Ожидаемые результаты';
export const flagsSheetName = 'Признаки';
export const indicatorsSheetName = 'Показатели по направлениям';
export const instructionSheetName = 'Инструкция';
export const listsSheetName = 'Перечни школ';
export const orderSheetName = 'Приказ (проект)';
export const progressSheetName = 'Ход дорожной карты';
export const publicSheetName = 'Для публикации';
export const reportSheetName = 'Отчёт';
export const summarySheetName = 'Сводка по результатам';
export const tasksSheetName = 'Что сделать';
export const yearlySheetName = 'Ежегодный доклад';
