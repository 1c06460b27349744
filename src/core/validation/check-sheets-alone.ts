/** Each sheet checked by itself: what can be said of a workbook whose other sheets cannot be read. */
import { groupFindings, type FindingGroup } from '../finding-group';
import type { Form } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { recognise, type SourceSheet } from '../table/recognise';
import { Tables } from '../table/tables';
import { checkEachSheet } from './validate';
import { Memory } from '../memory';

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
    findings: groupFindings([...findings, ...found]),
  };
}
