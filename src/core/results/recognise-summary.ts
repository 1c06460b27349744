/** Which sheets of a file are summary reports, of which kind, and which column is which. */
import { searchedColumns } from '../table/find-header';
import { textAt, type Grid } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import type { SummaryKind, SummaryWords } from './summary-words';

const searchedRows = 25;
const kinds: readonly SummaryKind[] = ['journal', 'scores', 'items', 'marks'];

export interface SummaryColumn {
  readonly label: string;
  readonly column: number;
}

export interface SummarySource {
  readonly kind: SummaryKind;
  readonly grid: Grid;
  readonly headerRow: number;
  readonly groupColumn: number;
  readonly participantsColumn: number;
  /** Columns of per cents: marks, scores, items, or lower/equal/higher. */
  readonly values: readonly SummaryColumn[];
  readonly titles: readonly string[];
}

export function recogniseSummaries(grids: readonly Grid[], words: SummaryWords, file = ''): SummarySource[] {
  return grids.flatMap((grid) => recogniseSheet(grid, words, file) ?? []);
}

function recogniseSheet(grid: Grid, words: SummaryWords, file: string): SummarySource | null {
  const isGroup = anchored(words.groupHeaders);
  const isParticipants = anchored(words.participantHeaders);
  const isIgnored = anchored(words.ignoredHeaders);
  for (let row = 0; row < Math.min(grid.rowCount, searchedRows); row++) {
    const labels = grid.columns
      .slice(0, searchedColumns)
      .map((_, column) => normaliseLabel(textAt(grid, row, column)));
    const groupColumn = labels.findIndex(isGroup);
    const participantsColumn = labels.findIndex(isParticipants);
    if (groupColumn < 0 || participantsColumn < 0) continue;
    const values = labels.flatMap((label, column) =>
      label === '' || column === groupColumn || column === participantsColumn || isIgnored(label)
        ? []
        : [{ label, column }],
    );
    const titles = [grid.sheet, ...textsAbove(grid, row)];
    const kind = kindOf([file, ...titles], values, words);
    if (kind === null) continue;
    return { kind, grid, headerRow: row, groupColumn, participantsColumn, values, titles };
  }
  return null;
}

/** By the report's own title; without one, by its columns. */
function kindOf(
  titles: readonly string[],
  values: readonly SummaryColumn[],
  words: SummaryWords,
): SummaryKind | null {
  const folded = titles.map((title) => normaliseLabel(title).replace(/_/gu, ' '));
  for (const kind of kinds) {
    const patterns = words.titles[kind].map((source) => new RegExp(source, 'u'));
    if (folded.some((title) => patterns.some((pattern) => pattern.test(title)))) return kind;
  }
  const labels = values.map(({ label }) => label);
  if (labels.some((label) => label.startsWith(words.journal.lower))) return 'journal';
  if (labels.join() === '2,3,4,5') return 'marks';
  if (labels[0] === '0' && labels.length > 5) return 'scores';
  return null;
}

export function anchored(sources: readonly string[]): (label: string) => boolean {
  const patterns = sources.map((source) => new RegExp(`^(?:${source})$`, 'u'));
  return (label) => patterns.some((pattern) => pattern.test(label));
}

function textsAbove(grid: Grid, headerRow: number): string[] {
  const texts: string[] = [];
  for (let row = 0; row < headerRow; row++) {
    for (let column = 0; column < grid.columns.length; column++) {
      const text = textAt(grid, row, column).trim();
      if (text !== '') texts.push(text);
    }
  }
  return texts;
}
