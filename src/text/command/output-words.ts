/** What the command line wrote, and why it did not. */

export const isSource = (file: string) =>
  `Файл «${file}» — исходный. Чтобы записать в него, добавьте --in-place.`;
export const cardsIntoSource = (file: string) =>
  `Файл «${file}» — исходный, карточки в него не записать. Уберите его из списка файлов или назовите книгу иначе: --out ИМЯ.xlsx.`;
export const writing = 'Запись';
export const cardCount = (count: number) => `Карточки школ: ${count}`;
export const replaced = (path: string) => `${path} (прежний файл заменён)`;
export const written = (paths: string) => `\nЗаписано: ${paths}`;
export const recordsWritten = (sheet: string) =>
  `Результаты протоколов и отчётов внесены на лист «${sheet}»: книга хранит их и без этих файлов.`;
export const recordsLeftOut = (sheet: string) =>
  `Результаты протоколов и отчётов в книгу не внесены (листа «${sheet}» эта команда не пишет). Чтобы книга хранила их без этих файлов, выполните с теми же файлами команду «run».`;
export const notWritten = (name: string, reason: string) => `В книгу «${name}» ничего не записано. ${reason}`;
export const isSigned = (name: string) =>
  `Книга «${name}» подписана электронной подписью. В записанной книге подпись станет недействительной: её нужно будет подписать заново.`;
export const isEncrypted = (name: string) =>
  `Книга «${name}» зашифрована собственным паролем Excel, поэтому открывается без вопроса. Записанная книга зашифрована не будет. Если шифрование нужно, поставьте на неё пароль в Excel: «Файл» → «Сведения» → «Защита книги» → «Зашифровать с использованием пароля».`;
