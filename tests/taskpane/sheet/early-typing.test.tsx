/** What is typed before the cell's rule and text have come is kept in its order, refused aloud, or thrown away with Escape. */
import { openFilePage, type FilePage } from '../file-page';
import { act, configure, fireEvent, screen, waitFor } from '@testing-library/react/pure';
import { dirtyWorkbook, plainWorkbook } from '../../browser/workbooks';

configure({ getElementError: (message) => new Error(message ?? ''), asyncUtilTimeout: 30_000 });

let page: FilePage;
afterEach(() => page.close());

const grid = () => screen.getByRole('grid');
const field = () => screen.queryByLabelText<HTMLInputElement>(/^[A-Z]+\d+, «/u);
const press = (...keys: readonly string[]): void => {
  for (const key of keys) fireEvent.keyDown(document.activeElement!, { key });
};
const place = () => {
  const { row, column } = page.controller.getState().focus!;
  return [row, column];
};
const idle = () => waitFor(() => expect(page.controller.getState().work).toBeNull());

/** In the cell of the sheet, before it is known what may be typed there. */
async function openedAt(
  name: string,
  row: number,
  column: number,
  bytes = dirtyWorkbook(),
): Promise<() => Promise<void>> {
  page = await openFilePage(await bytes);
  const rule = page.hold('editing');
  const text = page.hold('window');
  const sheet = page.controller.getState().book!.overview.sheets.find((each) => each.name === name)!;
  act(() => page.controller.showCell({ sheet: sheet.id, row, column, finding: null }));
  act(() => grid().focus());
  expect(grid().getAttribute('aria-label')).toBe(`Лист «${name}»`);
  return () =>
    act(async () => {
      rule();
      text();
    });
}

/** Of a cell of the shown sheet, as the job has it. */
async function textAt(row: number, column: number): Promise<string | undefined> {
  const { texts } = await page.controller.window(page.controller.getState().focus!.sheet, row, row);
  return texts[0]?.[column];
}

it('what is typed stands in the cell once it is known that it may', async () => {
  const come = await openedAt('Результаты', 3, 5);
  press('3', '6', 'Backspace', '5');
  expect(field()).toBeNull();
  await come();
  await waitFor(() => expect(field()?.value).toBe('35'));
  expect(document.activeElement).toBe(field());
});

it('entries follow one another from cell to cell', async () => {
  const come = await openedAt('Результаты', 3, 5);
  press('3', '5', 'Enter', '3', '6', 'Enter');
  await come();
  await waitFor(() => expect(place()).toEqual([5, 5]));
  await idle();
  expect(await textAt(3, 5)).toBe('35');
  expect(await textAt(4, 5)).toBe('36');
});

it('F2 waits for what stands in the cell', async () => {
  const come = await openedAt('Результаты', 3, 5);
  press('F2', '1');
  await come();
  await waitFor(() => expect(field()?.value).toBe('771'));
});

it('a field that is pressed before its text has come begins with the text', async () => {
  page = await openFilePage(await dirtyWorkbook());
  const sheet = page.controller.getState().book!.overview.sheets.find(({ name }) => name === 'Результаты')!;
  act(() => page.controller.showCell({ sheet: sheet.id, row: 4, column: 5, finding: null }));
  await waitFor(() => expect(field()).not.toBeNull());
  const text = page.hold('window');
  act(() => page.controller.showCell({ sheet: sheet.id, row: 3, column: 5, finding: null }));
  act(() => field()!.focus());
  press('1');
  await act(async () => text());
  await waitFor(() => expect(field()?.value).toBe('771'));
});

it('Escape throws away what waits, and only then leaves the sheet', async () => {
  const come = await openedAt('Результаты', 3, 5);
  press('3', '5', 'Enter', 'Escape');
  await come();
  await waitFor(() => expect(field()?.value).toBe('77'));
  expect(place()).toEqual([3, 5]);
  act(() => grid().focus());
  press('Escape');
  expect(page.controller.getState().focus).toBeNull();
});

it('what was typed for one cell never goes into another', async () => {
  const come = await openedAt('Результаты', 3, 5);
  press('3', '5', 'Enter');
  const { focus } = page.controller.getState();
  act(() => page.controller.showCell({ ...focus!, row: 5 }));
  await come();
  await waitFor(() => expect(field()?.value).toBe('35'));
  press('F2');
  await waitFor(() => expect(document.activeElement).toBe(field()));
  expect(place()).toEqual([5, 5]);
});

it('a cell of no table refuses in words, and what was typed after goes nowhere', async () => {
  const come = await openedAt('Результаты', 3, 40);
  press('3', '5', 'Enter', '3');
  await come();
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Эта ячейка не относится к таблице/u);
  expect(place()).toEqual([3, 40]);
  press('7');
  press('ArrowLeft');
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

it('a sheet that is only read says so', async () => {
  const come = await openedAt('Смета', 1, 1, plainWorkbook());
  press('3');
  await come();
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Этот лист только для чтения/u);
});

it('while an entry is written, keys wait for the cell it leads to', async () => {
  const come = await openedAt('Результаты', 3, 5);
  await come();
  await waitFor(() => expect(field()?.value).toBe('77'));
  const written = page.hold('enter');
  press('3', '5');
  fireEvent.keyDown(field()!, { key: 'Enter' });
  press('ArrowRight', '4');
  expect(place()).toEqual([3, 5]);
  await act(async () => written());
  await waitFor(() => expect(field()?.value).toBe('4'));
  expect(place()).toEqual([4, 6]);
});

it('what another cell refuses comes back to where it was typed', async () => {
  const come = await openedAt('Результаты', 3, 5);
  await come();
  await waitFor(() => expect(field()?.value).toBe('77'));
  press('о');
  act(() => grid().focus());
  fireEvent.click(document.querySelector('#cell-4-6')!);
  expect(place()).toEqual([4, 6]);
  await waitFor(() => expect(place()).toEqual([3, 5]));
  expect(field()?.value).toBe('о');
  expect(await screen.findByText(/В столбце «Участников» нужно целое число/u)).toBeTruthy();
});
