/** What a check found: code, severity, place and facts. Its sentence is made elsewhere. */
import type { RuleSeverity } from './schema/form';
import type { CellValue, Grid } from './table/grid';

export type Severity = RuleSeverity;

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
  /** What keeps a person from seeing it. */
  readonly hidden?: 'row' | 'column' | 'sheet' | 'very-hidden-sheet';
}

/** A mend that is safe to make without asking: the old value is checked when it is written. */
export interface Mend {
  readonly expected: CellValue;
  readonly value: CellValue;
}

/**
 * What each kind of finding knows: the facts its sentence is made of. A check adds its own members where it is defined,
 * and the sentences do not compile without one for each. Texts are quoted from the workbook or the forms.
 */
export interface FindingFacts {
  'number-as-text': { readonly value: string; readonly number: number };
}

export type FindingCode = keyof FindingFacts;

export type FindingOf<C extends FindingCode> = {
  readonly code: C;
  readonly severity: Severity;
  readonly place: Place;
  readonly facts: FindingFacts[C];
  readonly mend?: Mend;
  /** It was explained once, for a value that has changed since. */
  readonly outdated?: OutdatedExplanation;
};

export interface OutdatedExplanation {
  /** What the explanation was given for. */
  readonly value: CellValue;
  readonly text: string;
  readonly person: string;
  /** Serial day. */
  readonly day: number;
}

export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];

/** An error is mended, not explained away; what concerns the whole workbook has no place to be known by. */
export function mayBeExplained({ severity, place }: Pick<Finding, 'severity' | 'place'>): boolean {
  return severity !== 'error' && place.sheet !== undefined;
}

/** Rows in which one thing is wrong in one way: the addresses alone; a finding is made of a row when it is shown. */
export interface FindingRows {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly file: string | undefined;
  readonly sheet: string;
  readonly rows: number[];
  readonly at: (row: number) => Finding;
}

/** What a check hands over. */
export type Found = Finding | FindingRows;

interface More {
  /** A form's rule may say another than the code's own. */
  readonly severity?: Severity;
  readonly mend?: Mend;
}

interface Description<C extends FindingCode> extends More {
  readonly place: Place;
  readonly facts: FindingFacts[C];
}

/** The kinds of finding that one check makes, each with its severity: it can make no others. */
export function defineCheck<C extends FindingCode>(severityOf: Readonly<Record<C, Severity>>) {
  const finding = <K extends C>(code: K, place: Place, facts: FindingFacts[K], more: More = {}): Finding => {
    const severity = more.severity ?? severityOf[code];
    const made: FindingOf<K> = { code, severity, place, facts, mend: more.mend };
    return made as Finding;
  };
  /** Collects the rows of a sheet that have the trouble `describe` can tell of. */
  const inRows = <K extends C>(
    code: K,
    { file, grid }: { readonly file: string | undefined; readonly grid: Grid },
    describe: (row: number) => Description<K>,
    severity: Severity = severityOf[code],
  ): FindingRows => ({
    code,
    severity,
    file,
    sheet: grid.sheet,
    rows: [],
    at: (row) => {
      const { place, facts, mend } = describe(row);
      return finding(code, place, facts, { severity, mend });
    },
  });
  return { severityOf, of: finding, inRows };
}

/** Made by reading protocols and by the check of types alike. */
export const storedNumberFindings = defineCheck({ 'number-as-text': 'warning' });
