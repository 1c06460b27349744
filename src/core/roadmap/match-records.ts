/** Joins the rows of the workbook with the events of the district's document by section and number, never by likeness. */
import type { District } from '../schema/district';
import type { EventId, RoadmapEvent, RoadmapSection } from '../schema/roadmap';
import { normaliseLabel } from '../table/normalise-label';

/**
 * The number an event has on the sheet: as printed where it is the only one in its section, else with its group before it
 * as printed («IV/1»), and where the document prints one number twice in a group, with a count («3 (2)»).
 */
export function sheetNumbers(section: RoadmapSection): ReadonlyMap<EventId, string> {
  const groups = new Map(section.groups.map((group) => [group.id, group.number]));
  const printed = section.events.map((event) => ({
    event,
    number: event.number === '' ? event.key : event.number,
  }));
  const isRepeated = repeatedNumbers(printed.map(({ number }) => foldNumber(number)));
  const numbers = new Map<EventId, string>();
  const used = new Map<string, number>();
  for (const { event, number } of printed) {
    const group = event.group === null ? null : (groups.get(event.group) ?? event.group);
    const name =
      isRepeated(foldNumber(number)) && group !== null
        ? `${group.replace(/[\s.]+$/u, '')}/${number}`
        : number;
    const count = (used.get(foldNumber(name)) ?? 0) + 1;
    used.set(foldNumber(name), count);
    numbers.set(event.id, count === 1 ? name : `${name} (${count})`);
  }
  return numbers;
}

/** Rows by event, and the rows that name no event of the document. */
export interface MatchedRecords<R> {
  readonly byEvent: ReadonlyMap<EventId, readonly R[]>;
  readonly others: readonly R[];
}

export function matchRecords<
  R extends { readonly section: string; readonly number: string; readonly text?: string | null },
>(district: Pick<District, 'roadmap'>, records: readonly R[]): MatchedRecords<R> {
  const index = eventIndex(district);
  const byEvent = new Map<EventId, R[]>();
  const others: R[] = [];
  for (const record of records) {
    const found = eventOf(record, index);
    if (found === null) others.push(record);
    else byEvent.set(found.id, [...(byEvent.get(found.id) ?? []), record]);
  }
  return { byEvent, others };
}

type EventIndex = ReadonlyMap<string, readonly RoadmapEvent[]>;

/** Under each name of the section: the sheet's number, the printed number and the key. */
function eventIndex(district: Pick<District, 'roadmap'>): EventIndex {
  const index = new Map<string, RoadmapEvent[]>();
  for (const section of district.roadmap) {
    const numbers = sheetNumbers(section);
    for (const event of section.events) {
      const names = [numbers.get(event.id) ?? event.number, event.number, event.key];
      const keys = [section.id, section.label, section.title].flatMap((name) =>
        names.map((number) => `${normaliseLabel(name)}|${foldNumber(number)}`),
      );
      for (const key of new Set(keys)) index.set(key, [...(index.get(key) ?? []), event]);
    }
  }
  return index;
}

/** A number printed twice is told apart by the event's own text; without it the row stays unmatched. */
function eventOf(
  record: { readonly section: string; readonly number: string; readonly text?: string | null },
  index: EventIndex,
): RoadmapEvent | null {
  const section = record.section;
  const candidates = index.get(`${normaliseLabel(section)}|${foldNumber(record.number)}`) ?? [];
  const [only, ...rest] = candidates;
  if (only === undefined) return null;
  if (rest.length === 0) return only;
  const text = normaliseLabel(record.text ?? '');
  const same = candidates.filter((event) => text !== '' && normaliseLabel(event.text) === text);
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** Case, blanks and the closing dot do not count. */
function foldNumber(number: string): string {
  return normaliseLabel(number).replace(/\s/gu, '');
}

function repeatedNumbers(numbers: readonly string[]): (number: string) => boolean {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const number of numbers) (once.has(number) ? repeated : once).add(number);
  return (number) => repeated.has(number);
}
