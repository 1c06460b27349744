/** What stands beside a view in a wide window. */

export const titles = {
  expected: 'Таблица 1 целиком',
  indicators: 'Показатели целиком',
  flags: 'Баллы школы и района',
  report: 'Отчёт: предварительный просмотр',
} as const;
export const contents = 'Содержание';
export const preparing = 'Готовим';
export const chooseSchool = 'Откройте школу слева: здесь появятся её баллы рядом с баллами других школ.';
export const nothing = 'Показать пока нечего.';
export const failed = 'Показать не получилось.';
export const scoresNote =
  'Доля работ школы с каждым первичным баллом и та же доля у других школ района. Серый столбец «Граница» стоит на балле, с которого начинается следующая отметка; где его нет, границы отметок неизвестны.';
export const noScores =
  'Распределения баллов по работам этой школы в книге нет: добавьте протоколы или заполните лист «Баллы».';
