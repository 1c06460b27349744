/** The view «Проверка». */

export const noFindings = 'Ни одного замечания';
export const figuresAgree =
  'Числа согласуются между собой; верны ли они, можно узнать только по первичным документам.';
export const goToFlags = 'Перейти к признакам';
export const check = 'Проверка';
export const find = 'Найти';
export const findAmongFindings = 'Найти среди замечаний';
export const grouping = 'Как собрать замечания';
export const byKind = 'По видам';
export const bySheet = 'По листам';
export const showAll = 'Показать все';
export const backTo = (view: string) => `Назад: «${view}»`;
export const nothingFound = 'Таких замечаний нет.';
export const mendPlace = (place: string) => `Исправить ${place}`;
export const mend = 'Исправить';
export const row = (address: string) => `строка ${address}`;
export const wholeSheet = 'Весь лист';
export const findings = 'Замечания';
export const mendAll = 'Исправить все';
export const wholeWorkbook = 'Вся книга';
export const showBySeverity = 'Показать по важности';
