/** The findings as lines of one list: headings of groups, and under each that is not folded its findings. */
import type { Finding, FindingCode, Severity } from '../../core/finding';
import type { CheckFilter } from '../state/pane-state';

export interface GroupLine {
  readonly kind: 'group';
  readonly key: string;
  /** The rule's code, or where it is: a sheet without a file is the workbook's own, neither is the whole workbook. */
  readonly title:
    { readonly code: FindingCode } | { readonly file: string | null; readonly sheet: string | null };
  /** The gravest in the group. */
  readonly severity: Severity;
  readonly indices: readonly number[];
  readonly isFolded: boolean;
}

export interface FindingLine {
  readonly kind: 'finding';
  readonly index: number;
}

export type ListLine = GroupLine | FindingLine;

export interface ListModel {
  readonly lines: readonly ListLine[];
  readonly shown: number;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** `order` puts the findings of a group beside one another; files other than `target` are named. */
export function listModel(
  findings: readonly Finding[],
  order: Uint32Array,
  filter: CheckFilter,
  target: string | null,
): ListModel {
  const lines: ListLine[] = [];
  const groups = new Map<string, { severity: Severity; title: GroupLine['title']; indices: number[] }>();
  let shown = 0;
  for (const index of order) {
    const finding = findings[index];
    if (finding === undefined || !isShown(finding, index, filter)) continue;
    shown += 1;
    const key = keyOf(finding, filter);
    const group = groups.get(key) ?? {
      severity: finding.severity,
      title: titleOf(finding, filter, target),
      indices: [],
    };
    groups.set(key, group);
    group.indices.push(index);
    if (rank[finding.severity] < rank[group.severity]) group.severity = finding.severity;
  }
  for (const [key, group] of groups) {
    const isFolded = filter.folded.includes(key);
    lines.push({ kind: 'group', key, ...group, isFolded });
    if (!isFolded) for (const index of group.indices) lines.push({ kind: 'finding', index });
  }
  return { lines, shown };
}

function isShown(finding: Finding, index: number, filter: CheckFilter): boolean {
  const isOfKind = filter.kinds === null || filter.kinds.includes(finding.code);
  return (
    isOfKind &&
    filter.severities.includes(finding.severity) &&
    (filter.matches === null || filter.matches[index] === 1)
  );
}

function keyOf(finding: Finding, filter: CheckFilter): string {
  return filter.grouping === 'rule'
    ? `${finding.severity} ${finding.code}`
    : `sheet ${finding.place.file ?? ''} ${finding.place.sheet ?? ''}`;
}

function titleOf({ code, place }: Finding, filter: CheckFilter, target: string | null): GroupLine['title'] {
  if (filter.grouping === 'rule') return { code };
  return { file: place.file === target ? null : (place.file ?? null), sheet: place.sheet ?? null };
}
