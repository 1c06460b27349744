/** The roadmap's inputs from the sheets: events and how they go, coverage of schools, values reached. */
import { daysOfYear } from '../indicators/collections';
import { isAskedIn, organizationsOf } from '../indicators/organizations';
import type { FormId } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import type { CellValue } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { cellOf, placeOf, textOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';
import { dayOf, isoDateOfSerial, readSerialDate, type IsoDate } from '../calendar/calendar';
import type { EventStatus } from '../states/event-state';
import type { EventFact } from './event-facts';
import type { CoverageRecord, EventRecord } from './event-record';
import { roadmapProgress, type RoadmapInput, type RoadmapProgress } from './progress';
import { indicatorRowsOf, type IndicatorRow } from './indicator-rows';
import { documentEnd } from './plan-proposals';
import type { TypedNumber } from './indicator-progress';
import type { AdoptedPlan, TargetFact } from './target-progress';

/** The forms that speak of it. */
export const roadmapForms: readonly FormId[] = ['roadmap', 'coverage', 'indicators', 'schools'];

type FromSheets = 'events' | 'schools' | 'coverage' | 'facts' | 'adopted' | 'typed' | 'partyContinuation';

/** The roadmap judged by what the sheets say of it. */
export function roadmapOf(
  tables: Tables,
  lexicon: Lexicon,
  { eventFacts, ...input }: Omit<RoadmapInput, FromSheets> & { readonly eventFacts: readonly EventFact[] },
): RoadmapProgress {
  const rows = indicatorRowsOf(tables, input.district);
  const organizations = organizationsOf(tables, lexicon);
  return roadmapProgress({
    ...input,
    events: eventRecordsOf(tables, lexicon),
    coverage: coverageRecordsOf(tables),
    schools: organizations.filter((each) => isAskedIn(each, daysOfYear(input.year))).map(({ code }) => code),
    facts: targetFactsOf(rows),
    adopted: adoptedPlansOf(rows, documentEnd(input.district)),
    typed: {
      plans: typedNumbers(rows, 'plan'),
      facts: [...factsOfEvents(eventFacts, input.year), ...typedNumbers(rows, 'fact')],
    },
    partyContinuation: lexicon.partyContinuation,
  });
}

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
      deadline: deadlinePhraseOf(table, row) || null,
      responsible: textOrNull(table, row, 'responsible'),
      status: statusOf(textOf(table, row, 'status'), lexicon.meanings),
      doneOn: doneOn === null ? null : isoDateOfSerial(doneOn),
      // Excel turns «2.5» into a date: such a fact is text, not the number of a day.
      fact: typeof fact === 'number' ? fact : (dateOf(fact) ?? textOrNull(table, row, 'fact')),
      evidence: textOrNull(table, row, 'evidence'),
      place: placeOf(table, row, 'number'),
    };
  });
}

/**
 * The phrase of a row; a date cell as the date it shows. Excel turns a typed month and year into the first day of the month,
 * so such a day is read as its month.
 */
export function deadlinePhraseOf(table: Table, row: number): string {
  const date = dateOf(cellOf(table, row, 'deadline'));
  if (date === null) return textOf(table, row, 'deadline');
  return dayOf(date) === 1 ? `${date.slice(5, 7)}.${date.slice(0, 4)}` : date;
}

function coverageRecordsOf(tables: Tables): readonly CoverageRecord[] {
  return tables.rows('coverage').map(({ table, row }) => ({
    section: textOf(table, row, 'section'),
    number: textOf(table, row, 'number'),
    school: textOf(table, row, 'school'),
    lastYear: tables.number(table, row, 'lastYear'),
    nextYear: tables.number(table, row, 'nextYear'),
    place: placeOf(table, row, 'lastYear'),
  }));
}

/** What the sheet of indicators says of the document's targets. */
function targetFactsOf(rows: readonly IndicatorRow[]): readonly TargetFact[] {
  return rows.flatMap(({ targets, year, fact }) =>
    fact === null ? [] : targets.map(({ id, event }) => ({ target: id, event, year, value: fact })),
  );
}

/** Plans the sheet has for years that the document does not name. */
function adoptedPlansOf(rows: readonly IndicatorRow[], end: number): readonly AdoptedPlan[] {
  return rows.flatMap(({ targets, year, plan, basis }) =>
    plan === null
      ? []
      : targets
          .filter(({ years }) => years !== null && !years.includes(year))
          .map(({ id }) => ({ target: id, year, value: plan, basis, needsBasis: end < year })),
  );
}

function typedNumbers(rows: readonly IndicatorRow[], field: 'plan' | 'fact'): readonly TypedNumber[] {
  return rows.flatMap(({ indicator, year, [field]: value }) =>
    indicator === null || value === null ? [] : [{ indicator, year, value }],
  );
}

function factsOfEvents(facts: readonly EventFact[], judged: number): readonly TypedNumber[] {
  return facts.flatMap(({ indicator, year, value }) =>
    indicator === null || value === null ? [] : [{ indicator: indicator.id, year: year ?? judged, value }],
  );
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

function dateOf(cell: CellValue): IsoDate | null {
  return cell !== null && typeof cell === 'object' && 'date' in cell ? readSerialDate(cell.date) : null;
}

function textOrNull(table: Table, row: number, name: string): string | null {
  return textOf(table, row, name) || null;
}
