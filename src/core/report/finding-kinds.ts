/** Findings by kind (one code of one severity): the gravest kind first, then the most frequent; inside a kind by their place in the workbook. */
import type { Finding, FindingCode, Severity } from '../finding';
import type { FindingGroup } from '../finding-group';

export interface FindingKind {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly count: number;
  /** By file and sheet. */
  readonly groups: readonly FindingGroup[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export function findingKinds(groups: readonly FindingGroup[]): readonly FindingKind[] {
  const byKind = new Map<string, FindingGroup[]>();
  for (const group of groups) {
    const kind = `${group.severity} ${group.code}`;
    const same = byKind.get(kind);
    if (same === undefined) byKind.set(kind, [group]);
    else same.push(group);
  }
  return [...byKind.values()]
    .flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const count = same.reduce((sum, group) => sum + group.count, 0);
      return [{ code: first.code, severity: first.severity, count, groups: same.sort(bySheet) }];
    })
    .sort((left, right) => rank[left.severity] - rank[right.severity] || right.count - left.count);
}

/** The first of the kind in the order of the workbook; the rest stay addresses. */
export function firstOfKind({ groups }: FindingKind, most: number): readonly Finding[] {
  const shown: Finding[] = [];
  for (const group of groups) {
    if (shown.length >= most) break;
    shown.push(...[...group].sort(byCell));
  }
  return shown.slice(0, most);
}

function bySheet(left: FindingGroup, right: FindingGroup): number {
  return (
    (left.file ?? '').localeCompare(right.file ?? '', 'ru') ||
    (left.sheet ?? '').localeCompare(right.sheet ?? '', 'ru')
  );
}

function byCell({ place: left }: Finding, { place: right }: Finding): number {
  return (left.row ?? -1) - (right.row ?? -1) || (left.column ?? -1) - (right.column ?? -1);
}
