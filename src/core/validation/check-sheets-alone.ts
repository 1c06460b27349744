/** Each sheet checked by itself: what can be said of a workbook whose other sheets cannot be read. */
import type { FileProblem } from '../file-error';
import type { Finding } from '../finding';
import { groupFindings, type FindingGroup } from '../finding-group';
import type { Form } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { recognise, type SourceSheet } from '../table/recognise';
import { Tables } from '../table/tables';
import { checkComments } from './check-comments';
import { wholeWorkbookFindings } from './check-workbook';
import { checkEachSheet } from './validate';
import { Memory } from '../memory';

/** A workbook of which some sheets cannot be read. */
export interface DamagedBook {
  readonly file: string;
  /** What keeps each of the damaged sheets from being read. */
  readonly problems: readonly FileProblem[];
  readonly sheets: readonly SourceSheet[];
}

export interface SheetsAlone {
  /** Names of the sheets that are forms. */
  readonly checked: readonly string[];
  readonly findings: readonly FindingGroup[];
}

/** Nothing here compares one sheet with another, nor says that one is missing. */
export function checkSheetsAlone(
  sheets: readonly SourceSheet[],
  { forms, lexicon }: { readonly forms: readonly Form[]; readonly lexicon: Lexicon },
): SheetsAlone {
  const { tables, findings } = recognise(sheets, forms, lexicon);
  const found = checkEachSheet({ tables: new Tables(tables, lexicon), lexicon }, new Memory());
  return {
    checked: tables.map(({ grid }) => grid.sheet),
    findings: groupFindings([...checkComments(sheets), ...findings, ...found]),
  };
}

/** What keeps its other sheets from being read, and what is found on each that can be. */
export function checkDamagedBook(
  { file, problems, sheets }: DamagedBook,
  reference: { readonly forms: readonly Form[]; readonly lexicon: Lexicon },
): readonly FindingGroup[] {
  const damage = problems.map((problem): Finding =>
    wholeWorkbookFindings.of('sheet-unreadable', { file }, { problem }),
  );
  return [...groupFindings(damage), ...checkSheetsAlone(sheets, reference).findings];
}
