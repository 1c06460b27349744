/** Таблица 1 of a year to be looked at on the page: the texts and states that its sheet will have. */
import { sectionedRows, textCell, type Block } from '../core/model/document-model';
import type { ExpectedTable } from '../core/expected/expected-table';
import * as column from '../text/column-titles';
import { evidenceHeader, expectedSummary, noteText, stateHeader } from '../text/expected-sheet-text';
import { expectedStateText, expectedTitleText } from '../text/expected-text';
import { textHeader } from './expected-columns';
import { expectedStateTone } from './expected-sheet';

export function expectedBlocks(table: ExpectedTable): readonly Block[] {
  const { year, rows } = table;
  return [
    { kind: 'title', text: expectedTitleText(table) },
    { kind: 'paragraph', text: expectedSummary(table) },
    {
      kind: 'table',
      columns: [
        { title: '№', share: 7 },
        { title: textHeader(year), share: 40 },
        ...(table.kind === 'table'
          ? []
          : [
              { title: column.event, share: 30 },
              { title: column.deadline, share: 14 },
            ]),
        { title: stateHeader(year), share: 15 },
        { title: evidenceHeader(year), share: 20 },
        { title: column.note, share: 30 },
      ],
      rows: sectionedRows<ExpectedTable['rows'][number]>(
        rows,
        ({ heading }) => heading,
        (row) => ({
          cells: [
            textCell(row.number),
            textCell(row.text),
            ...('eventText' in row ? [textCell(row.eventText), textCell(row.deadlinePhrase)] : []),
            row.state === null
              ? textCell(null)
              : textCell(expectedStateText(row.state), expectedStateTone[row.state]),
            textCell(row.evidence),
            textCell(noteText(row)),
          ],
        }),
      ),
    },
  ];
}
