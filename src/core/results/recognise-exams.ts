/** The state exams' protocols: several exams one below another in a sheet, the answers of each pupil packed in one cell a part. */
import { GridBuilder, textAt, valueAt, type Grid } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { readAnswers, type Answer } from './packed-answers';
import type { ProtocolColumnName, ProtocolWords } from './protocol-words';
import { headerMatcher, type ProtocolItem, type ProtocolSource } from './recognise-protocol';

const answerColumns = ['shortAnswers', 'longAnswers', 'oralAnswers'] as const;

interface ExamHeader {
  readonly row: number;
  readonly columns: ReadonlyMap<ProtocolColumnName, number>;
}

/** Each exam as a protocol of its own, its rows and columns where the file has them. */
export function recogniseExams(grids: readonly Grid[], words: ProtocolWords): readonly ProtocolSource[] {
  const match = headerMatcher(words, []);
  const isAnswers = words.columns.shortAnswers.map((source) => new RegExp(`^(?:${source})$`, 'u'));
  return grids.flatMap((grid) => {
    if (!grid.strings.some((text) => isAnswers.some((pattern) => pattern.test(normaliseLabel(text)))))
      return [];
    const headers: ExamHeader[] = [];
    for (let row = 0; row < grid.rowCount; row++) {
      const { columns } = match(grid, row);
      const isExam = (['school', 'total', 'shortAnswers'] as const).every((name) => columns.has(name));
      if (isExam) headers.push({ row, columns });
    }
    return headers.map((header, index) => {
      const before = headers[index - 1];
      const after = headers[index + 1];
      const top = before === undefined ? 0 : firstTitleRow(grid, before, header.row);
      const bottom = after === undefined ? grid.rowCount : firstTitleRow(grid, header, after.row);
      return examSource(grid, header, top, bottom);
    });
  });
}

/** Between two exams: past the last row of the first that names a school. */
function firstTitleRow(grid: Grid, { row, columns }: ExamHeader, next: number): number {
  const school = columns.get('school') ?? 0;
  for (let at = next - 1; at > row; at--) if (textAt(grid, at, school).trim() !== '') return at + 1;
  return row + 1;
}

function examSource(
  grid: Grid,
  { row: headerRow, columns }: ExamHeader,
  top: number,
  bottom: number,
): ProtocolSource {
  const builder = new GridBuilder(grid.sheet);
  for (let row = headerRow; row < bottom; row++)
    for (let column = 0; column < grid.columns.length; column++)
      builder.set(row, column, valueAt(grid, row, column));
  const items: ProtocolItem[] = [];
  const packedColumns = new Map<number, number>();
  for (const name of answerColumns) {
    const packed = columns.get(name);
    if (packed === undefined) continue;
    const answers = new Map<number, readonly Answer[] | null>();
    for (let row = headerRow + 1; row < bottom; row++)
      answers.set(row, readAnswers(textAt(grid, row, packed)));
    const count = Math.max(0, ...[...answers.values()].map((own) => own?.length ?? 0));
    for (let index = 0; index < count; index++) {
      const column = grid.columns.length + items.length;
      packedColumns.set(column, packed);
      items.push({
        label: String(items.length + 1),
        column,
        maximum: printedMaximum(answers.values(), index),
      });
      for (const [row, own] of answers)
        builder.set(
          row,
          column,
          own === null ? (index === 0 ? textAt(grid, row, packed) : null) : (own[index]?.score ?? null),
        );
    }
  }
  const titles = titlesAbove(grid, top, headerRow);
  const other = { headerRow, columns, items, otherColumns: [], titles, packedColumns };
  return { layout: 'exam', grid: builder.build(), ...other };
}

/** As every answer prints it. */
function printedMaximum(answers: Iterable<readonly Answer[] | null>, index: number): number | null {
  const maxima = new Set([...answers].flatMap((own) => own?.[index]?.maximum ?? []));
  const [only] = maxima;
  return maxima.size === 1 && only !== undefined ? only : null;
}

/** The nearest to the header first. */
function titlesAbove(grid: Grid, top: number, headerRow: number): string[] {
  const titles: string[] = [];
  for (let row = headerRow - 1; row >= top; row--) {
    for (let column = 0; column < grid.columns.length; column++) {
      const text = textAt(grid, row, column).trim();
      if (text !== '') titles.push(text);
    }
  }
  return [...titles, grid.sheet];
}
