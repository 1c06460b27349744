/** The journal of collecting: every value that was taken, where it came from, and what became of it since. */
import type { CellValue } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { cellOf, textOf } from '../table/table';
import type { Tables } from '../table/tables';

export const journalForm = 'journal';

export const journalEvents = [
  'received',
  'value',
  'disputed',
  'kept',
  'approved',
  'corrected',
  'remark',
  'mended',
] as const;
/**
 * `received`: a form of a school came in · `value`: one cell of it was written · `disputed`: the school sent (`after`) another
 * value than the district typed (`before`), and nobody decided · `kept`: the district's (`after`) stands, not the school's (`before`) · `approved`: the collection, or a cell as it was approved · `corrected`: a change since · `remark`: a
 * sending brought a trouble of the kind that `reason` names · `mended`: a later one brought it no more.
 */
export type JournalEvent = (typeof journalEvents)[number];
export type JournalWords = Readonly<Record<JournalEvent, string>>;

export interface JournalEntry {
  /** Serial day. */
  readonly day: number;
  readonly event: JournalEvent;
  readonly collection: string;
  /** Empty where it is about the whole collection. */
  readonly school: string;
  /** Title of the form. */
  readonly sheet: string;
  /** What tells the row among the school's: a quantity's words, a paper's code; empty where it has one row. */
  readonly key: string;
  /** Title of the column. */
  readonly field: string;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly file: string;
  readonly person: string;
  readonly head: string;
  readonly remarks: number | null;
  readonly reason: string;
}

export const blankEntry = {
  school: '',
  sheet: '',
  key: '',
  field: '',
  before: null,
  after: null,
  file: '',
  person: '',
  head: '',
  remarks: null,
  reason: '',
} as const satisfies Partial<JournalEntry>;

/** As the sheet has it; a row whose event is not known is no event. */
export function journalOf(tables: Tables, words: JournalWords): readonly JournalEntry[] {
  const events = new Map(journalEvents.map((event) => [normaliseLabel(words[event]), event]));
  return tables.rows(journalForm).flatMap(({ table, row }): JournalEntry[] => {
    const event = events.get(normaliseLabel(textOf(table, row, 'event')));
    if (event === undefined) return [];
    const text = (name: string) => textOf(table, row, name);
    return [
      {
        day: tables.number(table, row, 'day') ?? 0,
        event,
        collection: text('collection'),
        school: text('school'),
        sheet: text('sheet'),
        key: text('key'),
        field: text('field'),
        before: cellOf(table, row, 'before'),
        after: cellOf(table, row, 'after'),
        file: text('file'),
        person: text('person'),
        head: text('head'),
        remarks: tables.number(table, row, 'remarks'),
        reason: text('reason'),
      },
    ];
  });
}

/** What tells a cell of the district's workbook among all that were collected. */
export type CellName = Pick<JournalEntry, 'collection' | 'school' | 'sheet' | 'key' | 'field'>;

export function cellKey({ collection, school, sheet, key, field }: CellName): string {
  return [collection, school, sheet, key, field].map((part) => normaliseLabel(part)).join('\u001f');
}

/** Of a sending, not of a cell of the district's workbook. */
const tellsOfSending: ReadonlySet<JournalEvent> = new Set(['received', 'remark', 'mended']);

/** The last event of each cell. */
export function lastEvents(entries: readonly JournalEntry[]): ReadonlyMap<string, JournalEntry> {
  const last = new Map<string, JournalEntry>();
  for (const entry of entries) {
    if (!tellsOfSending.has(entry.event) && entry.field !== '') last.set(cellKey(entry), entry);
  }
  return last;
}

/** The approval of a collection, the last where there are several; null: not approved. */
export function approvalOf(entries: readonly JournalEntry[], collection: string): JournalEntry | null {
  const same = normaliseLabel(collection);
  return (
    entries
      .filter(
        ({ event, field, collection: own }) =>
          event === 'approved' && field === '' && normaliseLabel(own) === same,
      )
      .at(-1) ?? null
  );
}
