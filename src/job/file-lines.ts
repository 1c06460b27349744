/** Every opened file in one line: what was read of it, so that none is read or left out in silence. */
import { fileReadingText } from '../text/file-reading-text';
import * as words from '../text/file-line-text';
import type { FileLine } from './book-overview';
import type { SchoolBook } from '../core/collect/read-school-book';
import type { BookAnalysis } from './book-analysis';

interface ReadFiles {
  readonly files: readonly { readonly name: string }[];
  readonly analysis: BookAnalysis;
  readonly books: readonly SchoolBook[];
}

export function fileLines({ files, analysis, books }: ReadFiles): readonly FileLine[] {
  const { tables, files: readings, districtName } = analysis.analysis;
  return files.map(({ name: file }): FileLine => {
    const book = books.find((candidate) => candidate.file === file);
    if (book !== undefined) {
      const { school = '', schoolName = '', collection = '' } = book.identity ?? {};
      const name = schoolName || school;
      const text = name === '' ? words.unknownSchoolBook : words.schoolBook(name, collection);
      return {
        file,
        text: `${text}. ${words.answers(book.answered.length, book.open.length)}`,
        isUnderstood: true,
      };
    }
    const own = tables.all.filter((table) => table.file === file);
    const parts = [
      ...readings.filter((reading) => reading.file === file).map(fileReadingText),
      ...(own.some(({ form }) => form.id === 'details') ? [words.districtBook(districtName ?? '')] : []),
      ...own
        .filter(({ rows }) => rows.length > 0)
        .map(({ grid, rows }) => words.sheetRows(grid.sheet, rows.length)),
    ];
    return parts.length === 0
      ? { file, text: words.notUnderstood, isUnderstood: false }
      : { file, text: parts.join(' '), isUnderstood: true };
  });
}
