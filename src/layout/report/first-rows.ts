/** A table of the first rows of a long list, and of how many rows they are the first. */
import type { Block, TableBlock } from '../../core/model/document-model';
import { shownText } from '../../text/cycle-text';

/** Nothing of an empty list. */
export function firstRows<T>(
  all: readonly T[],
  most: number,
  tableOf: (rows: readonly T[]) => TableBlock,
): Block[] {
  if (all.length === 0) return [];
  const note: Block = { kind: 'note', text: shownText(most, all.length) };
  return [tableOf(all.slice(0, most)), ...(all.length <= most ? [] : [note])];
}
