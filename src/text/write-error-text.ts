/** Why a file could not be written, by the system's own error code, and what to do. */
export function writeErrorText(code: string, file: string): string {
  const start = `Файл «${file}» не записан:`;
  const end = 'Исходные файлы не изменены.';
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${start} в эту папку нельзя записывать. Укажите другую папку: --out ПУТЬ. ${end}`;
    case 'EBUSY':
      return `${start} он открыт в другой программе. Закройте его и повторите. ${end}`;
    case 'EFBIG':
      return `${start} на этот диск не помещается файл такого размера. Укажите другой: --out ПУТЬ. ${end}`;
    case 'EDQUOT':
    case 'ENOSPC':
      return `${start} на диске нет места. Освободите место и повторите. ${end}`;
    case 'EISDIR':
    case 'ENOTDIR':
    case 'EEXIST':
      return `${start} по этому пути уже есть папка или файл с таким именем. Укажите другой путь: --out ПУТЬ. ${end}`;
    default:
      return `${start} система ответила ошибкой ${code}. Укажите другой путь: --out ПУТЬ. ${end}`;
  }
}

/** Continues with what became of the change. */
export function lockedStructureText(book: string | null): string {
  const subject = book === null ? 'Структура книги' : `Структура книги «${book}»`;
  return `${subject} защищена: добавить, переименовать и удалить листы нельзя. Снимите защиту («Рецензирование» → «Защитить книгу») и повторите.`;
}
