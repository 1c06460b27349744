/** What the command line says of letters. */
import { counted } from '../plural';

const letterForms = { one: 'письмо', few: 'письма', many: 'писем', other: 'письма' };

export const lettersCount = (count: number) =>
  count === 0
    ? 'Писать некому: вопросов к школам нет, книги сдали все.'
    : `Составлено: ${counted(count, letterForms)} школам.`;
export const lettersWritten = (folder: string) => `Записано в папку ${folder}: .txt и .docx на каждую школу.`;
