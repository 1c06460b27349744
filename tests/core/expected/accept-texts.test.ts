import { countStates } from '../../../src/core/expected/keep-text';
import { acceptTexts } from '../../../src/core/expected/accept-texts';
import type { ExpectedTable, ExpectedTableRow } from '../../../src/core/expected/expected-table';
import type { IsoDate } from '../../../src/core/calendar/calendar';

const due = '2026-12-31' as IsoDate;

function row(number: string, part: Partial<ExpectedTableRow>): ExpectedTableRow {
  return {
    number,
    id: number,
    direction: 'quality',
    heading: 'Heading',
    text: null,
    computed: 'By the document',
    source: 'proposal',
    action: 'ask',
    state: 'no-data',
    evidence: null,
    place: null,
    notes: [],
    reason: { code: 'nothing-known', due },
    due,
    ...part,
  };
}

const table: ExpectedTable = {
  kind: 'table',
  year: 2026,
  title: 'Table',
  rows: [
    row('1.1', {}),
    row('1.2', { text: 'Own words', source: 'kept', action: 'keep' }),
    row('1.3', { text: 'Certain', computed: 'Certain', source: 'rolled', action: 'write' }),
    row('1.4', { computed: null, source: 'kept', action: 'keep', text: 'Own words' }),
  ],
  conflicts: [
    { number: '1.2', year: 2026, kept: 'Own words', computed: 'By the document', place: null },
    { number: '1.4', year: 2026, kept: 'Own words', computed: null, place: null },
  ],
  counts: countStates(Array.from({ length: 4 }, () => ({ state: 'no-data' }))),
};

test('without a word of the person nothing changes', () => {
  expect(acceptTexts(table, new Set())).toEqual(table);
});

test('an accepted proposal and an accepted replacement take the document’s text', () => {
  const { rows, conflicts } = acceptTexts(table, new Set(['1.1', '1.2', '1.3', '1.4']));
  expect(rows.map(({ text, action }) => [text, action])).toEqual([
    ['By the document', 'write'],
    ['By the document', 'write'],
    ['Certain', 'write'],
    ['Own words', 'keep'],
  ]);
  expect(conflicts.map(({ number }) => number)).toEqual(['1.4']);
});
