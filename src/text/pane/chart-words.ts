/** The charts as the pane shows them. */

export const title = 'Диаграммы';
export const purpose = 'Посмотреть здесь, с числами: отметки, распределения, годы, план и факт.';
export const preparing = 'Строим диаграммы…';
export const what = 'Что показать';
export const showTable = 'Показать числа';
export const hideTable = 'Скрыть числа';
export const tableOf = (chart: string) => `Числа диаграммы «${chart}»`;
export const close = 'Закрыть';
