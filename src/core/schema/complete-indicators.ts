/** Makes the indicators and quantities of a district whole: ids, directions, places and words from its document. */
import { criteriaOf } from './criteria-of';
import type { District } from './district';
import type { Indicator, IndicatorPlace, IndicatorSet } from './indicator';
import type { AskedEntry, IndicatorEntry, QuantityEntry } from './indicator-file';
import type { Direction, DirectionId } from './direction';
import type { Quantity } from './quantity';

export type DocumentParts = Pick<District, 'roadmap' | 'passports' | 'criteria'> & {
  readonly directions: readonly (Pick<Direction, 'id' | 'number' | 'name' | 'managementCycle'> & {
    readonly heading: string | null;
  })[];
};

/** The cell an indicator is printed in; null where the document has no such place. */
export interface PrintedCell {
  readonly direction: DirectionId;
  readonly where: string;
  readonly text: string;
  /** The heading a criterion stands under, where its words only end that sentence. */
  readonly group: string | null;
  /** Everything around it, where a target's words may stand as well. */
  readonly around: string;
}

/** An event's indicator, else its expected result, else its own text; an item of a passport's row or of a cycle; a criterion. */
export function printedCell(place: IndicatorPlace, parts: DocumentParts): PrintedCell | null {
  const { roadmap, passports } = parts;
  if (place.cycle !== null) return cycleCell(place, parts);
  if (place.criterion !== null) return criterionCell(place, parts);
  if (place.event !== null) {
    const section = roadmap.find(({ events }) => events.some(({ id }) => id === place.event));
    const event = section?.events.find(({ id }) => id === place.event);
    if (section === undefined || event === undefined) return null;
    return {
      direction: event.direction,
      where: event.number === '' ? section.label : `${section.label}, ${event.number}`,
      text: event.indicator ?? event.expectedResult ?? event.text,
      group: null,
      around: [event.text, event.indicator, event.expectedResult].join(' '),
    };
  }
  const passport = passports.find(({ id }) => id === place.passport);
  const row = passport?.rows.find(({ id }) => id === place.row);
  const text = place.item === null ? row?.text : row?.items[place.item - 1];
  if (passport === undefined || row === undefined || text === undefined) return null;
  return {
    direction: passport.direction,
    where: row.number === null ? passport.id : `${passport.id}, ${row.number}`,
    text,
    group: null,
    around: row.text,
  };
}

function cycleCell({ cycle, item }: IndicatorPlace, { directions }: DocumentParts): PrintedCell | null {
  const direction = directions.find(({ id }) => id === cycle);
  const text = direction?.managementCycle?.indicators[(item ?? 0) - 1]?.text;
  if (direction === undefined || text === undefined) return null;
  const where = direction.number ?? direction.heading ?? direction.name;
  return { direction: direction.id, where, text, group: null, around: text };
}

function criterionCell(
  { criterion }: IndicatorPlace,
  { criteria, directions }: DocumentParts,
): PrintedCell | null {
  const found = criteriaOf({ criteria }).find(({ id }) => id === criterion);
  if (found === undefined) return null;
  const direction = directions.find(({ id }) => id === found.direction);
  const heading = direction?.heading ?? direction?.name ?? '';
  return {
    direction: found.direction,
    where: found.number === null ? heading : `${heading}, ${found.number}`,
    text: found.text,
    group: found.isGroupHeading ? null : found.group,
    around: `${found.group} ${found.text}`,
  };
}

export function completeIndicators(
  entries: readonly IndicatorEntry[],
  quantities: readonly QuantityEntry[],
  parts: DocumentParts,
): IndicatorSet {
  const ids = indicatorIds(entries);
  const named = quantities.map(completeQuantity);
  const made = entries.map((entry, at) => completeIndicator(entry, ids[at] ?? '', parts));
  const asked = entries.flatMap((entry, at) => {
    const indicator = made[at];
    return entry.asks === null || indicator === undefined
      ? []
      : askedQuantity(entry, entry.asks, indicator, parts);
  });
  return { indicators: made, quantities: withOwnTitles([...named, ...asked], made) };
}

/** Section and number, or passport, row and item; the second indicator of one cell gets «.2». */
export function indicatorIds(
  entries: readonly Pick<
    IndicatorEntry,
    'id' | 'event' | 'passport' | 'row' | 'item' | 'cycle' | 'criterion'
  >[],
): string[] {
  const taken = new Map<string, number>();
  return entries.map(({ id, event, passport, row, item, cycle, criterion }) => {
    const place =
      event ?? criterion ?? [passport, row, cycle, item].filter((part) => part !== null).join('-');
    const count = (taken.get(place) ?? 0) + 1;
    taken.set(place, count);
    return id ?? (count === 1 ? place : `${place}.${count}`);
  });
}

function completeIndicator(entry: IndicatorEntry, id: string, parts: DocumentParts): Indicator {
  const { event, passport, row, item, cycle, criterion, asks, of, topics, group } = entry;
  const { kind, quote, among, base, procedure, computes, better, owner, targets, collected, reason } = entry;
  const place = { event, passport, row, item, cycle, criterion };
  const cell = printedCell(place, parts);
  return {
    id,
    direction: entry.direction ?? cell?.direction ?? 'legal',
    group: group ?? cell?.group ?? null,
    topics,
    text: entry.text ?? withoutListMark(cell?.text ?? ''),
    place,
    where: cell?.where ?? '',
    kind,
    numerator: asks === null ? entry.numerator : id,
    denominator: of,
    quote,
    among,
    base,
    procedure,
    computes,
    better,
    owner,
    targets,
    collected,
    reason,
  };
}

/** Asked unless the district's document leaves it to the district; what the district chose itself is asked. */
export function askedQuantity(
  entry: Pick<IndicatorEntry, 'targets' | 'event' | 'collected' | 'partOf'>,
  { by, about, title, ...asked }: AskedEntry,
  indicator: Pick<Indicator, 'id' | 'direction' | 'text' | 'kind'>,
  parts?: Pick<DocumentParts, 'passports'>,
): Quantity {
  return {
    ...asked,
    overTime: asked.overTime === 'sum' && !isSummed(asked) ? 'last' : asked.overTime,
    id: indicator.id,
    direction: indicator.direction,
    title: title ?? indicator.text,
    reportedBy: by,
    about: about ?? (by === 'school' || indicator.kind === 'coverage' ? 'school' : 'district'),
    partOf: entry.partOf,
    sameAs: null,
    isDefault: parts === undefined || isDefault(entry, { ...asked, by }, parts),
  };
}

/** Persons of two collections may be the same ones, and answers are no numbers. */
function isSummed({ type, counts }: Pick<AskedEntry, 'type' | 'counts'>): boolean {
  return (type === 'count' || type === 'number') && counts !== 'persons';
}

/**
 * A school is asked for what has a target, and for what the document's own list of indicators prints: a passport's rows where
 * there are passports, which are long: of those a yes or no with its paper is left to the district, as everywhere what is only
 * proposed and a word without a paper.
 */
function isDefault(
  { targets, event, collected }: Pick<IndicatorEntry, 'targets' | 'event' | 'collected'>,
  { by, type, evidence }: Pick<AskedEntry, 'by' | 'type' | 'evidence'>,
  { passports }: Pick<DocumentParts, 'passports'>,
): boolean {
  if (by !== 'school' || targets.length > 0) return true;
  const hasPassports = passports.length > 0;
  const isListed = event === null || !hasPassports;
  return isListed && collected === 'document' && (type !== 'yesNo' || (evidence !== null && !hasPassports));
}

export function completeQuantity({ by, about, ...entry }: QuantityEntry): Quantity {
  return {
    ...entry,
    isDefault: true,
    reportedBy: by,
    about: about ?? (by === 'school' ? 'school' : 'district'),
  };
}

/** Words that the document prints for several rows are told apart by their place. */
function withOwnTitles(quantities: readonly Quantity[], indicators: readonly Indicator[]): Quantity[] {
  const places = new Map(indicators.map(({ id, where }) => [id, where]));
  const count = new Map<string, number>();
  for (const { title } of quantities) count.set(foldTitle(title), (count.get(foldTitle(title)) ?? 0) + 1);
  return quantities.map((quantity) => {
    const where = places.get(quantity.id);
    const isShared = (count.get(foldTitle(quantity.title)) ?? 0) > 1;
    return isShared && where !== undefined
      ? { ...quantity, title: `${quantity.title} (${where})` }
      : quantity;
  });
}

/** Case does not part two titles: a row of the sheet finds its quantity by these words. */
export function foldTitle(title: string): string {
  return title.toLowerCase();
}

/** A list's own semicolon is no part of what it lists. */
function withoutListMark(text: string): string {
  return text.replace(/[;,.\s]+$/u, '');
}
