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
