/** The sheet «Ожидаемые результаты» of a year: what the document expects, its state and evidence, and what a person must look at. */
import { textRow, type TableBlock, type Tone } from '../core/model/document-model';
import type {
  ExpectedRecord,
  ExpectedTable,
  ExpectedTableRow,
  YearPlanRow,
} from '../core/expected/expected-table';
import type { ExpectedState } from '../core/states/judge-expected';
import type { SheetModel } from '../core/model/sheet-model';
import {
  confirmPrompt,
  evidenceHeader,
  expectedSummary,
  noteText,
  stateHeader,
} from '../text/expected-sheet-text';
import { expectedStateText, expectedTitleText } from '../text/expected-text';
import * as column from '../text/column-titles';
import { expectedSheetName } from '../text/sheet-names';
import { textHeader } from './expected-columns';
import { fittedSpans } from './fitted-spans';
import { columnWidths, pageUnits, unitPoints } from './page';
import { cell, SheetBuilder, type SpanCell } from './sheet-builder';
import { addHeading, footerWith, type SheetHeading } from './sheet-heading';
import { dense, styles, tableStyles, toned } from './styles';

export interface ExpectedSheetInput {
  readonly heading: SheetHeading;
  readonly table: ExpectedTable;
  /** What the sheet holds now: columns of other years are carried over. */
  readonly existing: readonly ExpectedRecord[];
}

type Row = ExpectedTableRow | YearPlanRow;

interface Column {
  readonly title: string;
  readonly share: number;
  readonly cell: (row: Row) => SpanCell;
}

export const expectedStateTone: Readonly<Record<ExpectedState, Tone>> = {
  done: 'green',
  'on-time': 'blue',
  upcoming: 'blue',
  overdue: 'red',
  'no-data': 'grey',
  'awaiting-decision': 'amber',
  'waiting-for-event': 'grey',
  'not-planned': 'grey',
  cancelled: 'grey',
  reference: 'grey',
};

export function expectedSheet({ heading, table, existing }: ExpectedSheetInput): SheetModel {
  const own = columnsOf(table);
  const carried = carriedColumns(table.year, existing);
  const columns = [...own, ...carried];
  const sheet = new SheetBuilder({
    name: expectedSheetName,
    orientation: 'landscape',
    widths: [...fittedWidths(own, table.rows), ...carried.map(({ share }) => share)],
    printedColumns: own.length,
    footerText: footerWith(expectedSheetName, heading.districtName),
    isPaper: true,
  });
  addHeading(sheet, expectedTitleText(table), heading);
  sheet.wide(expectedSummary(table), styles.prose);
  sheet.gap();
  const headerRow = sheet.row(
    columns.map(({ title }) => cell(/^\d{4}$/u.test(title) ? Number(title) : title, tableStyles.header)),
    28,
  );
  sheet.repeat(headerRow);
  const rows: readonly Row[] = table.rows;
  for (const row of rows) sheet.row(columns.map((column) => column.cell(row)));
  addStateList(sheet, columns, table.year, headerRow);
  return sheet.build({
    freeze: { rows: headerRow + 1, columns: 0 },
    autoFilter: {
      top: headerRow,
      left: 0,
      bottom: Math.max(sheet.nextRow - 1, headerRow + 1),
      right: columns.length - 1,
    },
    tabColor: '2E8B57',
  });
}

/** As wide as the year's texts need; columns of other years are for the screen. */
function fittedWidths(columns: readonly Column[], rows: readonly Row[]): number[] {
  const textOf = ({ value }: SpanCell) => (typeof value === 'string' ? value : null);
  const block: TableBlock = {
    kind: 'table',
    columns: columns.map(({ title, share }) => ({ title, share })),
    rows: rows.map((row) => textRow(...columns.map((column) => textOf(column.cell(row))))),
    isDense: true,
  };
  return columnWidths(fittedSpans(block, pageUnits('landscape'), unitPoints));
}

const text = dense(tableStyles.text);
const textStyle = { ...text, numberFormat: '@' };

function columnsOf({ year, kind }: ExpectedTable): Column[] {
  const plan: Column[] =
    kind === 'table'
      ? []
      : [
          {
            title: column.event,
            share: 24,
            cell: (row) => cell('eventText' in row ? row.eventText : null, text),
          },
          {
            title: column.deadline,
            share: 13,
            cell: (row) => cell('deadlinePhrase' in row ? row.deadlinePhrase : null, text),
          },
        ];
  const [direction, number, result, state, evidence, note] =
    kind === 'table' ? [18, 6, 40, 13, 20, 41] : [13, 11, 26, 12, 16, 22];
  return [
    { title: column.direction, share: direction, cell: (row) => cell(row.heading, text) },
    { title: '№', share: number, cell: (row) => cell(row.number, textStyle) },
    { title: textHeader(year), share: result, cell: (row) => cell(row.text, textStyle) },
    ...plan,
    { title: stateHeader(year), share: state, cell: (row) => stateCell(row.state) },
    { title: evidenceHeader(year), share: evidence, cell: (row) => cell(row.evidence, textStyle) },
    { title: column.note, share: note, cell: noteCell },
  ];
}

function stateCell(state: ExpectedState | null): SpanCell {
  const style = { ...textStyle, horizontal: 'center' } as const;
  return state === null
    ? cell(null, style)
    : cell(expectedStateText(state), toned(style, expectedStateTone[state]));
}

/** What a person must decide is amber and begins with the word. */
function noteCell(row: Row): SpanCell {
  const isQuestion = row.source === 'proposal' || row.source === 'check-document' || row.action === 'keep';
  return cell(noteText(row), toned(text, isQuestion ? 'amber' : null));
}

/** Columns of other years that the sheet already has, with whatever stands in them. */
function carriedColumns(year: number, existing: readonly ExpectedRecord[]): Column[] {
  const filled = existing.filter(
    (record) =>
      record.year !== year && (record.text !== null || record.state !== null || record.evidence !== null),
  );
  const years = [...new Set(filled.map((record) => record.year))].sort((a, b) => a - b);
  return years.flatMap((other): Column[] => {
    const byRow = new Map(
      filled.filter((record) => record.year === other).map((record) => [record.row, record]),
    );
    return [
      {
        title: textHeader(other),
        share: 40,
        cell: ({ number }) => cell(byRow.get(number)?.text ?? null, textStyle),
      },
      {
        title: stateHeader(other),
        share: 14,
        cell: ({ number }) => stateCell(byRow.get(number)?.state ?? null),
      },
      {
        title: evidenceHeader(other),
        share: 24,
        cell: ({ number }) => cell(byRow.get(number)?.evidence ?? null, textStyle),
      },
    ];
  });
}

function addStateList(
  sheet: SheetBuilder,
  columns: readonly Column[],
  year: number,
  headerRow: number,
): void {
  const column = columns.findIndex(({ title }) => title === stateHeader(year));
  if (sheet.nextRow === headerRow + 1) return;
  sheet.validate({
    area: { top: headerRow + 1, left: column, bottom: sheet.nextRow - 1, right: column },
    rule: {
      kind: 'list',
      values: (['done', 'on-time', 'overdue', 'no-data'] as const).map(expectedStateText),
    },
    allowBlank: true,
    promptTitle: stateHeader(year),
    prompt: confirmPrompt,
  });
}
