/** Tables and figures of a paper counted through, each with its name: its own, or that of the section it stands in. */
import type { Block } from '../../core/model/document-model';
import { figureCaption, tableCaption } from '../../text/page-text';

export function numberedBlocks(blocks: readonly Block[]): Block[] {
  let [tables, figures] = [0, 0];
  let section = '';
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'heading':
      case 'subheading':
        section = block.text.replace(/^\d+\.\s*/u, '');
        return block;
      case 'table':
        return { ...block, caption: tableCaption(++tables, block.caption ?? section) };
      case 'chart':
        return { ...block, title: figureCaption(++figures, block.title) };
      default:
        return block;
    }
  });
}
