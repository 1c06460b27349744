/** Of a workbook with damaged sheets: what is found on each of the others by itself, by kind. */
import type { FileProblem } from '../file-error';
import type { Finding, FindingCode, Severity } from '../finding';
import type { Form } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import type { Grid } from '../table/grid';
import { checkSheetsAlone } from '../validation/check-sheets-alone';
import { findingKinds, firstOfKind } from './finding-kinds';

/** Plain data that can cross to another thread. */
export interface SoundSheets {
  /** What keeps each of the damaged sheets from being read. */
  readonly problems: readonly FileProblem[];
  /** Names of the sheets that are forms. */
  readonly checked: readonly string[];
  /** The gravest first. */
  readonly kinds: readonly KindFound[];
}

export interface KindFound {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly count: number;
  readonly first: Finding;
}

export function soundSheets(
  { grids, problems }: { readonly grids: readonly Grid[]; readonly problems: readonly FileProblem[] },
  reference: { readonly forms: readonly Form[]; readonly lexicon: Lexicon },
): SoundSheets {
  const sheets = grids.map((grid) => ({ grid }));
  const { checked, findings } = checkSheetsAlone(sheets, reference);
  const kinds = findingKinds(findings).flatMap((kind): KindFound[] => {
    const { code, severity, count } = kind;
    return firstOfKind(kind, 1).map((first) => ({ code, severity, count, first }));
  });
  return { problems, checked, kinds };
}
