/** What the pane says of the last thing that was done. */
import type { WorkProblem } from '../../job/work-problem';

export type Notice =
  | { readonly kind: 'mended'; readonly cells: number }
  | { readonly kind: 'filled' }
  | { readonly kind: 'entered'; readonly cells: number | null }
  | { readonly kind: 'explained'; readonly findings: number }
  | { readonly kind: 'flag-explained' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'undone' }
  | { readonly kind: 'written' }
  | { readonly kind: 'dressed' }
  | { readonly kind: 'handed-over'; readonly name: string; readonly told: string }
  | { readonly kind: 'collected' }
  | { readonly kind: 'approved' }
  | { readonly kind: 'sheets-added' }
  | { readonly kind: 'upgraded'; readonly version: number }
  | { readonly kind: 'formula-written'; readonly address: string }
  | { readonly kind: 'saved'; readonly name: string; readonly sheets: number }
  | { readonly kind: 'created'; readonly name: string }
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'draft-elsewhere' }
  | { readonly kind: 'cancelled'; readonly file: string }
  | { readonly kind: 'problem'; readonly problem: WorkProblem };
