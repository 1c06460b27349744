/** Таблица 1 in the report: states by direction, and what is overdue. The whole table stands on its own sheet. */
import type { ExpectedTableRow, YearPlanRow } from '../../core/expected/expected-table';
import type { ReportFacts } from '../../core/report/report-facts';
import { isCounted } from '../../core/states/event-state';
import { expectedStates } from '../../core/states/judge-expected';
import {
  expectedByDirection,
  expectedCountsText,
  expectedHeading,
  expectedNotJudged,
  overdueCaption,
  wholeTableNote,
} from '../../text/expected-sheet-text';
import { expectedSourceText, expectedStateText } from '../../text/expected-text';
import { capitalised } from '../../text/test-name';
import * as column from '../../text/column-titles';
import { textCell, textRow, type Block, type TableBlock } from '../../core/model/document-model';
import { expectedStateTone } from '../expected-sheet';

export function expectedSection({ expected }: ReportFacts, number: number): Block[] {
  const heading: Block = { kind: 'heading', text: expectedHeading(number) };
  if (expected === null) {
    return [heading, { kind: 'paragraph', text: expectedNotJudged }];
  }
  const { table, byDirection } = expected;
  const rows: readonly (ExpectedTableRow | YearPlanRow)[] = table.rows;
  const overdue = rows.filter(({ state }) => state === 'overdue');
  return [
    heading,
    { kind: 'paragraph', text: `${expectedSourceText(table)}. ${expectedCountsText(table)}` },
    ...(byDirection.length === 0 ? [] : [directionTable(expected)]),
    ...(overdue.length === 0 ? [] : [overdueTable(overdue)]),
    { kind: 'note', text: wholeTableNote },
  ];
}

function directionTable({ byDirection, table }: NonNullable<ReportFacts['expected']>): TableBlock {
  const states = expectedStates.filter((state) => isCounted(state) && table.counts[state] > 0);
  return {
    kind: 'table',
    caption: expectedByDirection,
    isDense: true,
    columns: [
      { title: column.direction, share: 50 },
      { title: column.total, share: 10, align: 'center' },
      ...states.map((state) => ({
        title: capitalised(expectedStateText(state)),
        share: 12,
        align: 'center' as const,
      })),
    ],
    rows: byDirection.map(({ heading, counts }) =>
      textRow(heading, counts.total, ...states.map((state) => counts[state])),
    ),
  };
}

function overdueTable(rows: readonly (ExpectedTableRow | YearPlanRow)[]): TableBlock {
  return {
    kind: 'table',
    caption: overdueCaption,
    isDense: true,
    columns: [
      { title: '№', share: 14 },
      { title: column.expectedResult, share: 70 },
      { title: column.state, share: 16, align: 'center' },
    ],
    rows: rows.map(({ number, text, computed }) => ({
      cells: [
        textCell(number),
        textCell(text ?? computed),
        textCell(expectedStateText('overdue'), expectedStateTone.overdue),
      ],
    })),
  };
}
