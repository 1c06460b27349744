/** A list that a late answer makes anew keeps the focus of who stands in it. */
import { openFilePage, type FilePage } from '../file-page';
import { act, configure, fireEvent, screen, waitFor } from '@testing-library/react/pure';
import { dirtyWorkbook } from '../../browser/workbooks';

configure({ getElementError: (message) => new Error(message ?? ''), asyncUtilTimeout: 30_000 });

let page: FilePage;
beforeEach(async () => {
  page = await openFilePage(await dirtyWorkbook());
  await screen.findByRole('list', { name: 'Замечания' });
});
afterEach(() => page.close());

const focused = () => document.activeElement?.textContent ?? '';
const line = (name: RegExp) => screen.getByRole('button', { name });
const isAnswered = () => page.controller.getState().filter.matches !== null;

/** Types into the search, goes on to a line before the answer has come, and lets it come. */
async function searchedFrom(words: string, place: HTMLElement): Promise<void> {
  const answer = page.hold('search');
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: words } });
  act(() => place.focus());
  await act(async () => answer());
  await waitFor(() => expect(isAnswered()).toBe(true));
}

it('stays on the finding that is found too', async () => {
  await searchedFrom('F6', line(/^Результаты · F6/u));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Результаты · F4/u })).toBeNull());
  expect(focused()).toMatch(/^Результаты · F6/u);
});

it('goes from a finding that is not found to the heading above what is', async () => {
  await searchedFrom('F6', line(/^Результаты · F4/u));
  await waitFor(() => expect(focused()).toMatch(/^Число сохранено как текст/u));
});

it('goes to the view where nothing is found', async () => {
  await searchedFrom('нет такого', line(/^Результаты · F4/u));
  await screen.findByText('Таких замечаний нет.');
  expect(document.activeElement?.tagName).toBe('MAIN');
});

it('leaves the focus alone that is elsewhere', async () => {
  const search = screen.getByRole('searchbox');
  await searchedFrom('нет такого', search);
  await screen.findByText('Таких замечаний нет.');
  expect(document.activeElement).toBe(search);
});
