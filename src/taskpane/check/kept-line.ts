/** Where the focus of a list goes when the list is made anew. */
import type { Finding } from '../../core/finding';
import { indexOfSame } from '../state/same-finding';
import type { GroupLine, ListLine } from './list-model';

export interface ListOfFindings {
  readonly lines: readonly ListLine[];
  /** What the lines number. */
  readonly findings: readonly Finding[];
}

export function keyOf(line: ListLine): string | number {
  return line.kind === 'group' ? line.key : line.index;
}

/** The line of the same finding or group; where it is gone its group's heading, or else the first line. */
export function keptLine(before: ListOfFindings, key: string | number, now: ListOfFindings): number {
  const wanted = keyNow(before, key, now);
  const same = now.lines.findIndex((line) => keyOf(line) === wanted);
  if (same !== -1) return same;
  const group = before.lines.find(
    (line): line is GroupLine =>
      line.kind === 'group' && typeof key === 'number' && line.indices.includes(key),
  );
  return Math.max(0, group === undefined ? 0 : now.lines.findIndex((line) => keyOf(line) === group.key));
}

/** A new analysis numbers its findings anew. */
function keyNow({ findings }: ListOfFindings, key: string | number, now: ListOfFindings): string | number {
  const finding = typeof key === 'number' && now.findings !== findings ? findings[key] : undefined;
  return finding === undefined ? key : indexOfSame(now.findings, finding);
}
