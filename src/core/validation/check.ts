/** What a check is: a scope, what it reads, and findings. One file a check. */
import type { Found } from '../finding';
import type { DistrictListing, District } from '../schema/district';
import type { FormId, Form } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import type { Table } from '../table/table';
import type { DeadlineWords } from '../calendar/deadline-words';
import type { Scale } from '../schema/scale';
import type { Tables } from '../table/tables';
import type { QuantitySheets } from '../indicators/quantity-sheets';
import type { PlausibilityLimits } from '../schema/plausibility-limits';
import type { QuestionLimits } from '../schema/question-limits';

export interface CheckContext {
  readonly tables: Tables;
  readonly forms: readonly Form[];
  readonly formsVersion: number;
  readonly lexicon: Lexicon;
  readonly deadlineWords: DeadlineWords;
  /** The scales in force: those of the sheet over the built-in ones. */
  readonly scales: readonly Scale[];
  /** The method's limits, with the district's own values over them. */
  readonly plausibility: PlausibilityLimits;
  readonly questionLimits: QuestionLimits;
  /** Numbers of schools and the district; null where the district has no indicators. */
  readonly quantities: QuantitySheets | null;
  readonly district: District | null;
  readonly knownDistricts: readonly DistrictListing[];
  /** Serial day on which the workbook is judged. */
  readonly reportingDate: number;
}

/** Looks at one sheet; what it finds depends on that sheet alone. */
export interface SheetCheck {
  readonly id: string;
  readonly scope: 'cell' | 'row' | 'key' | 'sheet';
  run(table: Table, context: Pick<CheckContext, 'tables' | 'lexicon'>): readonly Found[];
}

/** Looks across sheets; runs again when one of its forms changes. */
export interface CrossSheetCheck {
  readonly id: string;
  readonly scope: 'cross-sheet';
  /** Forms it reads; `'all'` where a form's own description names them. */
  readonly forms: readonly FormId[] | 'all';
  run(context: CheckContext): readonly Found[];
}
