/** The view «Отчёт». */

export const addReport = 'Добавить отчёт в книгу';
export const sheetsAreAdded =
  'Все ваши листы останутся без изменений, рядом появятся листы отчёта, готовые к печати на А4. Книгу сохраняет Excel.';
export const writeReport = 'Записать отчёт';
export const saveWithReport = 'Сохранить книгу с отчётом';
export const nameOfNewFile = 'Имя нового файла';
export const saveWorkbook = 'Сохранить книгу';
export const savedAlone =
  'Книги района среди открытых файлов нет, поэтому листы отчёта, готовые к печати на А4, сохранятся в новой книге.';
export const savedFromCsv =
  'В файл CSV листы отчёта не добавить, поэтому сохранится книга Excel: на первом листе — ваша таблица, за ней — листы отчёта, готовые к печати на А4. Сам файл CSV не изменится.';
export const sheetsStay =
  'Все ваши листы останутся без изменений, рядом появятся листы отчёта, готовые к печати на А4.';
export const isSigned = 'Книга подписана электронной подписью.';
export const signatureWillBreak =
  'В сохранённой книге подпись станет недействительной: книгу нужно будет подписать заново. Исходный файл с подписью не изменится.';
export const isEncrypted = 'Книга зашифрована собственным паролем Excel.';
export const encryptionWillGo =
  'Сохранённая книга зашифрована не будет, исходный файл не изменится. Если шифрование нужно, поставьте на неё пароль в Excel: «Файл» → «Сведения» → «Защита книги» → «Зашифровать с использованием пароля».';
export const reportSheets = 'Листы отчёта';
export const willBeReplaced = ' Прежний лист будет обновлён.';
export const checkPurpose = 'Все замечания с местом, причиной и способом исправления.';
export const tasksPurpose = 'Что исправить, внести и решить: список для координатора.';
export const flagsPurpose = 'Школы и признаки с числами, на которых они стоят.';
export const expectedPurpose = 'Таблица 1 на выбранный год с состоянием каждой строки.';
export const indicatorsPurpose = 'Показатели документа: план, факт, состояние и кто не сдал.';
export const roadmapPurpose = 'Мероприятия по состоянию: выполнено, в срок, просрочено.';
export const reportPurpose = 'Аналитическая справка района для печати.';
export const orderPurpose = 'Приказ об итогах по листу «Решения»: номер и дату впишете сами.';
