/** What a check found: code, severity, place and facts. Its sentence is made elsewhere. */
import type { FindingCode, FindingFacts } from './finding-facts';
import { severityOf, type Severity } from './finding-severity';
import type { CellValue } from './table/grid';

/** Zero-based row and column; absent where the finding is about the whole sheet, row or workbook. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  /** Printed header of the column. */
  readonly field?: string;
  /** The sheet is a list of properties: `field` names the row. */
  readonly isProperty?: boolean;
}

/** A mend that is safe to make without asking: the old value is checked when it is written. */
export interface Mend {
  readonly expected: CellValue;
  readonly value: CellValue;
}

export type FindingOf<C extends FindingCode> = {
  readonly code: C;
  readonly severity: Severity;
  readonly place: Place;
  readonly facts: FindingFacts[C];
  readonly mend?: Mend;
};

export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];

/** A finding with the code's own severity unless another is given. */
export function finding<C extends FindingCode>(
  code: C,
  place: Place,
  facts: FindingFacts[C],
  more: { readonly severity?: Severity; readonly mend?: Mend } = {},
): Finding {
  const made: FindingOf<C> = {
    code,
    severity: more.severity ?? severityOf[code],
    place,
    facts,
    mend: more.mend,
  };
  return made as Finding;
}
