/** What is said of a folder that was given whole. */
import { fileKindText } from './file-kind-text';

export function emptyFolderText(folder: string): string {
  return `В папке «${folder}» нет ни одной книги .xlsx и ни одной таблицы .csv.`;
}

export function passedOverText(folder: string, names: readonly string[]): string {
  const list = names.map((name) => `«${name}» — ${fileKindText(name)}`).join(', ');
  return `В папке «${folder}» пропущены файлы, которые не таблицы: ${list}. Если в них есть нужные данные, перенесите их в книгу Excel.`;
}
