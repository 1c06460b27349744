/** Every way that what the pane remembers may change. */
import type { ExpectedAnswer, ExpectedAnswers } from '../../core/expected/expected-table';
import type { Finding, FindingCode, Severity } from '../../core/finding';
import type { HostWait } from '../../core/host-problem';
import type { BookOverview, BookSheet } from '../../job/book-overview';
import type { CheckChoice } from '../../job/choices';
import type { WorkStep } from '../../job/work-event';
import type { Notice } from './notice';
import type { CellFocus, FormulaCell, Grouping, KeptWork, OfferedDraft, ViewName, Work } from './pane-state';
import type { DistrictSheetsStep, Question } from './question';

export type PaneAction =
  | { readonly kind: 'work-began'; readonly work: Work }
  /** A check that the program began by itself. */
  | { readonly kind: 'recheck-began'; readonly work: Work }
  | { readonly kind: 'work-moved'; readonly step: WorkStep; readonly share: number | null }
  | { readonly kind: 'work-ended'; readonly notice: Notice | null }
  | {
      readonly kind: 'book-opened';
      readonly file: string;
      readonly fileCount: number;
      readonly overview: BookOverview;
      readonly findings: readonly Finding[];
    }
  | {
      readonly kind: 'book-changed';
      readonly overview: BookOverview;
      readonly findings: readonly Finding[];
      /** What was searched for among them, and where it was found. */
      readonly search: string;
      readonly matches: Uint8Array | null;
      readonly notice: Notice | null;
      readonly choice?: CheckChoice;
    }
  | { readonly kind: 'book-saved'; readonly notice: Notice; readonly sheets: readonly BookSheet[] }
  | { readonly kind: 'files-counted'; readonly fileCount: number }
  | { readonly kind: 'view-chosen'; readonly view: ViewName }
  /** To the spot of this number in the trail. */
  | { readonly kind: 'went-back'; readonly to: number }
  | { readonly kind: 'kinds-shown'; readonly kinds: readonly FindingCode[] }
  | { readonly kind: 'notice-shown'; readonly notice: Notice | null }
  | { readonly kind: 'question-asked'; readonly question: Question | null }
  | { readonly kind: 'severity-switched'; readonly severity: Severity }
  | { readonly kind: 'grouping-chosen'; readonly grouping: Grouping }
  | { readonly kind: 'search-typed'; readonly search: string }
  | { readonly kind: 'search-answered'; readonly search: string; readonly matches: Uint8Array }
  | { readonly kind: 'group-folded'; readonly key: string }
  | { readonly kind: 'filter-cleared' }
  | { readonly kind: 'cell-shown'; readonly focus: CellFocus | null }
  | { readonly kind: 'book-edited' }
  | { readonly kind: 'drafts-offered'; readonly drafts: readonly OfferedDraft[] }
  | { readonly kind: 'keeping-chosen'; readonly keeping: 'yes' | 'no' }
  | { readonly kind: 'draft-kept'; readonly kept: KeptWork }
  | { readonly kind: 'host-waited'; readonly wait: HostWait | null }
  | { readonly kind: 'formula-asked'; readonly cell: FormulaCell | null }
  | { readonly kind: 'district-sheets-asked'; readonly step: DistrictSheetsStep | null }
  | { readonly kind: 'answered'; readonly id: string; readonly answer: ExpectedAnswer | null }
  | { readonly kind: 'answers-restored'; readonly answers: ExpectedAnswers }
  | { readonly kind: 'school-opened'; readonly school: string | null }
  | { readonly kind: 'support-shown'; readonly isShown: boolean }
  | { readonly kind: 'sheet-switched'; readonly id: string };
