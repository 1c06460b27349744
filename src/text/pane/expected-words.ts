/** The view «Таблица 1». */

export const replaceMyText = 'Заменить мой текст';
export const accept = 'Принять';
export const yourText = 'У вас';
export const documentText = 'По документу';
export const notPlannedHere = 'в этом году не предусмотрено';
export const proposal = 'Предложение';
export const notPlanned = 'В этом году не предусмотрено';
export const willBeWritten = 'Будет записано';
export const isWritten = 'Уже записано';
export const staysYours = 'Останется ваш текст';
export const checkDocument = 'Проверьте по документу';
export const chooseDistrict = 'Выберите район';
export const noDistrict =
  'На листе «Сведения» район не указан, и программа не знает, какую таблицу заполнять.';
export const noTable = 'В документе района такой таблицы нет';
export const noTableOf = (district: string) =>
  `«${district}»: в документе нет таблицы ожидаемых результатов по годам.`;
export const nothingToWrite = 'Записывать нечего';
export const nowhereToWrite =
  'Записать некуда: книги района среди открытых файлов нет. Таблицу можно сохранить в новой книге на вкладке «Отчёт».';
export const expectedResults = 'Ожидаемые результаты';
export const sheetWillBeMade = (sheet: string) => `Листа «${sheet}» в книге нет: он будет создан.`;
export const answerOtherwise = 'Ответить иначе';
export const yourAnswer = 'Ваш ответ';
export const changeAnswer = 'Изменить ответ';
export const typeText = 'Вписать текст';
export const markProgress = 'Отметить выполнение';
export const markProgressOf = (number: string) => `Отметить выполнение, строка ${number}`;
export const answerQuestions = 'Ответить на вопросы';
