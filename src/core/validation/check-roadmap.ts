/** The sheet of the roadmap: its deadlines can be read, its dates have come, its events are those of the district's document. */
import { defineCheck, type Finding } from '../finding';
import type { AnswerProblem } from '../indicators/read-answer';
import type { EventFact } from '../roadmap/event-facts';
import { matchRecords, sheetNumbers } from '../roadmap/match-records';
import { parseDeadline } from '../calendar/parse-deadline';
import { deadlinePhraseOf, eventRecordsOf } from '../roadmap/roadmap-sheets';
import { contradictsItself } from '../states/completions';
import { isoOfSerial } from '../table/parse-date';
import { placeOf, textOf, type Table } from '../table/table';
import type { CheckContext, WholeCheck } from './check';

declare module '../finding' {
  interface FindingFacts {
    'deadline-unreadable': { readonly value: string };
    'status-against-date': { readonly status: string; readonly iso: string };
    'date-in-future': { readonly iso: string; readonly reportingDate: string };
    'event-not-in-profile': { readonly event: string; readonly section: string };
    'event-fact-unusable': {
      readonly value: string;
      readonly indicator: string;
      readonly problem: AnswerProblem;
      readonly limit: number | null;
    };
    'event-fact-ambiguous': { readonly value: string; readonly indicators: readonly string[] };
    'event-fact-unfit': { readonly value: string; readonly indicators: readonly string[] };
    'event-missing': { readonly events: readonly string[]; readonly section: string };
  }
}

export const roadmapFindings = defineCheck({
  'deadline-unreadable': 'warning',
  'status-against-date': 'error',
  'date-in-future': 'error',
  'event-not-in-profile': 'info',
  'event-missing': 'warning',
  'event-fact-unusable': 'warning',
  'event-fact-ambiguous': 'warning',
  'event-fact-unfit': 'warning',
});

/** Form of the roadmap's events. */
const roadmapForm = 'roadmap';

export const checkRoadmap: WholeCheck = {
  id: 'roadmap',
  scope: 'cross-sheet',
  reads: [roadmapForm, 'details'],
  run: (context) => [
    ...context.tables
      .of(roadmapForm)
      .flatMap((table) => [
        ...deadlineFindings(table, context),
        ...dateFindings(table, context),
        ...profileFindings(table, context),
      ]),
    ...contradictions(context),
  ],
};

function deadlineFindings(table: Table, { deadlineWords }: CheckContext): Finding[] {
  const findings: Finding[] = [];
  for (const row of table.rows) {
    const value = deadlinePhraseOf(table, row);
    if (value === '' || parseDeadline(value, deadlineWords).kind !== 'unreadable') continue;
    findings.push(roadmapFindings.of('deadline-unreadable', placeOf(table, row, 'deadline'), { value }));
  }
  return findings;
}

/** «Not started» beside the day it was done: the state goes by the day, and a person must mend one of them. */
function contradictions({ tables, lexicon }: CheckContext): Finding[] {
  const records = eventRecordsOf(tables, lexicon) ?? [];
  return tables.rows(roadmapForm).flatMap(({ table, row }, at) => {
    const record = records[at];
    if (record === undefined || record.doneOn === null || !contradictsItself(record)) return [];
    const facts = { status: textOf(table, row, 'status'), iso: record.doneOn };
    return [roadmapFindings.of('status-against-date', placeOf(table, row, 'status'), facts)];
  });
}

function dateFindings(table: Table, { tables, reportingDate }: CheckContext): Finding[] {
  const findings: Finding[] = [];
  for (const row of table.rows) {
    const doneOn = tables.number(table, row, 'doneOn');
    if (doneOn === null || doneOn <= reportingDate) continue;
    const facts = { iso: isoOfSerial(doneOn), reportingDate: isoOfSerial(reportingDate) };
    findings.push(roadmapFindings.of('date-in-future', placeOf(table, row, 'doneOn'), facts));
  }
  return findings;
}

/** A fact that its event's indicator cannot hold, or that could be of several, reaches none of them. */
export function unplacedFacts(facts: readonly EventFact[]): readonly Finding[] {
  return facts.flatMap(({ table, row, ...each }): Finding[] => {
    const [place, value] = [placeOf(table, row, 'fact'), textOf(table, row, 'fact')];
    if (each.indicator === null) {
      const indicators = each.candidates.map(({ text }) => text);
      const code = each.fitsSome ? 'event-fact-ambiguous' : 'event-fact-unfit';
      return [roadmapFindings.of(code, place, { value, indicators })];
    }
    const { problem, limit } = each;
    if (problem === null) return [];
    const facts = { value, indicator: each.indicator.text, problem, limit };
    return [roadmapFindings.of('event-fact-unusable', place, facts)];
  });
}

/** An event beyond the document is the district's own; one that is left out would be lost from the report. */
function profileFindings(table: Table, { tables, district }: CheckContext): Finding[] {
  if (district === null || district.roadmap.length === 0) return [];
  const records = Array.from(table.rows, (row) => ({
    row,
    section: tables.text(table, row, 'section'),
    number: tables.text(table, row, 'number'),
    text: tables.text(table, row, 'text'),
  }));
  const { byEvent, others } = matchRecords(district, records);
  const own = others.map(({ row, section, number }) =>
    roadmapFindings.of('event-not-in-profile', placeOf(table, row, 'number'), {
      event: number,
      section,
    }),
  );
  const place = { file: table.file, sheet: table.grid.sheet };
  const missing = district.roadmap.flatMap((section) => {
    const numbers = sheetNumbers(section);
    const events = section.events
      .filter(({ id }) => !byEvent.has(id))
      .map(({ id, key }) => numbers.get(id) ?? key);
    return events.length === 0
      ? []
      : [roadmapFindings.of('event-missing', place, { events, section: section.label })];
  });
  return [...own, ...missing];
}
