import { chartValues } from '../../src/core/model/chart-values';
import { textRow, type ChartBlock, type TableBlock } from '../../src/core/model/document-model';
import { chartAlternative } from '../../src/text/chart-alternative-text';

const table: TableBlock = {
  kind: 'table',
  columns: [],
  rows: [textRow('А', 1, 3, null), textRow('Б', 2, 0, null), textRow('В', null, 1, 7)],
};
const series = (title: string, column: number) => ({ title, column, color: '000000' });
const chart: ChartBlock = {
  kind: 'chart',
  chartKind: 'bar',
  title: 'Доли',
  table: '',
  categoryColumn: 0,
  series: [series('Первый', 1), series('Второй', 2), series('Третий', 3)],
};
const said = (change: Partial<ChartBlock> = {}, rows = table.rows) => {
  const changed = { ...chart, ...change };
  return chartAlternative(changed, chartValues(changed, { ...table, rows })).replaceAll('\u00a0', ' ');
};

test('each series is told by its ends, and where it has no number', () => {
  expect(said()).toBe(
    'Доли. 3 строки. Первый — от 1 (А) до 2 (Б), для 1 строки значения нет. Второй — от 0 (Б) до 3 (А). ' +
      'Третий — 7 (В), для 2 строк значения нет.',
  );
});

test('parts of a whole are told in per cents of each row', () => {
  expect(said({ grouping: 'percent', series: chart.series.slice(0, 2) })).toBe(
    'Доли. 3 строки. Первый, % — от 25 (А) до 100 (Б), для 1 строки значения нет. ' +
      'Второй, % — от 0 (Б) до 100 (В).',
  );
});

test('a series of one number says it once, and one of none says so', () => {
  expect(said({ series: chart.series.slice(2) }, table.rows.slice(0, 2))).toBe(
    'Доли. 2 строки. Третий — нет данных.',
  );
  expect(said({ series: chart.series.slice(0, 1) }, [textRow('А', 1.25), textRow('Б', 1.25)])).toBe(
    'Доли. 2 строки. Первый — везде 1,3.',
  );
});
