/** Findings of one kind on one sheet of one file: counted and kept as addresses, told of one by one only when shown. */
import type { Finding, FindingCode, Found, Place, Severity } from './finding';
import type { Grid, Hidden } from './table/grid';

export class FindingGroup implements Iterable<Finding> {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly file: string | undefined;
  readonly sheet: string | undefined;
  count = 0;
  private readonly parts: Found[] = [];

  constructor(
    first: Found,
    private readonly hidden: Hidden | undefined,
  ) {
    this.code = first.code;
    this.severity = first.severity;
    ({ file: this.file, sheet: this.sheet } = 'rows' in first ? first : first.place);
  }

  add(found: Found): void {
    this.parts.push(found);
    this.count += 'rows' in found ? found.rows.length : 1;
  }

  *[Symbol.iterator](): Generator<Finding> {
    for (const part of this.parts) {
      if ('rows' in part) for (const row of part.rows) yield this.told(part.at(row));
      else yield this.told(part);
    }
  }

  /** The group without the findings that `answer` takes away, and with those it changes; null: none is left. */
  answered(answer: (finding: Finding) => Finding | null): FindingGroup | null {
    const parts = this.parts.flatMap((part): Found[] => {
      if (!('rows' in part)) return [answer(part)].filter((finding) => finding !== null);
      const changed: Finding[] = [];
      const rows = part.rows.filter((row) => {
        const finding = part.at(row);
        const left = answer(finding);
        if (left !== null && left !== finding) changed.push(left);
        return left === finding;
      });
      return rows.length === 0 ? changed : [{ ...part, rows }, ...changed];
    });
    const [first] = parts;
    if (first === undefined) return null;
    const group = new FindingGroup(first, this.hidden);
    for (const part of parts) group.add(part);
    return group;
  }

  private told(finding: Finding): Finding {
    const hidden = this.hidden === undefined ? null : hiddenAt(this.hidden, finding.place);
    return hidden === null ? finding : { ...finding, place: { ...finding.place, hidden } };
  }

  examples(most: number): readonly Finding[] {
    const shown: Finding[] = [];
    for (const finding of this) if (shown.push(finding) >= most) break;
    return shown;
  }
}

function hiddenAt({ sheet, rows, columns }: Hidden, { row, column }: Place): Place['hidden'] | null {
  if (sheet !== 'visible') return sheet === 'hidden' ? 'sheet' : 'very-hidden-sheet';
  if (row !== undefined && rows.has(row)) return 'row';
  return column !== undefined && columns.has(column) ? 'column' : null;
}

/** In the order in which the kinds were first met; what stands on `sheets` where nobody sees it is told so. */
export function groupFindings(
  found: Iterable<Found>,
  sheets: readonly { readonly file?: string; readonly grid: Grid }[] = [],
): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  const hidden = new Map(
    sheets.flatMap(({ file = '', grid }) =>
      grid.hidden === undefined ? [] : [[`${file}\n${grid.sheet}`, grid.hidden] as const],
    ),
  );
  for (const one of found) {
    if ('rows' in one && one.rows.length === 0) continue;
    const { file = '', sheet = '' } = 'rows' in one ? one : one.place;
    const key = [one.code, one.severity, file, sheet].join('\n');
    const group = groups.get(key) ?? new FindingGroup(one, hidden.get(`${file}\n${sheet}`));
    groups.set(key, group);
    group.add(one);
  }
  return [...groups.values()];
}

export function everyFinding(groups: readonly FindingGroup[]): readonly Finding[] {
  return groups.flatMap((group) => [...group]);
}

export function countBySeverity(groups: readonly FindingGroup[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, count } of groups) counts[severity] += count;
  return counts;
}
