import { GridBuilder } from '../../../src/core/table/grid';
import { readColumn, ReadState } from '../../../src/core/table/typed-column';
import { lexicon } from '../../../src/data/lexicon/lexicon';

test('a date cell beyond the days Excel can show is unreadable: 20112026 typed for 20.11.2026', () => {
  const builder = new GridBuilder('Лист');
  [46346, 20_112_026, -5].forEach((serial, row) => builder.set(row, 0, { date: serial }));
  const { states, values } = readColumn(builder.build(), 0, 'date', lexicon);
  expect([...states]).toEqual([ReadState.read, ReadState.unreadable, ReadState.unreadable]);
  expect(values[0]).toBe(46346);
});
