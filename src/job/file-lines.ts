/** Every opened file in one line: what was read of it, so that none is read or left out in silence. */
import { fileReadingText, summaryReadingText } from '../text/file-reading-text';
import { foreignTableText } from '../text/foreign-table-text';
import { capitalised } from '../text/test-name';
import * as words from '../text/file-line-text';
import type { FileLine } from './book-overview';
import type { SchoolBook } from '../core/collect/read-school-book';
import type { Analysis } from '../core/analysis';
import type { DamagedBook } from '../core/validation/check-sheets-alone';

interface ReadFiles {
  readonly files: readonly { readonly name: string }[];
  readonly analysis: Analysis;
  readonly books: readonly SchoolBook[];
  readonly damaged: readonly DamagedBook[];
}

export function fileLines({ files, analysis, books, damaged }: ReadFiles): readonly FileLine[] {
  const { tables, files: readings, summaryFiles, foreign, origins, districtName } = analysis;
  return files.map(({ name: file }): FileLine => {
    const broken = damaged.find((candidate) => candidate.file === file);
    if (broken !== undefined) return { file, text: words.damagedBook(broken.problems), isUnderstood: false };
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
    const read = readings.filter((reading) => reading.file === file);
    const own = tables.all.filter((table) => table.file === file);
    const parts = [
      ...read.map(fileReadingText),
      ...summaryFiles.filter((reading) => reading.file === file).map(summaryReadingText),
      ...origins.kept
        .filter((kept) => kept.file === file)
        .map(({ records, reported, references: groups }) =>
          words.keptRecords(records.length + reported.results.length, groups.length),
        ),
      ...(own.some(({ form }) => form.id === 'details') ? [words.districtBook(districtName ?? '')] : []),
      ...own
        .filter(({ rows }) => rows.length > 0)
        .map(({ grid, rows }) => words.sheetRows(grid.sheet, rows.length)),
    ];
    const strange = foreign.filter((table) => table.file === file).map(({ kind }) => foreignTableText(kind));
    if (parts.length === 0) {
      const text = strange.length === 0 ? words.notUnderstood : strange.map(capitalised).join(' ');
      return { file, text, isUnderstood: false };
    }
    // A protocol whose test nobody knows takes its whole file.
    const isUnderstood = read.every(({ test }) => test !== null);
    return { file, text: [...parts, ...strange].map(capitalised).join(' '), isUnderstood };
  });
}
