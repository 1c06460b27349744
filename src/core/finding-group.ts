/** Findings of one kind on one sheet of one file: counted and kept as addresses, told of one by one only when shown. */
import type { Finding, FindingCode, Found, Severity } from './finding';

export class FindingGroup implements Iterable<Finding> {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly file: string | undefined;
  readonly sheet: string | undefined;
  count = 0;
  private readonly parts: Found[] = [];

  constructor(first: Found) {
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
      if ('rows' in part) for (const row of part.rows) yield part.at(row);
      else yield part;
    }
  }

  examples(most: number): readonly Finding[] {
    const shown: Finding[] = [];
    for (const finding of this) if (shown.push(finding) >= most) break;
    return shown;
  }
}

/** In the order in which the kinds were first met. */
export function groupFindings(found: Iterable<Found>): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const one of found) {
    if ('rows' in one && one.rows.length === 0) continue;
    const { file = '', sheet = '' } = 'rows' in one ? one : one.place;
    const key = [one.code, one.severity, file, sheet].join('\n');
    const group = groups.get(key) ?? new FindingGroup(one);
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
