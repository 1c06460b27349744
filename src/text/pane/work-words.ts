/** What the pane says while it works. */

export const stop = 'Остановить';
export const checking = 'Проверяем книгу';
export const opening = 'Открываем книгу';
export const creating = 'Создаём книгу';
export const working = 'Работаем с книгой';
export const readingFile = 'Читаем файл…';
export const readingSheets = 'Разбираем листы…';
export const analysing = 'Проверяем и вычисляем признаки…';
export const writing = 'Записываем в книгу…';
export const saving = 'Готовим файл…';
