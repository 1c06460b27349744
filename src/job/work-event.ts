/** What is told of work under way. */
import type { Finding } from '../core/finding';

export type WorkStep = 'read-file' | 'read-sheets' | 'analyze' | 'write-sheets' | 'save';

export type WorkEvent =
  | {
      readonly kind: 'progress';
      readonly step: WorkStep;
      /** Null while the share is unknown. */
      readonly share: number | null;
    }
  /** Findings come in parts: no single message may hold the page up. */
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] };

export type Report = (event: WorkEvent) => void;

/** One of several equal parts of the work, told as a share of the whole. */
export function partOf(report: Report, index: number, parts: number): Report {
  return (event) =>
    report(event.kind === 'progress' ? { ...event, share: (index + (event.share ?? 0)) / parts } : event);
}
