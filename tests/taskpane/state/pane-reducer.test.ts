import { paneReducer } from '../../../src/taskpane/state/pane-reducer';
import { emptyPane, type CellFocus, type PaneState } from '../../../src/taskpane/state/pane-state';
import type { PaneAction } from '../../../src/taskpane/state/pane-action';
import { savedName } from '../../../src/taskpane/state/saved-name';

const after = (...actions: readonly PaneAction[]): PaneState => actions.reduce(paneReducer, emptyPane);

test('pressing a severity shows it alone, pressing it again shows all', () => {
  const once = after({ kind: 'severity-switched', severity: 'error' });
  expect(once.filter.severities).toEqual(['error']);
  const other = paneReducer(once, { kind: 'severity-switched', severity: 'info' });
  expect(other.filter.severities).toEqual(['info']);
  const again = paneReducer(other, { kind: 'severity-switched', severity: 'info' });
  expect(again.filter.severities).toEqual(['error', 'warning', 'info']);
});

test('an answer to an older search is no answer', () => {
  const matches = Uint8Array.of(1);
  const typed: PaneAction = { kind: 'search-typed', search: 'школа' };
  const late = after(typed, { kind: 'search-answered', search: 'шко', matches });
  expect(late.filter.matches).toBeNull();
  const right = after(typed, { kind: 'search-answered', search: 'школа', matches });
  expect(right.filter.matches).toBe(matches);
  expect(paneReducer(right, { kind: 'search-typed', search: '' }).filter.matches).toBeNull();
});

test('beginning a work clears what was said before', () => {
  const state = after(
    { kind: 'notice-shown', notice: { kind: 'undone' } },
    { kind: 'work-began', work: { step: 'read-file', share: null, file: 'А.xlsx', isCancellable: true } },
  );
  expect(state).toMatchObject({ notice: null, work: { step: 'read-file' } });
  expect(paneReducer(state, { kind: 'work-moved', step: 'analyze', share: 0.5 }).work).toMatchObject({
    step: 'analyze',
    share: 0.5,
    file: 'А.xlsx',
  });
});

test.each([
  ['Район 2026.xlsx', 'Район 2026 — с отчётом.xlsx'],
  ['Район — с отчётом.xlsx', 'Район — с отчётом 2.xlsx'],
  ['Район — с отчётом 9.xlsx', 'Район — с отчётом 10.xlsx'],
  ['Отчёт за 01.09.xlsm', 'Отчёт за 01.09 — с отчётом.xlsm'],
  ['Результаты.csv', 'Результаты — с отчётом.xlsx'],
  ['.xlsx', 'Книга — с отчётом.xlsx'],
])('%s is saved as %s', (file, name) => {
  expect(savedName(file, file, true)).toBe(name);
});

test('a new workbook beside one with macros has none', () => {
  expect(savedName('Протокол.xlsm', null, true)).toBe('Протокол — с отчётом.xlsx');
});

test('a copy without a sheet of the report does not call itself one', () => {
  expect(savedName('Район — с отчётом.xlsx', 'Район — с отчётом.xlsx', false)).toBe(
    'Район — дополнено 2.xlsx',
  );
});

test('the questions open as the only findings shown, and «Показать все» brings the others back', () => {
  const asked = after(
    { kind: 'view-chosen', view: 'indicators' },
    { kind: 'kinds-shown', kinds: ['answer-jump'] },
  );
  expect(asked).toMatchObject({ view: 'check', filter: { kinds: ['answer-jump'], search: '' } });
  expect(paneReducer(asked, { kind: 'filter-cleared' }).filter.kinds).toBeNull();
});

test('Back leads to the view, the filter and the cell that were left; a closed cell is no step of the way', () => {
  const cell = { sheet: 1, row: 3, column: 2, finding: 0 } as unknown as CellFocus;
  const asked = after(
    { kind: 'search-typed', search: 'школа' },
    { kind: 'cell-shown', focus: cell },
    { kind: 'cell-shown', focus: null },
    { kind: 'view-chosen', view: 'indicators' },
    { kind: 'kinds-shown', kinds: ['answer-jump'] },
  );
  expect(asked.trail.map(({ view }) => view)).toEqual(['check', 'indicators']);
  const indicators = paneReducer(asked, { kind: 'went-back', to: 1 });
  expect(indicators).toMatchObject({ view: 'indicators', filter: { kinds: null, search: 'школа' } });
  const first = paneReducer(asked, { kind: 'went-back', to: 0 });
  expect(first).toMatchObject({ view: 'check', focus: null, trail: [], filter: { search: 'школа' } });
  expect(paneReducer(first, { kind: 'went-back', to: 0 })).toBe(first);
});
