/** Findings by kind (one code of one severity), in the one order every surface shows them in. */
import type { Finding, FindingCode, Severity } from '../finding';
import type { FindingGroup } from '../finding-group';
import { severityOf } from '../validation/checks';

export interface FindingKind {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly count: number;
  /** By file and sheet. */
  readonly groups: readonly FindingGroup[];
}

type Kind = Pick<FindingKind, 'code' | 'severity'>;

/** The gravest first. */
export const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const placeOfCode = new Map(Object.keys(severityOf).map((code, place) => [code, place]));

/** The gravest kind first, then as the checks go: whatever is found of each, so that nothing jumps about while a person mends. */
function compareKinds(left: Kind, right: Kind): number {
  return (
    severityRank[left.severity] - severityRank[right.severity] ||
    (placeOfCode.get(left.code) ?? 0) - (placeOfCode.get(right.code) ?? 0)
  );
}

/** By kind; inside a kind by file, sheet, row and column. */
export function compareByKind(left: Finding, right: Finding): number {
  return compareKinds(left, right) || bySheet(left.place, right.place) || byCell(left, right);
}

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
    .sort(compareKinds);
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

const russian = new Intl.Collator('ru');

function bySheet(
  left: { readonly file?: string; readonly sheet?: string },
  right: { readonly file?: string; readonly sheet?: string },
): number {
  return byName(left.file, right.file) || byName(left.sheet, right.sheet);
}

function byName(left = '', right = ''): number {
  return left === right ? 0 : russian.compare(left, right);
}

function byCell({ place: left }: Finding, { place: right }: Finding): number {
  return (left.row ?? -1) - (right.row ?? -1) || (left.column ?? -1) - (right.column ?? -1);
}
