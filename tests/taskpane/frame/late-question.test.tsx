/** What a question asks comes from the job: the keyboard waits in the dialog, and goes to the first field when it is there. */
import { openFilePage } from '../file-page';
import { act, configure, screen } from '@testing-library/react/pure';
import { dirtyWorkbook } from '../../browser/workbooks';

configure({
  getElementError: (message) => new Error(message ?? ''),
  asyncUtilTimeout: 30_000,
  defaultHidden: true,
});

test('the first field takes the focus of what it replaces', async () => {
  const page = await openFilePage(await dirtyWorkbook());
  await act(() => page.controller.fillExpected());
  const come = page.hold('progress');
  act(() => page.controller.ask({ kind: 'progress', line: '1.1' }));
  const close = await screen.findByRole('button', { name: 'Закрыть' });
  act(() => close.focus());
  await act(async () => come());
  const state = await screen.findByLabelText('Состояние 2026');
  expect(close.isConnected).toBe(false);
  expect(document.activeElement).toBe(state);
  page.close();
});
