import type { Finding } from '../../../src/core/finding';
import { finding } from '../../finding';
import { listModel } from '../../../src/taskpane/check/list-model';
import { emptyPane, type CheckFilter } from '../../../src/taskpane/state/pane-state';
import { byRuleOrder, bySheetOrder } from '../../../src/job/finding-orders';

const place = (sheet: string, row: number) => ({ file: 'Район.xlsx', sheet, row, column: 0 });
const findings: readonly Finding[] = [
  finding('extra-spaces', place('Школы', 5), { value: ' а', cleaned: 'а' }),
  finding('number-as-text', place('Результаты', 2), { value: '1', number: 1 }),
  finding('required-missing', place('Школы', 1), { title: 'Тип' }),
  finding('number-as-text', place('Школы', 3), { value: '2', number: 2 }),
];
const open: CheckFilter = emptyPane.filter;

function shape(order: Uint32Array, filter: CheckFilter): string[] {
  return listModel(findings, order, filter, 'Район.xlsx').lines.map((line) =>
    line.kind === 'group'
      ? `# ${Object.values(line.title).filter(Boolean).join(' ')} ${line.indices.length}`
      : String(line.index),
  );
}

test('by rule the gravest kind comes first', () => {
  expect(shape(byRuleOrder(findings), open)).toEqual([
    '# required-missing 1',
    '2',
    '# number-as-text 2',
    '1',
    '3',
    '# extra-spaces 1',
    '0',
  ]);
});

test('the kinds keep their order whatever is mended', () => {
  const kinds = (left: readonly Finding[]) => [
    ...new Set([...byRuleOrder(left)].map((index) => left[index]!.code)),
  ];
  const dates = ['01.02.2026', '02.02.2026', '03.02.2026'].map((value, row) =>
    finding('date-as-text', place('Школы', row), { value, iso: `2026-02-0${row + 1}` }),
  );
  const all = [...dates, ...findings];
  const order = kinds(all);
  for (const index of all.keys()) {
    const left = all.filter((_, at) => at !== index);
    expect(kinds(left)).toEqual(order.filter((code) => left.some((each) => each.code === code)));
  }
  expect(kinds(all.slice(2))).toEqual(order);
  expect(kinds([...all].reverse())).toEqual(order);
});

test('by sheet the workbook’s order and the rows decide', () => {
  const sheets = ['Школы', 'Результаты'].map((name) => ({ file: 'Район.xlsx', name }));
  const filter = { ...open, grouping: 'sheet' as const };
  expect(shape(bySheetOrder(findings, sheets), filter)).toEqual([
    '# Школы 3',
    '2',
    '3',
    '0',
    '# Результаты 1',
    '1',
  ]);
});

test('a folded group keeps its heading and its count', () => {
  const folded = { ...open, folded: ['warning number-as-text'] };
  expect(shape(byRuleOrder(findings), folded)).toContain('# number-as-text 2');
  expect(shape(byRuleOrder(findings), folded)).not.toContain('3');
});

test('severities and the search narrow the list together', () => {
  const filter = { ...open, severities: ['warning' as const], matches: Uint8Array.of(1, 0, 1, 1) };
  const { lines, shown } = listModel(findings, byRuleOrder(findings), filter, 'Район.xlsx');
  expect(shown).toBe(1);
  expect(lines.filter(({ kind }) => kind === 'finding')).toEqual([{ kind: 'finding', index: 3 }]);
});

test('kinds that were asked for are shown alone', () => {
  expect(shape(byRuleOrder(findings), { ...open, kinds: ['number-as-text'] })).toEqual([
    '# number-as-text 2',
    '1',
    '3',
  ]);
});
