/** Findings by kind (one code of one severity): the gravest kind first, then the most frequent; inside a kind by their place in the workbook. */
import type { Finding } from '../core/finding';
import type { FindingCode } from '../core/finding-facts';
import type { Severity } from '../core/finding-severity';

export interface FindingKind {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export function findingKinds(findings: readonly Finding[]): FindingKind[] {
  const byKind = new Map<string, Finding[]>();
  for (const finding of findings) {
    const kind = `${finding.severity} ${finding.code}`;
    const group = byKind.get(kind);
    if (group === undefined) byKind.set(kind, [finding]);
    else group.push(finding);
  }
  return [...byKind.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      return [{ code: first.code, severity: first.severity, findings: group.sort(byPlace) }];
    })
    .sort(
      (left, right) =>
        rank[left.severity] - rank[right.severity] || right.findings.length - left.findings.length,
    );
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

function byPlace(left: Finding, right: Finding): number {
  const a = left.place;
  const b = right.place;
  return (
    (a.file ?? '').localeCompare(b.file ?? '', 'ru') ||
    (a.sheet ?? '').localeCompare(b.sheet ?? '', 'ru') ||
    (a.row ?? -1) - (b.row ?? -1) ||
    (a.column ?? -1) - (b.column ?? -1)
  );
}
