/** Questions about a row of «Таблица 1»: what stands in it, and how it goes. */

export const whatIsExpected = (year: number) => `Что ожидается в ${year} году?`;
export const rowOf = (number: string, direction: string) => `Строка ${number}. ${direction}`;
export const questionOf = (at: number, count: number) => `Вопрос ${at} из ${count}`;
export const answers = 'Ответ';
export const notNeeded = 'Не нужен в этом году';
export const ownText = 'Свой текст';
export const text = 'Текст';
export const take = 'Принять';
export const takeAndGoOn = 'Принять и дальше';
export const close = 'Закрыть';
export const writtenLater = 'Ответ будет записан в таблицу, когда вы нажмёте «Записать».';

export const howItGoes = 'Как идёт выполнение';
export const ofWhat = 'Что отметить';
export const nothingStated = '—';
export const write = 'Записать';
export const preparing = 'Ищем строку в книге…';
export const noCells =
  'Отметить негде: на листах книги нет столбцов для состояния и подтверждения этой строки. Сначала запишите таблицу.';
