/** Orders, marks and searches over many findings, made on the worker's side so that the page only follows them. */
import type { Finding } from '../core/finding';
import { compareByKind, severityRank } from '../core/report/finding-kinds';
import { searchFor } from './search-text';
import type { CellMark, SheetMarks } from './sheet-window';

/** Indices of the findings in the order of their kinds. */
export function byRuleOrder(findings: readonly Finding[]): Uint32Array {
  const sorted = findings
    .map((finding, index) => ({ finding, index }))
    .sort(({ finding: one }, { finding: other }) => compareByKind(one, other));
  return Uint32Array.from(sorted, ({ index }) => index);
}

/** Indices by file and sheet in their own order, then row and column; what concerns everything comes first. */
export function bySheetOrder(
  findings: readonly Finding[],
  sheets: readonly { readonly file: string; readonly name: string }[],
): Uint32Array {
  const ranks = new Map(sheets.map(({ file, name }, index) => [sheetKey(file, name), index]));
  const placeRank = Int32Array.from(findings, ({ place: { file, sheet } }) =>
    sheet === undefined ? -1 : (ranks.get(sheetKey(file, sheet)) ?? sheets.length),
  );
  return Uint32Array.from(findings.keys()).sort((one, other) => {
    const left = findings[one]?.place;
    const right = findings[other]?.place;
    return (
      (placeRank[one] ?? 0) - (placeRank[other] ?? 0) ||
      (left?.row ?? -1) - (right?.row ?? -1) ||
      (left?.column ?? -1) - (right?.column ?? -1)
    );
  });
}

/** One text for a sheet among all opened files. */
export function sheetKey(file: string | undefined, sheet: string): string {
  return `${file ?? ''}\n${sheet}`;
}

/** The gravest finding of each cell, by `sheetKey` and row. */
export function marksBySheet(findings: readonly Finding[]): ReadonlyMap<string, SheetMarks> {
  const sheets = new Map<string, Map<number, CellMark[]>>();
  findings.forEach(({ place, severity }) => {
    const { file, sheet, row, column } = place;
    if (sheet === undefined || row === undefined || column === undefined) return;
    const key = sheetKey(file, sheet);
    const rows = sheets.get(key) ?? new Map<number, CellMark[]>();
    sheets.set(key, rows);
    const marks = rows.get(row) ?? [];
    rows.set(row, marks);
    const known = marks.findIndex((mark) => mark.column === column);
    const mark = { row, column, severity };
    if (known === -1) marks.push(mark);
    else if (severityRank[severity] < severityRank[marks[known]?.severity ?? 'info']) marks[known] = mark;
  });
  return sheets;
}

/** One byte a finding: 1 where every word of the search stands in it, whatever the case and ё or е. */
export function matchingFindings(
  findings: readonly Finding[],
  search: string,
  wordsOf: (finding: Finding) => string,
): Uint8Array {
  const isFound = searchFor(search);
  return Uint8Array.from(findings, (finding) => (isFound(wordsOf(finding)) ? 1 : 0));
}
