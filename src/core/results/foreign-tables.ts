/** Tables that offices are sent and the product takes no figures from: named as what they are, so that a person knows where they go. */
import { textAt, type Grid } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import type { SourceSheet } from '../table/recognise';
import { anchored } from './recognise-summary';

/** `marked-schools`: schools and which markers of bias each has. `exam-results`: one row a school, columns by exam. */
export type ForeignKind = 'marked-schools' | 'exam-results';

export interface ForeignWords {
  /** Sources of anchored expressions on normalised headers. */
  readonly schoolHeaders: readonly string[];
  /** Sources of expressions met anywhere in a header, a title, the sheet's or the file's name; each says enough. */
  readonly markedSchools: readonly string[];
  /** Names of the exams, likewise. */
  readonly exams: readonly string[];
  /** Columns of an exam's figures, likewise: at least so many of them. */
  readonly examFigures: readonly string[];
}

export interface ForeignTable {
  readonly file: string | undefined;
  readonly sheet: string;
  readonly kind: ForeignKind;
}

const searchedRows = 12;
const searchedColumns = 120;
/** Of an exam's figures, each in as many columns as there are exams. */
const fewestFigures = 2;

export function foreignTables(sheets: readonly SourceSheet[], words: ForeignWords): readonly ForeignTable[] {
  return sheets.flatMap(({ file, grid }) => {
    const kind = foreignKind(grid, file ?? '', words);
    return kind === null ? [] : [{ file, sheet: grid.sheet, kind }];
  });
}

function foreignKind(grid: Grid, file: string, words: ForeignWords): ForeignKind | null {
  const labels = topLabels(grid);
  if (!labels.some(anchored(words.schoolHeaders))) return null;
  const said = [...labels, normaliseLabel(grid.sheet), normaliseLabel(file)];
  const isSaid = (sources: readonly string[]) => sources.filter((source) => isAmong(said, source)).length;
  if (isSaid(words.markedSchools) > 0) return 'marked-schools';
  return isSaid(words.exams) > 0 && isSaid(words.examFigures) >= fewestFigures ? 'exam-results' : null;
}

function topLabels(grid: Grid): readonly string[] {
  const labels = new Set<string>();
  for (let row = 0; row < Math.min(grid.rowCount, searchedRows); row++)
    for (let column = 0; column < Math.min(grid.columns.length, searchedColumns); column++)
      labels.add(normaliseLabel(textAt(grid, row, column)));
  return [...labels];
}

function isAmong(texts: readonly string[], source: string): boolean {
  const pattern = new RegExp(source, 'u');
  return texts.some((text) => pattern.test(text));
}
