/** What a school mended since its last sending, what is new and what remains: remark by remark, from the journal. */
import type { FindingTitles } from '../validation/explain-findings';
import { cellAddress, valueAt, type CellValue } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { rowKeyText } from '../table/row-key';
import type { Place } from '../finding';
import { blankEntry, type JournalEntry } from './journal';
import type { SchoolBook } from './read-school-book';

/** One trouble of a school's workbook, known by its place and kind: another wrong value is the same trouble still. */
export interface BookRemark {
  /** Title of the form, else the sheet's name. */
  readonly sheet: string;
  readonly key: string;
  readonly field: string;
  /** Name of the kind of finding. */
  readonly about: string;
  readonly value: CellValue;
}

export interface SendingChanges {
  /** Nothing was sent before: all that is wrong is new. */
  readonly isFirst: boolean;
  readonly fixed: readonly BookRemark[];
  readonly fresh: readonly BookRemark[];
  readonly remaining: readonly BookRemark[];
}

export interface RemarkWords {
  readonly titles: FindingTitles;
  /** What a cell that waits to be filled in is called. */
  readonly unfilled: string;
}

/** Errors, warnings and cells nobody filled in, each once. */
export function bookRemarks(
  book: Pick<SchoolBook, 'tables' | 'findings' | 'open'>,
  { titles, unfilled }: RemarkWords,
): readonly BookRemark[] {
  const found = book.findings
    .filter(({ severity }) => severity !== 'info')
    .flatMap((group) => [...group].map(({ code, place }) => remarkAt(book, place, titles[code])));
  const told = new Set(found.map(cellOfRemark));
  const waiting = book.open
    .map(({ place, title }) => ({ ...remarkAt(book, place, unfilled), field: place.field ?? title }))
    .filter((remark) => !told.has(cellOfRemark(remark)));
  return [...new Map([...found, ...waiting].map((remark) => [remarkKey(remark), remark])).values()];
}

function remarkAt({ tables }: Pick<SchoolBook, 'tables'>, place: Place, about: string): BookRemark {
  const { sheet = '', row, column, field = '', isProperty } = place;
  const table = tables.all.find(({ grid }) => grid.sheet === sheet);
  const isCell = table !== undefined && row !== undefined && isProperty !== true;
  const words = isCell ? rowKeyText(table, row) : '';
  const address = row === undefined || isProperty === true ? '' : cellAddress(row, column ?? 0);
  return {
    sheet: table?.form.title ?? sheet,
    key: words === '' ? address : words,
    field,
    about,
    value: isCell && column !== undefined ? valueAt(table.grid, row, column) : null,
  };
}

function cellOfRemark({ sheet, key, field }: BookRemark): string {
  return [sheet, key, field].map(normaliseLabel).join('\u001f');
}

function remarkKey({ sheet, key, field, about }: BookRemark): string {
  return [sheet, key, field, about].map(normaliseLabel).join('\u001f');
}

type Of = Pick<JournalEntry, 'collection' | 'school'>;

/** Against what the journal knows of the school's last sending in the collection. */
export function sendingChanges(
  journal: readonly JournalEntry[],
  of: Of,
  remarks: readonly BookRemark[],
): SendingChanges {
  const own = journal.filter((entry) => isOf(entry, of));
  const before = openRemarks(own);
  const now = new Map(remarks.map((remark) => [remarkKey(remark), remark]));
  return {
    isFirst: own.every(({ event }) => event !== 'received'),
    fixed: [...before].flatMap(([key, remark]) => (now.has(key) ? [] : [remark])),
    fresh: remarks.filter((remark) => !before.has(remarkKey(remark))),
    remaining: remarks.filter((remark) => before.has(remarkKey(remark))),
  };
}

/** As the journal keeps them: what came and what went, so that the next sending is compared with this one. */
export function remarkEntries(
  { fixed, fresh }: SendingChanges,
  { collection, school, day, file }: Of & Pick<JournalEntry, 'day' | 'file'>,
): readonly JournalEntry[] {
  const entry = ({ sheet, key, field, about }: BookRemark) => ({
    ...blankEntry,
    day,
    collection,
    school,
    sheet,
    key,
    field,
    file,
    reason: about,
  });
  return [
    ...fixed.map((remark): JournalEntry => ({ ...entry(remark), event: 'mended', before: remark.value })),
    ...fresh.map((remark): JournalEntry => ({ ...entry(remark), event: 'remark', after: remark.value })),
  ];
}

export interface SendingCounts {
  readonly fixed: number;
  readonly fresh: number;
  readonly remaining: number;
}

/** Of the last sending that the journal knows; null where there was one only, or none. */
export function lastSending(journal: readonly JournalEntry[], of: Of): SendingCounts | null {
  const own = journal.filter((entry) => isOf(entry, of));
  let last = own.map(({ event }) => event).lastIndexOf('received');
  if (last === -1) return null;
  while (own[last - 1]?.event === 'received') last -= 1;
  const isFirst = own.slice(0, last).every(({ event }) => event !== 'received');
  if (isFirst) return null;
  const since = own.slice(last);
  const fresh = since.filter(({ event }) => event === 'remark').length;
  return {
    fixed: since.filter(({ event }) => event === 'mended').length,
    fresh,
    remaining: openRemarks(own).size - fresh,
  };
}

function openRemarks(own: readonly JournalEntry[]): ReadonlyMap<string, BookRemark> {
  const open = new Map<string, BookRemark>();
  for (const { event, sheet, key, field, reason, after } of own) {
    const remark = { sheet, key, field, about: reason, value: after };
    if (event === 'remark') open.set(remarkKey(remark), remark);
    else if (event === 'mended') open.delete(remarkKey(remark));
  }
  return open;
}

function isOf(entry: JournalEntry, { collection, school }: Of): boolean {
  return (
    normaliseLabel(entry.collection) === normaliseLabel(collection) &&
    normaliseLabel(entry.school) === normaliseLabel(school)
  );
}
