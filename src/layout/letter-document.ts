/** A letter to a school as a paper for Word. */
import type { Block, DocumentModel } from '../core/model/document-model';
import type { LetterWords } from '../text/letter-text';

/** `name`: of the file, without its ending. */
export function letterDocument(words: LetterWords, name: string): DocumentModel {
  const list: readonly Block[] =
    words.items.length === 0 ? [] : [{ kind: 'list', isNumbered: true, items: words.items }];
  return {
    name,
    orientation: 'portrait',
    footerText: words.title,
    blocks: [
      { kind: 'paragraph', text: words.addressee },
      { kind: 'title', text: words.title },
      { kind: 'paragraph', text: words.opening },
      ...list,
      { kind: 'paragraph', text: words.closing },
      { kind: 'paragraph', text: words.sender },
    ],
  };
}
