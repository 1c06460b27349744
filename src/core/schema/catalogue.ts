/** Indicators that a district may choose for a group its document only names, each with its source. */
import { list, object, optional, orNull, required, text, type Decoder } from './decode';
import { nowhere, type IndicatorPlace } from './indicator';
import {
  indicatorFields,
  type AskedEntry,
  quantity,
  type IndicatorEntry,
  type QuantityEntry,
} from './indicator-file';

export interface CatalogueEntry extends IndicatorEntry {
  readonly id: string;
  readonly text: string;
  /** What a person reads: the document that prints it, or that the product computes it; null: the district's own words. */
  readonly source: string | null;
  readonly from: CatalogueSource | null;
}

/** The indicator of another district's document. */
export interface CatalogueSource {
  readonly district: string;
  readonly indicator: string;
}

export interface Catalogue {
  /** Denominators that the entries name. */
  readonly quantities: readonly QuantityEntry[];
  readonly entries: readonly CatalogueEntry[];
}

export const emptyCatalogue: Catalogue = { quantities: [], entries: [] };

const source = object<CatalogueSource>({ district: required(text), indicator: required(text) });

export const catalogue: Decoder<Catalogue> = object<Catalogue>({
  quantities: required(list(quantity)),
  entries: required(
    list(
      object<CatalogueEntry>({
        ...indicatorFields,
        id: required(text),
        text: required(text),
        source: required(orNull(text)),
        from: optional(orNull(source), null),
      }),
    ),
  ),
});

/** Of the district's own words: what they ask for is all that is known of them. */
export function wordedEntry(
  words: string,
  { kind, ...asks }: Pick<AskedEntry, 'by' | 'type' | 'unit' | 'counts'> & Pick<IndicatorEntry, 'kind'>,
): CatalogueEntry {
  return {
    ...nowhere,
    ...unmeasured,
    id: `own-${hashOf(words)}`,
    text: words,
    kind,
    source: null,
    asks: { ...unasked, ...asks },
  };
}

const unasked: Omit<AskedEntry, 'by' | 'type' | 'unit' | 'counts'> = {
  title: null,
  about: null,
  choices: [],
  period: 'calendar-year',
  overTime: 'sum',
  types: [],
  evidence: null,
  validity: null,
  minimum: null,
  maximum: null,
  isSensitive: false,
  replaces: null,
  isComparable: false,
};

const unmeasured: Omit<CatalogueEntry, keyof IndicatorPlace | 'id' | 'text' | 'kind' | 'source' | 'asks'> = {
  direction: null,
  numerator: null,
  partOf: null,
  of: null,
  quote: null,
  among: { kind: 'all' },
  base: null,
  procedure: null,
  computes: null,
  better: 'higher',
  owner: 'district',
  targets: [],
  collected: 'proposed',
  reason: null,
  group: null,
  topics: [],
  from: null,
};

/** FNV-1a, 32 bits: the same words are the same indicator in every run. */
function hashOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) {
    hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}

/** In the order of the catalogue. */
export function candidatesFor(topics: readonly string[], { entries }: Catalogue): readonly CatalogueEntry[] {
  return entries.filter((entry) => entry.topics.some((topic) => topics.includes(topic)));
}
