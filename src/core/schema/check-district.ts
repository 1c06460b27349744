/** Decides whether a JSON value is a district's profile: its shape first, then what no single field can tell. */
import { closest } from './closest';
import { emptyCatalogue, type Catalogue } from './catalogue';
import { checkIndicators } from './check-indicators';
import {
  completeCriteria,
  completeDistrict,
  completeRoadmap,
  eventIds,
  parentIndex,
} from './complete-district';
import { isFailed } from './decode';
import type { District } from './district';
import type { DistrictEntry } from './district-file';
import { districtFile } from './district-file';
import type { JsonProblem, JsonPath } from './json-problem';
import { jsonProblem } from './json-problem';
import { namedRecord } from './named-record';
import type { SectionEntry, TargetEntry } from './roadmap-file';

export type DistrictReading =
  | { readonly ok: true; readonly district: District }
  | { readonly ok: false; readonly problems: readonly JsonProblem[] };

/** Reads a district file that JSON.parse has already read; never throws. */
export function parseDistrictFile(json: unknown, catalogue: Catalogue = emptyCatalogue): DistrictReading {
  const problems: JsonProblem[] = [];
  const entry = districtFile(json, [], problems);
  if (!isFailed(entry)) problems.push(...checkDistrict(entry));
  if (isFailed(entry) || problems.length > 0) {
    return {
      ok: false,
      problems: problems.map((problem) => ({ ...problem, record: namedRecord(json, problem.path) })),
    };
  }
  return { ok: true, district: completeDistrict(entry, catalogue) };
}

/** Reads the text of a district file; a byte order mark is no fault. */
export function parseDistrictText(content: string, catalogue: Catalogue = emptyCatalogue): DistrictReading {
  const body = content.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch (error) {
    return { ok: false, problems: [jsonProblem('not-json', [], syntaxPlace(body, String(error)))] };
  }
  return parseDistrictFile(json, catalogue);
}

function syntaxPlace(
  body: string,
  message: string,
): { readonly line: number | null; readonly column: number | null } {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return { line: null, column: null };
  const before = body.slice(0, Number(position)).split('\n');
  return { line: before.length, column: (before[before.length - 1] ?? '').length + 1 };
}

/** Problems between fields and records of a file whose shape is right. */
function checkDistrict(entry: DistrictEntry): readonly JsonProblem[] {
  return [
    ...checkDirections(entry),
    ...checkSections(entry),
    ...checkTargets(entry),
    ...checkReferences(entry),
    ...checkExpectedYears(entry),
    ...checkIndicators(entry, {
      roadmap: completeRoadmap(entry),
      passports: entry.passports,
      directions: entry.directions,
      criteria: entry.criteria === null ? null : completeCriteria(entry.criteria),
    }),
  ];
}

function checkDirections(entry: DistrictEntry): readonly JsonProblem[] {
  const problems: JsonProblem[] = [];
  if (entry.directions.length === 0) problems.push(jsonProblem('no-directions', ['directions'], {}));
  const ids = entry.directions.map((direction) => direction.id);
  ids.forEach((direction, index) => {
    const first = ids.indexOf(direction);
    if (first === index) return;
    problems.push(
      jsonProblem('duplicate-direction', ['directions', index, 'id'], {
        direction,
        first: ['directions', first],
      }),
    );
  });
  const listed: readonly string[] = ids;
  for (const { direction, path } of namedDirections(entry)) {
    if (direction === 'legal' || listed.includes(direction)) continue;
    problems.push(jsonProblem('direction-not-listed', path, { direction, listed }));
  }
  return problems;
}

function namedDirections(
  entry: DistrictEntry,
): readonly { readonly direction: string; readonly path: JsonPath }[] {
  const tables = [
    ['roadmap', entry.roadmap],
    ['passports', entry.passports],
    ['levelLists', entry.levelLists],
  ] as const;
  const named = tables.flatMap(([name, records]) =>
    records.map(({ direction }, index) => ({ direction, path: [name, index, 'direction'] })),
  );
  const expected = (entry.expectedResults?.directions ?? []).map(({ direction }, index) => ({
    direction,
    path: ['expectedResults', 'directions', index, 'direction'],
  }));
  const criteria = (entry.criteria?.tables ?? []).map(({ direction }, index) => ({
    direction,
    path: ['criteria', 'tables', index, 'direction'],
  }));
  return [...named, ...expected, ...criteria];
}

function checkSections(entry: DistrictEntry): readonly JsonProblem[] {
  const ids = entry.roadmap.map((section, index) => ({ id: section.id, path: ['roadmap', index] }));
  return [
    ...duplicateIds(ids),
    ...entry.roadmap.flatMap((section, index) => checkEvents(section, ['roadmap', index])),
  ];
}

function checkEvents(section: SectionEntry, path: JsonPath): readonly JsonProblem[] {
  const problems: JsonProblem[] = [];
  const groups = section.groups.map((group) => group.id);
  const firstOf = new Map<string, number>();
  section.events.forEach((event, index) => {
    const place = [...path, 'events', index];
    if (event.group !== null && !groups.includes(event.group)) {
      problems.push(jsonProblem('unknown-group', [...place, 'group'], { group: event.group, groups }));
    }
    if (event.parent !== null && parentIndex(section, index) < 0) {
      problems.push(
        jsonProblem('unknown-parent', [...place, 'parent'], {
          parent: event.parent,
          section: section.label,
        }),
      );
    }
    const key = `${event.group ?? ''} ${event.key ?? event.number.trim().replace(/\.+$/, '')}`;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, index);
    else if (!event.flags.includes('duplicate-number')) {
      const facts = { number: event.number, section: section.label, first: [...path, 'events', first] };
      problems.push(jsonProblem('duplicate-number', [...place, 'number'], facts));
    }
  });
  return problems;
}

function checkTargets(entry: DistrictEntry): readonly JsonProblem[] {
  const ids = entry.targets.map((target, index) => ({ id: target.id, path: ['targets', index] }));
  return [
    ...duplicateIds(ids),
    ...entry.targets.flatMap((target, index) => checkTarget(target, ['targets', index], ids)),
  ];
}

function checkTarget(
  target: TargetEntry,
  path: JsonPath,
  known: readonly { readonly id: string }[],
): readonly JsonProblem[] {
  const problems: JsonProblem[] = [];
  if (target.event === null && target.direction === null) {
    problems.push(jsonProblem('missing-field', path, { field: 'direction' }));
  }
  if (target.event === null && target.where === null) {
    problems.push(jsonProblem('missing-field', path, { field: 'where' }));
  }
  if (target.unit === 'percent' && target.value > 100) {
    problems.push(jsonProblem('percent-above-hundred', [...path, 'value'], { value: target.value }));
  }
  if (target.valueMax !== null && target.valueMax < target.value) {
    const facts = { value: target.value, valueMax: target.valueMax };
    problems.push(jsonProblem('range-reversed', [...path, 'valueMax'], facts));
  }
  if (target.duplicateOf !== null && !known.some(({ id }) => id === target.duplicateOf)) {
    problems.push(jsonProblem('unknown-target', [...path, 'duplicateOf'], { target: target.duplicateOf }));
  }
  return problems;
}

function checkReferences(entry: DistrictEntry): readonly JsonProblem[] {
  const events = entry.roadmap.flatMap(eventIds);
  const references = (['targets', 'aims', 'periodicity'] as const).flatMap((name) =>
    entry[name].map(({ event }, index) => ({ event, path: [name, index, 'event'] })),
  );
  const results = (entry.expectedResults?.directions ?? []).flatMap(({ rows }, at) =>
    rows.flatMap((row, index) =>
      row.events.map((event, place) => ({
        event,
        path: ['expectedResults', 'directions', at, 'rows', index, 'events', place],
      })),
    ),
  );
  const demands = (['rating', 'yearlyReport'] as const).flatMap((name) => {
    const event = entry[name]?.event;
    return event === undefined ? [] : [{ event, path: [name, 'event'] }];
  });
  return [...references, ...results, ...demands].flatMap(({ event, path }) =>
    event === null || events.includes(event)
      ? []
      : [jsonProblem('unknown-event', path, { event, similar: closest(event, events) })],
  );
}

function checkExpectedYears(entry: DistrictEntry): readonly JsonProblem[] {
  const table = entry.expectedResults;
  if (table === null) return [];
  return table.directions.flatMap((direction, at) =>
    direction.rows.flatMap((row, index) =>
      Object.keys(row.cells)
        .filter((year) => !table.years.includes(Number(year)))
        .map((year) => {
          const path = ['expectedResults', 'directions', at, 'rows', index, 'cells', year];
          return jsonProblem('year-outside-table', path, { year, years: table.years });
        }),
    ),
  );
}

function duplicateIds(
  records: readonly { readonly id: string; readonly path: JsonPath }[],
): readonly JsonProblem[] {
  const firstOf = new Map<string, JsonPath>();
  return records.flatMap(({ id, path }) => {
    const first = firstOf.get(id);
    if (first === undefined) {
      firstOf.set(id, path);
      return [];
    }
    return [jsonProblem('duplicate-id', [...path, 'id'], { id, first })];
  });
}
