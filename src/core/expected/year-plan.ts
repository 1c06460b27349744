/** The plan of a year from the roadmap's deadlines, for districts whose document has no table of expected results. */
import type { IsoDate } from '../calendar/calendar';
import type { Deadline, DistrictPeriod } from '../calendar/deadline';
import { deadlineEnd, occurrencesIn } from '../calendar/occurrences';
import { documentPeriod } from '../calendar/document-period';
import type { EventProgress } from '../roadmap/event-progress';
import type { RoadmapProgress } from '../roadmap/progress';
import { headingOf } from '../schema/direction-heading';
import type { District } from '../schema/district';
import type { RoadmapEvent } from '../schema/roadmap';
import { judgePlanRow } from '../states/judge-expected';
import { plannedIn } from '../states/planned';
import type { ExpectedAnswers, ExpectedRecord, OmittedEvent, PlanNote, YearPlanRow } from './expected-table';
import { isDeclined, settledText } from './keep-text';
import type { RolledSource } from './roll-forward';

export interface YearPlan {
  readonly rows: readonly YearPlanRow[];
  readonly omitted: readonly OmittedEvent[];
}

/** Events of the document only; `recordOf` finds what the sheet has under a row's number. */
export function yearPlan(
  district: District,
  progress: RoadmapProgress,
  recordOf: (number: string) => ExpectedRecord | null,
  answers?: ExpectedAnswers,
): YearPlan {
  const period = documentPeriod(district);
  const rows: YearPlanRow[] = [];
  const omitted: OmittedEvent[] = [];
  for (const each of progress.events) {
    if (each.event === null) continue;
    const { section, number } = each;
    const membership = membershipOf(each.deadline, progress.year, period);
    if ('reason' in membership)
      omitted.push({ event: each.event.id, section, number, reason: membership.reason });
    else rows.push(planRow(each, each.event, membership, { district, progress, period, recordOf, answers }));
  }
  return { rows, omitted };
}

/** Number of a plan's row on the sheet: the section's label and the event's number in it. */
export function planRowNumber(each: Pick<EventProgress, 'section' | 'number'>): string {
  return `${each.section} ${each.number}`;
}

interface PlanContext {
  readonly district: District;
  readonly progress: RoadmapProgress;
  readonly period: DistrictPeriod | null;
  readonly recordOf: (number: string) => ExpectedRecord | null;
  readonly answers: ExpectedAnswers | undefined;
}

type Membership =
  | { readonly source: RolledSource; readonly notes: readonly PlanNote[] }
  | { readonly reason: OmittedEvent['reason'] };

/** What recurs goes on after the document's years; what names no year or hangs on an event is then a question. */
function membershipOf(deadline: Deadline, year: number, period: DistrictPeriod | null): Membership {
  const isBeyond = period !== null && year > period.last;
  const beyond: PlanNote[] = isBeyond ? [{ code: 'beyond-document', last: period.last }] : [];
  const goesOn = isBeyond && deadline.kind !== 'intervals';
  const planned = plannedIn(deadline, year, period);
  switch (planned.kind) {
    case 'unknown':
      return { reason: planned.deadline.kind === 'empty' ? 'deadline-empty' : 'deadline-unreadable' };
    case 'no':
      return { reason: planned.next === null ? 'over' : 'not-yet' };
    case 'open':
      return {
        source: isBeyond ? 'proposal' : 'document',
        notes: [{ code: 'tied-to-event', binding: planned.binding }, ...beyond],
      };
    case 'unsaid':
      return { source: 'proposal', notes: [{ code: 'year-unsaid' }, ...beyond] };
    case 'ongoing':
    case 'by-school':
      return { source: goesOn ? 'rolled' : 'document', notes: beyond };
    case 'due':
      return {
        source: goesOn ? 'rolled' : 'document',
        notes: [...tie('binding' in deadline ? deadline.binding : null), ...(goesOn ? beyond : [])],
      };
  }
}

function tie(binding: string | null): PlanNote[] {
  return binding === null ? [] : [{ code: 'tied-to-event', binding }];
}

function planRow(
  each: EventProgress,
  event: RoadmapEvent,
  membership: Extract<Membership, { readonly source: RolledSource }>,
  { district, progress, period, recordOf, answers }: PlanContext,
): YearPlanRow {
  const number = planRowNumber(each);
  const text = event.expectedResult ?? event.indicator ?? event.text;
  const { record, isSettled, ...kept } = settledText(
    { text, source: membership.source },
    number,
    recordOf(number),
    { year: progress.year, answers },
  );
  const evidence = record?.evidence ?? each.evidence;
  return {
    ...kept,
    number,
    direction: event.direction,
    heading: headingOf(district, event.direction),
    event: event.id,
    eventText: event.text,
    deadlinePhrase: each.deadlinePhrase,
    deadline: each.deadline,
    due: dueIn(each, progress.year, period),
    candidates: kept.action === 'ask' ? [text] : [],
    notes: membership.notes.filter(({ code }) => !(isSettled && code === 'year-unsaid')),
    eventState: each.state,
    state: judgePlanRow(
      each,
      isDeclined(record) ? 'not-expected' : kept.text === null ? 'open' : 'accepted',
      record?.evidence ?? null,
    ),
    evidence,
    place: record?.place ?? null,
  };
}

function dueIn(each: EventProgress, year: number, period: DistrictPeriod | null): IsoDate | null {
  return (
    deadlineEnd(each.deadline, year, period) ?? occurrencesIn(each.deadline, year, period).at(-1)?.end ?? null
  );
}
