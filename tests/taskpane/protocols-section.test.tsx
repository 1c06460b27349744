/** Only what is counted of the protocols is offered to be entered into the workbook. */
import { openFilePage } from './file-page';
import { act, configure, screen } from '@testing-library/react/pure';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { cleanWorkbook } from '../browser/workbooks';
import { givenFile } from '../job/inline-job';
import { plainSheet } from '../plain-sheet';

configure({ getElementError: (message) => new Error(message ?? ''), asyncUtilTimeout: 30_000 });

/** A school's own form, which does not say whose it is. */
const form = [
  ['Код', 'Вариант', 'Класс', '1 (1б)', '2 (2б)', '3 (1б)', 'Отметка за предыдущий триместр/четверть'],
  ...Array.from({ length: 21 }, (_, index) => [5001 + index, 1, 'А', 1, 2, 1, 4]),
];

test('protocols of which no work is counted are not entered, and it is said why', async () => {
  const page = await openFilePage(await cleanWorkbook());
  const { controller } = page;
  const protocol = await createXlsx([plainSheet('Лист1', form)]);
  await act(() => controller.addFiles([givenFile('ВПР МА 5 2026.xlsx', protocol)]));
  act(() => controller.chooseView('report'));
  await screen.findByText('Вносить в книгу пока нечего: ни одна работа из этих файлов не учтена.');
  expect(screen.queryByRole('button', { name: 'Внести в книгу' })).toBeNull();
  const [school] = controller.getState().book!.overview.protocols!.askedSchools;
  await act(() => controller.nameSchool(school!.code));
  expect(await screen.findByRole('button', { name: 'Внести в книгу' })).toBeTruthy();
  expect(screen.queryByText(/Вносить в книгу пока нечего/u)).toBeNull();
  page.close();
});
