/** The roadmap's inputs from the sheets: events and how they go, coverage of schools, values reached. */
import type { District } from '../schema/district';
import type { Lexicon } from '../schema/lexicon';
import { normaliseLabel } from '../table/normalise-label';
import { cellOf, placeOf, textOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';
import { isoDateOfSerial } from './calendar';
import type { CoverageRecord, EventRecord, EventStatus } from './event-record';
import type { TargetFact } from './target-progress';

/** Null: the workbook has no sheet of the roadmap. */
export function eventRecordsOf(tables: Tables, lexicon: Lexicon): readonly EventRecord[] | null {
  if (tables.of('roadmap').length === 0) return null;
  return tables.rows('roadmap').map(({ table, row }) => {
    const doneOn = tables.number(table, row, 'doneOn');
    const fact = cellOf(table, row, 'fact');
    return {
      section: textOf(table, row, 'section'),
      number: textOf(table, row, 'number'),
      text: textOrNull(table, row, 'text'),
      deadline: textOrNull(table, row, 'deadline'),
      responsible: textOrNull(table, row, 'responsible'),
      status: statusOf(textOf(table, row, 'status'), lexicon.meanings),
      doneOn: doneOn === null ? null : isoDateOfSerial(doneOn),
      fact: typeof fact === 'number' ? fact : textOrNull(table, row, 'fact'),
      evidence: textOrNull(table, row, 'evidence'),
      place: placeOf(table, row, 'number'),
    };
  });
}

export function coverageRecordsOf(tables: Tables): readonly CoverageRecord[] {
  return tables.rows('coverage').map(({ table, row }) => ({
    section: textOf(table, row, 'section'),
    number: textOf(table, row, 'number'),
    school: textOf(table, row, 'school'),
    lastYear: tables.number(table, row, 'lastYear'),
    nextYear: tables.number(table, row, 'nextYear'),
    place: placeOf(table, row, 'lastYear'),
  }));
}

/** Facts of the sheet of indicators, matched to the document's targets by what they measure; the district's own rows only. */
export function targetFactsOf(tables: Tables, district: District): readonly TargetFact[] {
  const bySubject = new Map(district.targets.map((target) => [normaliseLabel(target.subject), target]));
  return tables.rows('indicators').flatMap(({ table, row }) => {
    const target = bySubject.get(normaliseLabel(textOf(table, row, 'indicator')));
    const year = tables.number(table, row, 'year');
    const value = tables.number(table, row, 'fact');
    const isDistrict = textOf(table, row, 'school') === '';
    if (target === undefined || year === null || value === null || !isDistrict) return [];
    return [{ target: target.id, event: target.event, year, value }];
  });
}

function statusOf(text: string, meanings: Lexicon['meanings']): EventStatus | null {
  const words: readonly (readonly [EventStatus, readonly string[]])[] = [
    ['done', meanings.eventDone],
    ['in-progress', meanings.eventInProgress],
    ['not-started', meanings.eventNotStarted],
    ['cancelled', meanings.eventCancelled],
  ];
  const folded = normaliseLabel(text);
  return words.find(([, names]) => names.some((name) => normaliseLabel(name) === folded))?.[0] ?? null;
}

function textOrNull(table: Table, row: number, name: string): string | null {
  return textOf(table, row, name) || null;
}
