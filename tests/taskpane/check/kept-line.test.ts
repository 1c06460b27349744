import { finding } from '../../finding';
import { keptLine, type ListOfFindings } from '../../../src/taskpane/check/kept-line';
import { listModel } from '../../../src/taskpane/check/list-model';
import { emptyPane } from '../../../src/taskpane/state/pane-state';
import { byRuleOrder } from '../../../src/job/finding-orders';
import type { Finding } from '../../../src/core/finding';

const place = (row: number) => ({ file: 'Район.xlsx', sheet: 'Школы', row, column: 0 });
const missing = finding('required-missing', place(1), { title: 'Тип' });
const [first, second, third] = [2, 3, 4].map((row) =>
  finding('number-as-text', place(row), { value: '1', number: 1 }),
);

const listOf = (findings: readonly Finding[], matches: Uint8Array | null = null): ListOfFindings => {
  const filter = { ...emptyPane.filter, matches };
  return { findings, ...listModel(findings, byRuleOrder(findings), filter, 'Район.xlsx') };
};

const all = [missing, first!, second!, third!];
const before = listOf(all);
const shown = (now: ListOfFindings, key: string | number) => {
  const line = now.lines[keptLine(before, key, now)];
  return line?.kind === 'finding' ? now.findings[line.index] : line?.key;
};

test('a finding is known again among fewer', () => {
  expect(shown(listOf(all, new Uint8Array([0, 0, 1, 0])), 2)).toBe(second);
});

test('a finding is known again under another number', () => {
  expect(shown(listOf([missing, second!, third!]), 2)).toBe(second);
});

test('of a finding that is gone the heading stays, of a group that is gone the first', () => {
  expect(shown(listOf([missing, first!]), 3)).toBe('warning number-as-text');
  expect(shown(listOf(all, new Uint8Array([1, 0, 0, 0])), 3)).toBe('error required-missing');
  expect(shown(listOf([first!]), 'error required-missing')).toBe('warning number-as-text');
});
