/** Personal data on sheets that are no form: whatever a file holds beside, it is sent along. */
import type { Finding } from '../finding';
import type { Lexicon } from '../schema/lexicon';
import { CellKind, kindAt, textAt } from '../table/grid';
import type { SourceSheet } from '../table/recognise';
import { personalDataFindings, personalDetector } from '../validation/check-personal-data';

/** One of a kind on a sheet is enough to send a person there. `officials`: cells that name those who filled the workbook in. */
export function findPersonalData(
  sheets: readonly SourceSheet[],
  lexicon: Lexicon,
  officials: readonly string[],
): readonly Finding[] {
  const detect = personalDetector(lexicon);
  return sheets.flatMap(({ file, grid }) => {
    const found = new Map<string, Finding>();
    for (let row = 0; row < grid.rowCount; row++)
      for (let column = 0; column < grid.columns.length; column++) {
        if (kindAt(grid, row, column) !== CellKind.text) continue;
        const text = textAt(grid, row, column);
        if (officials.includes(text.trim())) continue;
        for (const { code, sample, isSignature } of detect(text)) {
          if (isSignature === true || found.has(code)) continue;
          found.set(
            code,
            personalDataFindings.of(code, { file, sheet: grid.sheet, row, column }, { sample }),
          );
        }
      }
    return [...found.values()];
  });
}
