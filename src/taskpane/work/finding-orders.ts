/** Orders, marks and searches over many findings, made on the worker's side so that the page only follows them. */
import type { Finding, Severity } from '../../core/finding';
import type { CellMark, SheetMarks } from './sheet-window';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Indices of the findings: the gravest kind first, then the most frequent; inside a kind as they were found. */
export function byRuleOrder(findings: readonly Finding[]): Uint32Array {
  const groups = new Map<string, { readonly severity: Severity; readonly indices: number[] }>();
  findings.forEach(({ severity, code }, index) => {
    const kind = `${severity} ${code}`;
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, { severity, indices: [index] });
    else group.indices.push(index);
  });
  const sorted = [...groups.values()].sort(
    (one, other) => rank[one.severity] - rank[other.severity] || other.indices.length - one.indices.length,
  );
  return Uint32Array.from(sorted.flatMap(({ indices }) => indices));
}

/** Indices by sheet in the workbook's order, then row and column; what concerns the whole workbook comes first. */
export function bySheetOrder(findings: readonly Finding[], sheetNames: readonly string[]): Uint32Array {
  const sheetRank = new Map(sheetNames.map((name, index) => [name, index]));
  const sheetOf = ({ place }: Finding): number =>
    place.sheet === undefined ? -1 : (sheetRank.get(place.sheet) ?? sheetNames.length);
  const indices = Uint32Array.from(findings.keys());
  return indices.sort((one, other) => {
    const left = findings[one];
    const right = findings[other];
    if (left === undefined || right === undefined) return 0;
    return (
      sheetOf(left) - sheetOf(right) ||
      (left.place.row ?? -1) - (right.place.row ?? -1) ||
      (left.place.column ?? -1) - (right.place.column ?? -1)
    );
  });
}

/** The gravest finding of each cell, by sheet and row. */
export function marksBySheet(findings: readonly Finding[]): ReadonlyMap<string, SheetMarks> {
  const sheets = new Map<string, Map<number, CellMark[]>>();
  findings.forEach(({ place, severity }, finding) => {
    const { sheet, row, column } = place;
    if (sheet === undefined || row === undefined || column === undefined) return;
    const rows = sheets.get(sheet) ?? new Map<number, CellMark[]>();
    sheets.set(sheet, rows);
    const marks = rows.get(row) ?? [];
    rows.set(row, marks);
    const known = marks.findIndex((mark) => mark.column === column);
    const mark = { row, column, severity, finding };
    if (known === -1) marks.push(mark);
    else if (rank[severity] < rank[marks[known]?.severity ?? 'info']) marks[known] = mark;
  });
  return sheets;
}

/** One byte a finding: 1 where every word of the search stands in it, whatever the case and ё or е. */
export function matchingFindings(
  findings: readonly Finding[],
  search: string,
  wordsOf: (finding: Finding) => string,
): Uint8Array {
  const wanted = plain(search).split(/\s+/u).filter(Boolean);
  return Uint8Array.from(findings, (finding) => {
    const words = plain(wordsOf(finding));
    return wanted.every((word) => words.includes(word)) ? 1 : 0;
  });
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
