/** What a check is: a scope, what it reads, and findings. One file a check. */
import type { Found } from '../finding';
import type { DistrictListing, District } from '../schema/district';
import type { Form } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import type { Table } from '../table/table';
import type { DeadlineWords } from '../calendar/deadline-words';
import type { Scale } from '../schema/scale';
import type { Reads, Tables } from '../table/tables';
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

type Seen = Pick<CheckContext, 'tables' | 'lexicon'>;

/** Columns of a sheet that are judged together, and by themselves. */
export interface SheetPart {
  readonly columns: readonly number[];
  /** Is given the table as if it had no other columns. */
  run(table: Table, context: Seen): readonly Found[];
}

/** Looks at one sheet; what it finds depends on that sheet alone, and each part of it on the part's own columns. */
export interface SheetCheck {
  readonly id: string;
  readonly scope: 'cell' | 'row';
  parts(table: Table): readonly SheetPart[];
}

/** A piece of a check across sheets that runs again by itself, when what it reads changes. */
export interface CheckPart {
  /** Among the check's own parts. */
  readonly id: string;
  readonly reads: readonly Reads[];
  run(context: CheckContext): readonly Found[];
}

/** A check across sheets that a form's own descriptions make up. */
export interface PartedCheck {
  readonly id: string;
  readonly scope: 'cross-sheet';
  parts(context: Pick<CheckContext, 'forms' | 'tables'>): readonly CheckPart[];
}

/** Looks across sheets; runs again when one of its forms changes. */
export interface WholeCheck {
  readonly id: string;
  readonly scope: 'cross-sheet';
  /** What it reads; `'all'` where it looks at every sheet. */
  readonly reads: readonly Reads[] | 'all';
  run(context: CheckContext): readonly Found[];
}

export type CrossSheetCheck = WholeCheck | PartedCheck;
