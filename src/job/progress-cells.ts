/** Where the state, the date and the paper of an expected result and of its events are typed: cells of the person's own sheets. */
import type { Analysis } from '../core/analysis';
import type { ExpectedTable } from '../core/expected/expected-table';
import type { Place } from '../core/finding';
import type { EventProgress } from '../core/roadmap/event-progress';
import type { FieldName } from '../core/schema/field';
import type { Table } from '../core/table/table';
import { expectedStateText } from '../text/expected-text';
import { resultItself, eventPart } from '../text/progress-part-text';
import type { BookSheetId } from './book-overview';
import type { ReadSheets } from './open-files';
import { entryRuleAt } from './entry-rule';
import type { EntryRule } from './entry-rule';
import { sheetEditing } from './sheet-editing';
import { shownText } from './sheet-window';

/** The result itself, or one of the events it rests on. */
export interface ProgressPart {
  readonly title: string;
  readonly sheet: BookSheetId;
  readonly cells: readonly ProgressCell[];
}

export interface ProgressCell {
  readonly row: number;
  readonly column: number;
  readonly rule: EntryRule;
  /** What stands in the cell. */
  readonly current: string;
}

const eventFields: readonly FieldName[] = ['status', 'doneOn', 'fact', 'evidence'];

/** Empty where the result has no row on a sheet of `target`, or the sheet none of the columns. */
export function progressParts(
  number: string,
  { tables, expected, roadmap, district, period }: Analysis,
  target: string | null,
  sheets: ReadSheets,
): readonly ProgressPart[] {
  const row = expected?.rows.find((each) => each.number === number);
  if (row === undefined) return [];
  const partAt = (place: Place | null, title: string, columnsOf: (table: Table) => readonly number[]) => {
    const read = [...sheets.values()].find(
      ({ info }) => info.file === place?.file && info.name === place.sheet && info.file === target,
    );
    const table = tables.all.find(({ file, grid }) => file === place?.file && grid.sheet === place?.sheet);
    const at = place?.row;
    if (read === undefined || table === undefined || at === undefined) return [];
    const editing = sheetEditing(table, tables, period.year);
    const cells = columnsOf(table).flatMap((column): ProgressCell[] => {
      const rule = entryRuleAt(editing, at, column);
      return rule === null ? [] : [{ row: at, column, rule, current: shownText(read.grid, at, column) }];
    });
    return cells.length === 0 ? [] : [{ title, sheet: read.info.id, cells }];
  };
  const ofYear = ({ numbered }: Table) =>
    ['state', 'evidence'].flatMap(
      (run) => numbered.get(run)?.find(({ number: year }) => year === period.year)?.column ?? [],
    );
  const ofEvent = ({ columnOf }: Table) => eventFields.flatMap((name) => columnOf.get(name) ?? []);
  const events = (roadmap?.events ?? []).filter(({ event }) =>
    event === null ? false : eventsOf(row, district).includes(event.id),
  );
  return [
    ...partAt(row.place, resultItself(row.number), ofYear).map(withStates),
    ...events.flatMap((event) =>
      event.records.flatMap(({ place }) => partAt(place, titleOf(event), ofEvent)),
    ),
  ];
}

function eventsOf(row: ExpectedTable['rows'][number], district: Analysis['district']): readonly string[] {
  if ('event' in row) return [row.event];
  const rows = district?.expectedResults?.directions.flatMap((direction) => direction.rows) ?? [];
  return rows.find(({ id }) => id === row.id)?.events ?? [];
}

function titleOf({ section, number, text }: EventProgress): string {
  return eventPart(section, number, text);
}

/** Of the states of a result a person says two; the calendar says the others. */
function withStates(part: ProgressPart): ProgressPart {
  const [state, ...rest] = part.cells;
  if (state === undefined) return part;
  const choices = [expectedStateText('done'), expectedStateText('not-planned')];
  return { ...part, cells: [{ ...state, rule: { ...state.rule, choices } }, ...rest] };
}
