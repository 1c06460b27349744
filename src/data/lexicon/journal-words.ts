/** What the journal of a collection calls its events; core knows them by their keys. */
import type { JournalWords } from '../../core/collect/journal';

export const journalWords: JournalWords = {
  received: 'принято',
  value: 'значение',
  disputed: 'спорно',
  kept: 'оставлено',
  approved: 'утверждено',
  corrected: 'уточнение',
};
