/** The sheet of the roadmap: its deadlines can be read, its dates have come, its events are those of the district's document. */
import { finding, type Finding } from '../finding';
import { parseDeadline } from '../roadmap/parse-deadline';
import type { District } from '../schema/district';
import { normaliseLabel } from '../table/normalise-label';
import { isoOfSerial } from '../table/parse-date';
import { placeOf, type Table } from '../table/table';
import type { CheckContext, CrossSheetCheck } from './check';

/** Form of the roadmap's events. */
export const roadmapForm = 'roadmap';

export const checkRoadmap: CrossSheetCheck = {
  id: 'roadmap',
  scope: 'cross-sheet',
  forms: [roadmapForm, 'details'],
  run: (context) =>
    context.tables
      .of(roadmapForm)
      .flatMap((table) => [
        ...deadlineFindings(table, context),
        ...dateFindings(table, context),
        ...profileFindings(table, context),
      ]),
};

function deadlineFindings(table: Table, { tables, deadlineWords }: CheckContext): Finding[] {
  const findings: Finding[] = [];
  for (const row of table.rows) {
    const value = tables.text(table, row, 'deadline');
    if (value === '' || parseDeadline(value, deadlineWords).kind !== 'unreadable') continue;
    findings.push(finding('deadline-unreadable', placeOf(table, row, 'deadline'), { value }));
  }
  return findings;
}

function dateFindings(table: Table, { tables, reportingDate }: CheckContext): Finding[] {
  const findings: Finding[] = [];
  for (const row of table.rows) {
    const doneOn = tables.number(table, row, 'doneOn');
    if (doneOn === null || doneOn <= reportingDate) continue;
    const facts = { iso: isoOfSerial(doneOn), reportingDate: isoOfSerial(reportingDate) };
    findings.push(finding('date-in-future', placeOf(table, row, 'doneOn'), facts));
  }
  return findings;
}

/** An event beyond the document is the district's own; one that is left out would be lost from the report. */
function profileFindings(table: Table, { tables, district }: CheckContext): Finding[] {
  if (district === null || district.roadmap.length === 0) return [];
  const listed = new Set<string>();
  const findings: Finding[] = [];
  const known = profileEvents(district);
  for (const row of table.rows) {
    const section = tables.text(table, row, 'section');
    const number = tables.text(table, row, 'number');
    const key = eventKey(section, number);
    listed.add(key);
    if (known.has(key)) continue;
    const facts = { event: number, direction: section };
    findings.push(finding('event-not-in-profile', placeOf(table, row, 'number'), facts));
  }
  for (const [key, { event, direction }] of known) {
    if (listed.has(key)) continue;
    findings.push(
      finding('event-missing', { file: table.file, sheet: table.grid.sheet }, { event, direction }),
    );
  }
  return findings;
}

/** The document's events by section and number, the closing dot of a number apart. */
export function eventKey(section: string, number: string): string {
  return `${normaliseLabel(section)}|${normaliseLabel(number)}`;
}

function profileEvents(district: District): ReadonlyMap<string, { event: string; direction: string }> {
  const events = new Map<string, { event: string; direction: string }>();
  for (const section of district.roadmap) {
    for (const event of section.events) {
      const key = eventKey(section.label, event.number || event.key);
      events.set(key, { event: event.number || event.key, direction: section.label });
    }
  }
  return events;
}
