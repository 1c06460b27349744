/** The Russian sentences for files that cannot be read or written: what happened and what to do. */
import type { FileProblem, OtherFormat } from '../core/file-error';

/** `file` is the name the person knows; without it the sentence says «файл». */
export function fileErrorText(problem: FileProblem, file: string | null = null): string {
  const subject = file === null ? 'Файл' : `Файл «${file}»`;
  return `${subject} ${whatIsWrong(problem)} ${whatToDo(problem)}`;
}

/** Continues «Файл «…»». */
export function whatIsWrong(problem: FileProblem): string {
  switch (problem.code) {
    case 'not-found':
      return 'не найден.';
    case 'no-access':
      return 'не удалось прочитать: нет доступа или он занят другой программой.';
    case 'changed-meanwhile':
      return 'изменился, пока читался: в него записывает другая программа или он ещё копируется.';
    case 'empty-file':
      return 'пуст: в нём нет данных.';
    case 'lock-file':
      return 'служебный: Excel кладёт его рядом с книгой, пока она открыта, и таблиц в нём нет.';
    case 'other-format':
      return `не книга Excel: это ${otherFormats[problem.format]}.`;
    case 'not-zip':
      return 'не похож на книгу Excel (.xlsx): его содержимое другого вида.';
    case 'html-table':
      return 'только назван книгой Excel, а внутри него веб-страница или таблица XML.';
    case 'not-csv':
      return 'назван текстовой таблицей (CSV), но содержит не текст.';
    case 'old-xls':
      return 'записан в старом формате Excel 97–2003 (.xls), который не поддерживается.';
    case 'encrypted':
      return 'защищён паролем, поэтому прочитать его нельзя.';
    case 'truncated':
      return 'повреждён: его содержимое обрывается. Скорее всего, он скачан или скопирован не полностью.';
    case 'too-large':
      return tooLarge(problem);
    case 'out-of-memory':
      return 'не прочитан: на него не хватило памяти компьютера.';
    case 'ods':
      return 'записан в формате OpenDocument (.ods), который не поддерживается.';
    case 'xlsb':
      return 'записан в двоичном формате Excel (.xlsb), который не поддерживается.';
    case 'not-workbook':
      return 'не похож на книгу Excel: это документ другой программы или обычный архив.';
    case 'no-sheets':
      return 'не содержит ни одного листа с ячейками.';
    case 'doctype':
      return `не открыт из соображений безопасности: в его части «${problem.part}» есть объявление DOCTYPE, которого в книгах Excel не бывает.`;
    case 'missing-part':
      return `повреждён: в нём нет части «${problem.part}», на которую он ссылается.`;
    case 'damaged-part':
      return `повреждён: ${damagedPlace(problem)}.`;
  }
}

export const otherFormats: Readonly<Record<OtherFormat, string>> = {
  picture: 'рисунок или снимок',
  pdf: 'документ PDF',
  word: 'документ Word',
  presentation: 'презентация',
  archive: 'архив с файлами',
  program: 'программа',
  access: 'база данных Access',
};

function damagedPlace({ part, address, place }: Extract<FileProblem, { code: 'damaged-part' }>): string {
  if (place === undefined) return `не читается его часть «${part}»`;
  if (address !== undefined)
    return `на листе «${place.sheet}» (часть «${part}») записан адрес «${address}», которого в Excel не бывает`;
  const row = place.row === 0 ? '' : ` после строки ${place.row}`;
  return `не читается лист «${place.sheet}»${row} (часть «${part}»)`;
}

export function whatToDo(problem: FileProblem): string {
  switch (problem.code) {
    case 'not-found':
      return 'Проверьте имя файла и папку.';
    case 'no-access':
      return 'Закройте файл в других программах, проверьте права на папку и повторите.';
    case 'changed-meanwhile':
      return 'Дождитесь, пока запись закончится, и повторите.';
    case 'lock-file':
      return 'Закройте книгу в Excel и выберите её саму: имя то же, но без знаков «~$» в начале.';
    case 'other-format':
      return otherFormatAdvice(problem.format);
    case 'empty-file':
    case 'truncated':
      return 'Получите файл заново у отправителя или скачайте его ещё раз.';
    case 'not-zip':
      return 'Откройте его в той программе, где он создан, и сохраните как «Книга Excel (.xlsx)» либо как CSV.';
    case 'not-csv':
      return 'Если это книга Excel, дайте файлу расширение .xlsx; если таблица, сохраните её как «CSV UTF-8».';
    case 'html-table':
    case 'old-xls':
    case 'xlsb':
      return 'Откройте его в Excel и сохраните: «Файл» → «Сохранить как» → «Книга Excel (.xlsx)».';
    case 'ods':
      return 'Откройте его в LibreOffice и сохраните: «Файл» → «Сохранить как» → «Excel 2007–365 (.xlsx)».';
    case 'encrypted':
      return 'Откройте его в Excel с паролем, снимите защиту («Файл» → «Сведения» → «Защита книги» → «Зашифровать с использованием пароля», пустой пароль) и сохраните. Если пароля никто не ставил и Excel открывает книгу без вопроса, скопируйте её листы в новую книгу («Переместить или скопировать» → «новая книга») и сохраните её.';
    case 'out-of-memory':
      return 'Закройте другие программы и повторите; если не поможет, разделите файл на несколько.';
    case 'too-large':
      if (problem.measure === 'file' || problem.measure === 'rows')
        return 'Разделите его на несколько файлов.';
      if (['text', 'depth', 'part'].includes(problem.measure))
        return 'Откройте книгу в Excel и сохраните заново; если она пришла из другой программы, выгрузите её ещё раз.';
      return 'Разделите книгу на несколько или удалите лишние листы и пустые оформленные ячейки, затем сохраните её.';
    case 'not-workbook':
      return 'Выберите книгу с расширением .xlsx.';
    case 'no-sheets':
      return 'Добавьте в книгу лист с таблицей или выберите другой файл.';
    case 'doctype':
      return 'Откройте книгу в Excel и сохраните её заново: лишнее объявление исчезнет.';
    case 'missing-part':
    case 'damaged-part':
      return 'Откройте его в Excel, согласитесь на восстановление и сохраните; если не поможет, получите файл заново.';
  }
}

function otherFormatAdvice(format: OtherFormat): string {
  switch (format) {
    case 'archive':
      return 'Распакуйте архив и выберите книги из него.';
    case 'word':
      return 'Скопируйте таблицу из документа в книгу Excel и выберите эту книгу.';
    case 'access':
      return 'Выгрузите из базы нужную таблицу в Excel («Внешние данные» → «Экспорт» → «Excel») и выберите полученную книгу.';
    case 'picture':
    case 'pdf':
    case 'presentation':
    case 'program':
      return 'Попросите у отправителя ту же таблицу книгой Excel (.xlsx).';
  }
}

function tooLarge(problem: Extract<FileProblem, { code: 'too-large' }>): string {
  const limit = new Intl.NumberFormat('ru').format(problem.limit);
  const megabytes = new Intl.NumberFormat('ru').format(problem.limit / 1e6);
  switch (problem.measure) {
    case 'entries':
      return `не открыт: в архиве больше ${limit} частей, у обычной книги их намного меньше.`;
    case 'bytes':
      return `не открыт: в распакованном виде он больше ${megabytes}\u00a0МБ.`;
    case 'ratio':
      return `не открыт из соображений безопасности: при распаковке он увеличился бы более чем в ${limit} раз.`;
    case 'file':
      return `не открыт: он больше ${megabytes}\u00a0МБ.`;
    case 'rows':
      return `не открыт: в нём больше ${limit} строк, а на лист Excel столько не помещается.`;
    case 'part':
      return `не открыт: служебная часть внутри него больше ${megabytes}\u00a0МБ, у обычной книги она намного меньше.`;
    case 'text':
      return `не открыт: один из текстов или комментариев внутри него длиннее ${megabytes}\u00a0МБ, а в ячейке помещается не больше 32\u00a0767 знаков.`;
    case 'depth':
      return `не открыт: элементы внутри него вложены друг в друга глубже, чем в ${limit} слоёв; в книгах Excel так не бывает.`;
    case 'cells':
      return `не открыт: заполненные ячейки разбросаны так далеко, что таблица займёт больше ${limit} ячеек памяти.`;
  }
}
