/** Papers that leave the workbook: what they are, what each holds, how it is saved. */
import { counted, schoolForms } from '../plural';

export const papers = 'Документы';
export const reportInWord = 'Отчёт в Word';
export const reportInWordPurpose = 'Аналитическая справка документом Word: с содержанием, её удобно править.';
export const cards = 'Карточки школ';
export const noCards = 'Карточки составить не из чего: на листе «Школы» нет ни одной школы.';
export const order = 'Приказ об итогах';
export const orderTitle = 'Проект приказа об итогах';
export const orderBlanks =
  'Номер, дату и контроль впишете в документ сами. Пункты взяты с листа «Решения», без изменений.';
export const orderPurpose = (points: number) =>
  `Проект документом Word: ${counted(points, { one: 'пункт', few: 'пункта', many: 'пунктов', other: 'пункта' })} с листа «Решения».`;
export const preparing = 'Смотрим, что войдёт в документ…';
export const reportTitle = 'Что войдёт в отчёт';
export const forWhom = 'Для кого отчёт';
export const forHead = 'Для руководителя: всё, что известно';
export const forPublic = 'Для публикации: без перечней школ и признаков, числа меньше 10 скрыты';
export const forLists = 'Перечни школ на перепроверку и на поддержку с адресными рекомендациями';
export const forSummary = 'Сводка по результатам процедур с динамикой по годам';
export const saveDocument = 'Сохранить документ';
export const doNotSave = 'Не сохранять';
export const openingInWord =
  'При открытии Word спросит, обновить ли поля. Ответьте «Да»: в содержании появятся номера страниц.';

/** «По листу А4 на школу, всего 20 школ, одной книгой Excel.» */
export function cardsPurpose(schools: number): string {
  const all = counted(schools, schoolForms);
  return `По листу А4 на школу, всего ${all}, одной книгой Excel.`;
}

/** «12 таблиц, 3 диаграммы.» */
export function contentsText(tables: number, charts: number): string {
  const parts = [
    counted(tables, { one: 'таблица', few: 'таблицы', many: 'таблиц', other: 'таблицы' }),
    ...(charts === 0
      ? []
      : [counted(charts, { one: 'диаграмма', few: 'диаграммы', many: 'диаграмм', other: 'диаграммы' })]),
  ];
  return `${parts.join(', ')}.`;
}
