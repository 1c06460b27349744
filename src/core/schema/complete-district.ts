/** Adds to a district file what follows from it: ids, keys, directions of events, targets of events. */
import type { Catalogue } from './catalogue';
import { completeIndicators } from './complete-indicators';
import type { Criteria, LevelList } from './criteria';
import type { District } from './district';
import type { DistrictEntry } from './district-file';
import type { ExpectedResults } from './expected-results';
import type { EventId, RoadmapEvent, RoadmapSection, Target } from './roadmap';
import type { EventEntry, SectionEntry, TargetEntry } from './roadmap-file';
import type { CriteriaEntry, ExpectedEntry, LevelListEntry } from './tables-file';

export function completeDistrict(entry: DistrictEntry, catalogue: Catalogue): District {
  const roadmap = completeRoadmap(entry);
  const { passports, directions } = entry;
  const criteria = entry.criteria === null ? null : completeCriteria(entry.criteria);
  return {
    ...entry,
    catalogue,
    ...completeIndicators(entry.indicators, entry.quantities, { roadmap, passports, directions, criteria }),
    directions: entry.directions.map((direction) => ({
      ...direction,
      heading: direction.heading ?? direction.name,
    })),
    roadmap,
    targets: entry.targets.map((target) => completeTarget(target, roadmap)),
    expectedResults: entry.expectedResults === null ? null : completeExpected(entry.expectedResults),
    levelLists: entry.levelLists.map(completeLevelList),
    criteria,
  };
}

export function completeRoadmap({ roadmap, targets }: Pick<DistrictEntry, 'roadmap' | 'targets'>) {
  const targetsOf = groupBy(targets, (target) => target.event);
  return roadmap.map((section) => completeSection(section, targetsOf));
}

/** Number without the closing dot: "1.10." and "1.10" are one number, "1.1" is another. */
export function numberKey(number: string): string {
  return number.trim().replace(/\.+$/, '');
}

/** Ids in the order of the section's events; a number that repeats gets "~2". */
export function eventIds(section: SectionEntry): readonly EventId[] {
  const keys = section.events.map(keyOf);
  const restarts = new Set(keys).size < keys.length && section.groups.length > 0;
  const taken = new Map<string, number>();
  return section.events.map((event) => {
    const prefix = restarts && event.group !== null ? `${event.group}-` : '';
    const base = `${section.id}/${prefix}${keyOf(event)}`;
    const times = (taken.get(base) ?? 0) + 1;
    taken.set(base, times);
    return event.id ?? (times === 1 ? base : `${base}~${times}`);
  });
}

function keyOf(event: EventEntry): string {
  return event.key ?? numberKey(event.number);
}

/** The event a parent's number names: the nearest one of that number above the child. */
export function parentIndex(section: SectionEntry, child: number): number {
  const wanted = section.events[child]?.parent;
  if (wanted === null || wanted === undefined) return -1;
  for (let index = child - 1; index >= 0; index -= 1) {
    const event = section.events[index];
    if (event !== undefined && keyOf(event) === numberKey(wanted)) return index;
  }
  return -1;
}

function completeSection(
  section: SectionEntry,
  targetsOf: ReadonlyMap<string | null, readonly TargetEntry[]>,
): RoadmapSection {
  const ids = eventIds(section);
  const groups = new Map(section.groups.map((group) => [group.id, group.title]));
  const events = section.events.map((event, index): RoadmapEvent => {
    const id = ids[index] ?? '';
    return {
      ...event,
      id,
      section: section.id,
      groupTitle: event.group === null ? null : (groups.get(event.group) ?? null),
      key: keyOf(event),
      parent: ids[parentIndex(section, index)] ?? null,
      direction: event.direction ?? section.direction,
      targets: (targetsOf.get(id) ?? []).map((target) => target.id),
    };
  });
  return { ...section, events };
}

function completeTarget(target: TargetEntry, roadmap: readonly RoadmapSection[]): Target {
  const section = roadmap.find((each) => each.events.some((event) => event.id === target.event));
  const event = section?.events.find((each) => each.id === target.event);
  return {
    ...target,
    direction: target.direction ?? event?.direction ?? 'legal',
    where: target.where ?? section?.label ?? '',
    section: section?.id ?? null,
    row: target.row ?? event?.number ?? '',
  };
}

function completeExpected(table: ExpectedEntry): ExpectedResults {
  const directions = table.directions.map((direction) => ({
    ...direction,
    rows: direction.rows.map((row, index) => ({
      ...row,
      id: row.id ?? `${direction.direction}/${index + 1}`,
    })),
  }));
  return { ...table, directions };
}

function completeLevelList(list: LevelListEntry): LevelList {
  const blocks = list.blocks.map((block, blockIndex) => ({
    ...block,
    rows: block.rows.map((row, index) => ({
      ...row,
      id: row.id ?? `${list.id}/${block.year ?? `b${blockIndex + 1}`}/${index + 1}`,
    })),
  }));
  return { ...list, blocks };
}

export function completeCriteria(criteria: CriteriaEntry): Criteria {
  const tables = criteria.tables.map((table) => ({
    ...table,
    groups: table.groups.map((group, groupIndex) => {
      const id = group.id ?? `${table.id}/${groupIndex + 1}`;
      return {
        ...group,
        id,
        rows: group.rows.map((row, index) => ({ ...row, id: row.id ?? `${id}/${index + 1}` })),
      };
    }),
  }));
  return { ...criteria, tables };
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
