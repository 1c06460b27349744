/** A chart and, before it, the table it is drawn from. */
import type { Block, ChartBlock, TableBlock } from '../../core/model/document-model';

type Drawn = Omit<ChartBlock, 'kind' | 'table' | 'categoryColumn'>;

/** `id` tells the table among those of its document; its first column names what the chart compares. */
export function chartedTable(id: string, table: Omit<TableBlock, 'kind' | 'id'>, chart: Drawn): Block[] {
  return [
    { kind: 'table', id, isDense: true, ...table },
    { kind: 'chart', table: id, categoryColumn: 0, ...chart },
  ];
}
