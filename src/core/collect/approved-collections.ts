/** The approved collections of a year, for papers: on what the numbers rest and what was corrected since. */
import { collectionsOf } from '../indicators/collections';
import type { Form, FormId } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import type { Tables } from '../table/tables';
import { sinceApproval, type SinceApproval } from './approval';
import { journalOf, type JournalWords } from './journal';

export interface ApprovedCollection extends SinceApproval {
  readonly title: string;
}

/** The forms they are told by. */
export const approvalForms: readonly FormId[] = ['journal', 'schoolQuantities', 'contingent', 'collections'];

export function approvedCollections(
  tables: Tables,
  year: number,
  words: { readonly forms: readonly Form[]; readonly lexicon: Lexicon; readonly journalWords: JournalWords },
): readonly ApprovedCollection[] {
  const journal = journalOf(tables, words.journalWords);
  if (journal.length === 0) return [];
  return collectionsOf(tables, ['schoolQuantities', 'contingent'], words.lexicon)
    .filter((collection) => collection.year === year)
    .flatMap(({ title }) => {
      const since = sinceApproval({ forms: words.forms, tables, journal, collection: title });
      return since === null ? [] : [{ title, ...since }];
    });
}
