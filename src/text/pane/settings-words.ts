/** The dialog «Настройки». */
import { changeForms, counted } from '../plural';

export const settings = 'Настройки';
export const checking = 'Проверка';
export const recheckOnTyping = 'Проверять сразу после правки ячейки';
export const recheckHint =
  'Запоминается в этом браузере. Если выключить, проверка начнётся только по кнопке «Проверить заново».';
export const method = 'Параметры методики';
export const methodHint =
  'Хранятся в книге, на листе «Параметры». Изменённые параметры названы в приложении к отчёту.';
export const find = 'Найти параметр';
export const noneFound = 'Такого параметра нет.';
export const others = 'Общие';
export const preparing = 'Готовим';
export const notSet = 'не задано';
export const hint = (own: string, unit: string, limits: string, source: string) =>
  [
    `По методике: ${own === '' ? notSet : own}${unit === '—' ? '' : ` (${unit})`}`,
    limits === '' ? '' : `Допустимо: ${limits}`,
    `Источник: ${source}`,
  ]
    .filter((part) => part !== '')
    .join('. ');
export const changedHere = 'изменён в районе';
export const write = (count: number) =>
  count === 0 ? 'Записать' : `Записать ${counted(count, changeForms)}`;
export const close = 'Закрыть';
export const noWorkbook = 'Записать параметры некуда: книги района среди открытых файлов нет.';
