/** The collection that workbooks are made for and collected into: the named one, else the only open one, else that of the year. */
import { collectionsOf, namedCollection } from '../indicators/collections';
import type { Collection } from '../schema/collection';
import type { Lexicon } from '../schema/lexicon';
import { normaliseLabel } from '../table/normalise-label';
import type { Tables } from '../table/tables';

/** Null where the name says no year and nobody described the collection. */
export function expectedCollection(
  tables: Tables,
  lexicon: Lexicon,
  named: string | null,
  year: number,
): Collection | null {
  const described = collectionsOf(tables, [], lexicon);
  if (named !== null) {
    const own = described.find(({ title }) => normaliseLabel(title) === normaliseLabel(named));
    return own ?? namedCollection(named);
  }
  const open = described.filter(({ state, year: of }) => state === 'open' && of === year);
  const ofYear = described.filter((collection) => collection.year === year);
  const [only] = open.length === 1 ? open : ofYear.length === 1 ? ofYear : [];
  return only ?? namedCollection(String(year));
}
