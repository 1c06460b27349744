/** The paper «Ход дорожной карты»: this year's events, those overdue first; whose turn it is; other years in an annex. */
import type { SchoolName } from '../core/report/school-facts';
import { nameLookup } from '../core/report/school-facts';
import type { EventProgress } from '../core/roadmap/event-progress';
import type { RoadmapProgress } from '../core/roadmap/progress';
import type { District } from '../core/schema/district';
import type { SheetModel } from '../core/model/sheet-model';
import type { EventState } from '../core/states/event-state';
import { asOf, dateText } from '../text/date-text';
import { confirmationText, responsibleText, roadmapIntroduction } from '../text/roadmap-report-text';
import { stateReasonText } from '../text/event-state-text';
import * as column from '../text/column-titles';
import { progressSheetName } from '../text/sheet-names';
import * as words from '../text/progress-sheet-text';
import { textCell, type DocumentModel, type TableBlock, type TableRow } from '../core/model/document-model';
import { documentSheet } from './document-sheet';
import { eventPlace, shortened } from './event-words';
import { periodicEvents } from './profile-rows';
import { footerWith, headingSubtitle, type SheetHeading } from './sheet-heading';
import { stateTone } from './state-tone';

export interface ProgressSheetInput {
  readonly heading: SheetHeading;
  readonly progress: RoadmapProgress;
  readonly district: District;
  readonly schools: readonly SchoolName[];
}

/** What asks for something comes first. */
const order: readonly EventState[] = [
  'overdue',
  'due-soon',
  'no-data',
  'awaiting-decision',
  'on-time',
  'waiting-for-event',
  'upcoming',
  'done',
  'cancelled',
];
const others: readonly EventState[] = ['in-force', 'not-planned', 'reference'];

/** Null where the document has no roadmap. */
export function progressSheet(input: ProgressSheetInput): SheetModel | null {
  const document = progressDocument(input);
  return document === null ? null : documentSheet(document, { tabColor: 'C77700' });
}

function progressDocument({
  heading,
  progress,
  district,
  schools,
}: ProgressSheetInput): DocumentModel | null {
  if (progress.events.length === 0) return null;
  const usual = usualResponsible(progress);
  const date = asOf(dateText(progress.reportingDate));
  return {
    name: progressSheetName,
    orientation: 'landscape',
    footerText: footerWith(progressSheetName, heading.districtName),
    blocks: [
      { kind: 'title', text: words.progressTitle },
      { kind: 'subtitle', text: headingSubtitle({ ...heading, reportingDate: null }, [date]) },
      {
        kind: 'paragraph',
        text: [roadmapIntroduction(progress), ...usual.map(words.usualResponsible)].join(' '),
      },
      eventTable(progress, usual, [
        ...responsibleRows(progress),
        ...coverageRows(progress, district, schools),
        ...earlierRows(progress),
      ]),
    ],
  };
}

/** The annex belongs to the table: its header prints on every page to the end. */
function eventTable(
  { events, year }: RoadmapProgress,
  usual: readonly string[],
  annex: readonly TableRow[],
): TableBlock {
  return {
    kind: 'table',
    isDense: true,
    isMain: true,
    columns: [
      { title: column.sectionAndNumber, share: 13 },
      { title: column.event, share: 54 },
      { title: column.deadline, share: 20 },
      ...(usual.length === 0 ? [{ title: column.responsible, share: 26 }] : []),
      { title: column.state, share: 27 },
      { title: column.evidence, share: 22 },
    ],
    rows: [
      ...order.flatMap((state): TableRow[] => {
        const rows = events.filter((event) => event.state === state);
        return rows.length === 0
          ? []
          : [
              section(words.stateHeading(state, year, rows.length)),
              ...rows.map((event) => eventRow(event, usual)),
            ];
      }),
      ...annex,
    ],
  };
}

/** Who answers for most of the year's events is named once. */
function usualResponsible({ events }: RoadmapProgress): readonly string[] {
  const counted = events.filter(({ state }) => order.includes(state));
  const counts = new Map<string, number>();
  for (const { responsible } of counted) {
    if (responsible !== null) counts.set(responsible, (counts.get(responsible) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count * 2 > counted.length).map(([responsible]) => responsible);
}

function eventRow(event: EventProgress, usual: readonly string[]): TableRow {
  const { text, deadlinePhrase, responsible, state, reason } = event;
  const isOther = usual.length > 0 && responsible !== null && !usual.includes(responsible);
  return {
    cells: [
      textCell(eventPlace(event)),
      textCell(
        [shortened(text), ...(isOther ? [words.otherResponsible(shortened(responsible))] : [])].join('\n'),
      ),
      textCell(deadlinePhrase ?? words.noDeadline),
      ...(usual.length === 0 ? [textCell(shortened(responsible ?? '—'))] : []),
      textCell(
        reason.code === 'by-school' ? words.bySchoolText(reason) : stateReasonText(reason),
        stateTone(state),
      ),
      textCell(
        shortened(confirmationText(event)),
        state === 'done' && !event.isConfirmed ? 'amber' : undefined,
      ),
    ],
  };
}

/** Whom to remind of what: an event of several counts for each of them. */
function responsibleRows({ byResponsible, year }: RoadmapProgress): TableRow[] {
  if (byResponsible.length < 2) return [];
  return [
    section(words.responsibleHeading(year)),
    ...byResponsible.map((each) => wide(responsibleText(each))),
  ];
}

/** Events whose schools are the same stand together. */
function coverageRows(
  { coverage, year }: RoadmapProgress,
  district: District,
  schools: readonly SchoolName[],
): TableRow[] {
  const events = new Map(periodicEvents(district).map((each) => [each.event.id, each]));
  const nameOf = nameLookup(schools);
  const alike = new Map<string, { numbers: string[]; text: (numbers: string) => string }>();
  for (const { event, everyYears, schools: states } of coverage) {
    const of = (wanted: string) =>
      states.filter(({ state }) => state === wanted).map(({ school }) => nameOf(school));
    const [planned, overdue] = [of('due-this-year'), of('overdue')];
    const known = events.get(event);
    if (known === undefined || planned.length + overdue.length === 0) continue;
    const key = [everyYears, known.section.label, ...planned, '', ...overdue].join('\n');
    const group = alike.get(key) ?? {
      numbers: [],
      text: (numbers: string) =>
        words.coverageTurn(`${known.section.label}, №\u00a0${numbers}`, everyYears, year, {
          planned,
          overdue,
        }),
    };
    group.numbers.push(known.number.replace(/\.$/u, ''));
    alike.set(key, group);
  }
  if (alike.size === 0) return [];
  const items = [...alike.values()].map(({ numbers, text }) => text(numbers.join(', ')));
  return [section(words.coverageHeading), ...items.map(wide)];
}

function earlierRows({ events, year }: RoadmapProgress): TableRow[] {
  const items = others.flatMap((state) => {
    const bySection = new Map<string, string[]>();
    for (const event of events) {
      if (event.state !== state) continue;
      const said = `№\u00a0${event.number.replace(/\.$/u, '')} (${event.deadlinePhrase ?? words.noDeadline})`;
      bySection.set(event.section, [...(bySection.get(event.section) ?? []), said]);
    }
    return [...bySection].map(([section, said]) => words.earlierEvents(state, section, said));
  });
  if (items.length === 0) return [];
  return [section(words.earlierHeading(year)), ...items.map(wide)];
}

function section(title: string): TableRow {
  return { isSection: true, cells: [textCell(title)] };
}

function wide(text: string): TableRow {
  return { isWide: true, cells: [textCell(text)] };
}
