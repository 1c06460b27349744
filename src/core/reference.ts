/** What a methodologist maintains and core never imports: forms, words, scales, the method. */
import type { DeadlineWords } from './calendar/deadline-words';
import type { TestForms } from './collect/compare-tests';
import type { JournalWords } from './collect/journal';
import type { YearWords } from './expected/year-mentions';
import type { Method } from './flags/parameters';
import type { AdviceRules } from './report/direction-advice';
import type { ResultWords } from './results/separate-sheets';
import type { DistrictListing } from './schema/district';
import type { Form } from './schema/form';
import type { Lexicon } from './schema/lexicon';
import type { Scale } from './schema/scale';
import type { FindingTitles } from './validation/explain-findings';

export interface Reference {
  readonly forms: readonly Form[];
  /** Those of a school's own workbook: the same sheets cut to one school. */
  readonly schoolForms: readonly Form[];
  readonly schoolFormsVersion: number;
  readonly journalWords: JournalWords;
  readonly testForms: TestForms;
  readonly formsVersion: number;
  readonly lexicon: Lexicon;
  readonly deadlineWords: DeadlineWords;
  readonly yearWords: YearWords;
  readonly resultWords: ResultWords;
  readonly scales: readonly Scale[];
  readonly method: Method;
  readonly adviceRules: AdviceRules;
  readonly knownDistricts: readonly DistrictListing[];
  /** Explanations name kinds of findings in these words. */
  readonly findingTitles: FindingTitles;
}
