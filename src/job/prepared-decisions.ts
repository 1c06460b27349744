/** Rows of «Решения» made of what the directions ask for: those that the sheet does not have yet. */
import type { Analysis } from '../core/analysis';
import type { DirectionAdvice } from '../core/report/direction-advice';
import { normaliseLabel } from '../core/table/normalise-label';
import type { SheetFill } from '../layout/fill-cells';
import { newRows } from '../layout/new-rows';
import { addresseeText, occasionFrame, occasionText } from '../text/direction-advice-text';

export interface PreparedDecision {
  readonly direction: string | null;
  readonly documentPlace: string | null;
  readonly occasion: string;
  readonly recommendation: string;
  readonly addressee: string;
}

export function preparedDecisions({ report, district, tables }: Analysis): readonly PreparedDecision[] {
  const known = tables.rows('decisions').map(({ table, row }) => ({
    occasion: normaliseLabel(tables.text(table, row, 'occasion')),
    place: normaliseLabel(tables.text(table, row, 'documentPlace')),
  }));
  const isKnown = ({ occasion, documentPlace }: DirectionAdvice) => {
    const [begins, ends] = occasionFrame(occasion).map(normaliseLabel);
    const place = normaliseLabel(documentPlace ?? '');
    return known.some(
      (each) =>
        each.place === place && each.occasion.startsWith(begins ?? '') && each.occasion.endsWith(ends ?? ''),
    );
  };
  return report.cycle.advice
    .filter((advice) => !isKnown(advice))
    .map((advice) => ({
      direction: advice.direction,
      documentPlace: advice.documentPlace,
      occasion: occasionText(advice.occasion, district?.quantities ?? []),
      recommendation: advice.rule.recommendation,
      addressee: advice.school?.code ?? addresseeText(advice),
    }));
}

/** Null where the workbook has no sheet of decisions. */
export function decisionFills(analysis: Analysis): readonly SheetFill[] | null {
  const [table] = analysis.tables.of('decisions');
  if (table === undefined) return null;
  const rows = preparedDecisions(analysis).map((each) => ({ ...each }));
  const cells = newRows(table, rows, table.columnOf);
  return cells.length === 0 ? [] : [{ file: table.file, sheet: table.grid.sheet, cells }];
}
