/** The page at work with schools' files: what was read is in sight in every view, adding is stopped, books are handed over. */
import '../dom-globals';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react/pure';
import { App } from '../../../src/taskpane/app';
import { filePlace } from '../../../src/taskpane/file-place';
import { FileController } from '../../../src/taskpane/state/file-controller';
import { givenFile, inlineJob } from '../../job/inline-job';
import { account, bytesOf, schoolFiles, withAnswer } from '../../job/collection/school-books-fixture';

configure({ getElementError: (message) => new Error(message ?? ''), asyncUtilTimeout: 60_000 });
jest.setTimeout(120_000);

const saved: string[] = [];
const given = (...names: readonly string[]) => names.map((name) => givenFile(name, bytesOf(name)));

function openPage(): FileController {
  const controller = new FileController({
    startClient: () => inlineJob(),
    loadSample: async () => [],
    saveFile: (_, name) => void saved.push(name),
  });
  render(<App controller={controller} place={filePlace} />);
  return controller;
}

afterEach(() => {
  cleanup();
  saved.length = 0;
});

const tab = (name: string) => screen.findByRole('tab', { name });

it('says in every view how many files there are and which was not read, and lists them once opened', async () => {
  const controller = openPage();
  controller.giveFiles([...given('район.xlsx', ...schoolFiles.slice(0, 2)), photo('снимок.xlsx')]);
  const fold = (await screen.findByText('Файлы: 4, не прочитано 1')).closest('details')!;
  expect(within(fold).queryByText('edu580101.xlsx')).toBeNull();
  fireEvent.click(within(fold).getByText('Файлы: 4, не прочитано 1'));
  expect(await within(fold).findByText('edu580101.xlsx')).toBeTruthy();
  expect(within(fold).getByText(/Книга школы: Школа № 1, сбор «2026»/u)).toBeTruthy();
  expect(within(fold).getByText(/снимок\.xlsx/u)).toBeTruthy();
  fireEvent.click(await tab('Признаки'));
  expect(screen.getByText('Файлы: 4, не прочитано 1')).toBeTruthy();
  // «Сбор» has the whole list itself.
  fireEvent.click(await tab('Сбор'));
  await screen.findByRole('heading', { name: 'Файлы' });
  expect(screen.queryByText('Файлы: 4, не прочитано 1')).toBeNull();
});

it('keeps what was read of added files when a person stops, and names the rest', async () => {
  const controller = openPage();
  controller.giveFiles(given('район.xlsx'));
  await tab('Проверка');
  const [first, second, ...others] = given(...schoolFiles.slice(0, 5));
  const slow = Object.assign(second!, {
    arrayBuffer: async () => {
      fireEvent.click(await screen.findByRole('button', { name: 'Остановить' }));
      return bytesOf(second!.name).slice().buffer;
    },
  });
  controller.giveFiles([first!, slow, ...others]);
  await screen.findByText(/Не открыто файлов: 3\. Остальные открыты\./u);
  expect(screen.getByText('Файлы: 6, не прочитано 3')).toBeTruthy();
  expect(screen.getAllByText(/не прочитан: вы остановили чтение/u).length).toBeGreaterThan(0);
  fireEvent.click(await tab('Сбор'));
  expect(await screen.findByText(/^Сдали 2 из 20\./u)).toBeTruthy();
});

it('keeps what was decided of a disputed value while more files come, and asks anew about another value', async () => {
  const controller = openPage();
  controller.giveFiles(given('район.xlsx', 'edu580105.xlsx'));
  fireEvent.click(await tab('Сбор'));
  const school = () => screen.findByLabelText<HTMLInputElement>(/^Взять/u);
  fireEvent.click(await school());
  controller.giveFiles(given('edu580101.xlsx'));
  await screen.findByText('Школа № 1 (edu580101.xlsx)');
  expect((await school()).checked).toBe(true);
  await controller.leaveFile('edu580105.xlsx');
  const other = await withAnswer('edu580105.xlsx', account.disputed.quantity, 3);
  controller.giveFiles([givenFile('edu580105.xlsx', other)]);
  await screen.findByLabelText('Взять: 3 (школа)');
  expect((await school()).checked).toBe(false);
});

it('hands over the schools’ workbooks, with a sheet only where somebody is asked something on it', async () => {
  const controller = openPage();
  controller.giveFiles(given('район.xlsx', ...schoolFiles.slice(0, 1)));
  fireEvent.click(await tab('Сбор'));
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Добавить лист «Документы»' }));
  expect(screen.queryByRole('checkbox', { name: 'Добавить мероприятия школы' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Скачать книги для школ' }));
  await waitFor(() => expect(saved).toEqual(['Книги для школ — сбор 2026.zip']));
  expect(await screen.findByText(/Школе нужно заполнить от \d+ до \d+ ячеек/u)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Для кого'), { target: { value: 'edu580103' } });
  fireEvent.click(screen.getByRole('button', { name: 'Скачать книги для школ' }));
  await waitFor(() => expect(saved.at(-1)).toBe('edu580103 Школа № 3 — сбор 2026.xlsx'));
});

it('asks of a school’s file alone only whether it is ready, and says nothing that judges the school', async () => {
  const controller = openPage();
  controller.giveFiles(given(schoolFiles[0]!));
  await screen.findByRole('heading', { name: 'Готово к отправке?' });
  expect(screen.getByText('Белинский район')).toBeTruthy();
  expect(document.body.textContent).not.toMatch(
    /объективн|признак|перепровер|не выявлено|низки[ехм]\s+результат|индекс|рейтинг|сравнени/iu,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Подготовить к отправке' }));
  await waitFor(() => expect(saved).toEqual(['edu580101 — к отправке.xlsx']));
});

function photo(name: string): File {
  return givenFile(name, new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]));
}
