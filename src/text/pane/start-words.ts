/** The first screen of the page, and making a workbook. */

export const district = 'Район';
export const notChosen = 'Не выбран';
export const yearLabel = 'Год';
export const newWorkbook = 'Новая книга района';
export const startFromNothing = 'Начинаете с нуля?';
export const createWorkbook = 'Создать книгу района';
export const createAndSave = 'Создать и сохранить';
export const welcome = 'Проверим книгу МСОКО';
export const whatIsDone =
  'Найдём ошибки, заполним Таблицу 1, отметим школы, которым нужна перепроверка или помощь, и подготовим отчёт.';
export const openWorkbook = 'Открыть книгу';
export const dragHere = 'Перетащите сюда книгу Excel';
export const openFile = 'Открыть файл';
export const alsoProtocols =
  'Вместе с книгой района можно открыть и протоколы ВПР. Подойдут .xlsx из Excel, Р7-Офис, МойОфис и LibreOffice, а также таблицы .csv.';
export const noWorkbookYet = 'Пока нет своей книги?';
export const trySample = 'Попробовать на образце';
export const staysOnComputer = 'Файл не покидает компьютер: страница ничего не отправляет в сеть.';
export const originalStays = 'Исходный файл не меняется: итог сохраняется под новым именем.';
export const filesLabel = 'Файлы книги и протоколов';
