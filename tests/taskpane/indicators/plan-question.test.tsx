/** Asked to take the document's plan on in a workbook that has no sheet for it, the page says so at once. */
import { openFilePage } from '../file-page';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react/pure';
import { loadDistrict } from '../../../src/data/districts/index';
import { reference } from '../../../src/job/reference';
import { templateSheets } from '../../../src/layout/template';
import { createXlsx } from '../../../src/xlsx/book/create-xlsx';

// Without a layout nothing in the dialog can take its focus, and Fluent hides it after a while; a browser shows it in the gallery.
configure({
  getElementError: (message) => new Error(message ?? ''),
  asyncUtilTimeout: 60_000,
  defaultHidden: true,
});

test('where the plan cannot be written, nothing is asked for and it is said what to do', async () => {
  const sheets = templateSheets(reference.forms, await loadDistrict('kulebaki'), { year: 2026 });
  const page = await openFilePage(
    await createXlsx(sheets.filter(({ name }) => ['Сведения', 'Школы'].includes(name))),
  );
  fireEvent.click(screen.getByRole('tab', { name: /^Показатели/u }));
  const opener = await screen.findByRole('button', { name: 'Принять план документа на 2026' });
  opener.focus();
  fireEvent.click(opener);
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText(/^В книге нет листа «Показатели»: план некуда записать\./u);
  expect(dialog.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Закрыть']);
  expect(dialog.queryByRole('checkbox')).toBeNull();
  fireEvent.click(dialog.getByRole('button', { name: 'Закрыть' }));
  await waitFor(() => expect(document.activeElement).toBe(opener));
  page.close();
});
