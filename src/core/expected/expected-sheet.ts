/** What a person has on the sheet of expected results: text, state and evidence by row and year. */
import type { Lexicon } from '../schema/lexicon';
import { textAt } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { placeAt, textOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';
import { expectedStates, type ExpectedState } from '../states/judge-expected';
import type { ExpectedRecord } from './expected-table';

export function expectedRecordsOf(tables: Tables, { meanings }: Lexicon): readonly ExpectedRecord[] {
  return tables.of('expected').flatMap((table) => {
    const columns = ['text', 'state', 'evidence'].map(
      (run) => new Map(table.numbered.get(run)?.map(({ number, column }) => [number, column])),
    );
    const [texts, states, evidences] = columns;
    const years = new Set(columns.flatMap((run) => [...run.keys()]));
    return Array.from(table.rows, (row) =>
      [...years].map((year) => ({
        row: textOf(table, row, 'row'),
        year,
        text: cellText(table, row, texts?.get(year)),
        state: stateOf(cellText(table, row, states?.get(year)) ?? '', meanings),
        evidence: cellText(table, row, evidences?.get(year)),
        place: placeAt(table, row, texts?.get(year) ?? 0, String(year)),
      })),
    ).flat();
  });
}

function cellText(table: Table, row: number, column: number | undefined): string | null {
  return column === undefined ? null : textAt(table.grid, row, column).trim() || null;
}

function stateOf(text: string, { expectedStates: words }: Lexicon['meanings']): ExpectedState | null {
  const folded = normaliseLabel(text);
  return expectedStates.find((state) => words[state].some((name) => normaliseLabel(name) === folded)) ?? null;
}
