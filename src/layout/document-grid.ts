/** How wide each part of a document wishes to be: what its sheet's shared columns are fitted to. */
import type { Block, SignatureLine, TableBlock, TableRow } from '../core/model/document-model';
import type { CellStyle } from '../core/model/sheet-model';
import { fittedSpans } from './fitted-spans';
import { unitPoints } from './page';
import type { GridTable } from './shared-grid';
import { tableStyles } from './styles';
import { addedLines, spansOf, tableSpans, tooNarrow } from './table-spans';

export type Approval = Extract<Block, { kind: 'approval' }>;
export type GridOwner = TableBlock | SignatureLine | Approval;

/** Of a row that is one text over the whole width. */
export function wideStyle({ isSection, isWide }: TableRow): CellStyle | null {
  if (isSection === true) return tableStyles.section;
  return isWide === true ? tableStyles.text : null;
}

/** Free room at the left of a block of approval, and the block. */
const approvalShares = [5.5, 4.5];

/** What shares the sheet's columns, in the order of the page. */
export function gridTables(block: Block, units: number): [GridOwner, GridTable][] {
  if (block.kind === 'table') {
    const rowCount = 1 + block.rows.filter((row) => wideStyle(row) === null).length;
    if (block.endsEarly === true) return [[block, narrowTable(block, units, rowCount)]];
    const widthsOf = block.isMain === true ? fittedSpans : tableSpans;
    const wished = widthsOf(block, units, unitPoints);
    return [[block, { wished, addedLines: addedLines(block, wished, unitPoints), rowCount }]];
  }
  if (block.kind === 'approval') {
    const wished = spansOf(approvalShares, units);
    const added = (column: number, width: number) => tooNarrow((wished[column] ?? 1) * 0.9 - width);
    return [[block, { wished, addedLines: added, rowCount: block.lines.length }]];
  }
  if (block.kind !== 'signatures') return [];
  return block.lines.map((line) => {
    const wished = spansOf([4, ...line.fields.map(() => 2.5)], units);
    const added = (column: number, width: number) => tooNarrow((wished[column] ?? 1) * 0.6 - width);
    return [line, { wished, addedLines: added, rowCount: 2 }];
  });
}

/** With free room at its right, a third of the page. */
function narrowTable(block: TableBlock, units: number, rowCount: number): GridTable {
  const free = Math.floor(units / 3);
  const own = tableSpans(block, units - free, unitPoints);
  const added = addedLines(block, own, unitPoints);
  return {
    wished: [...own, free],
    addedLines: (column, width) => (column === own.length ? 0 : added(column, width)),
    rowCount,
    endsEarly: true,
  };
}
