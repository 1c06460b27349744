import { openExcelPane, type ExcelPane } from './excel-page';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react/pure';
import type { Finding } from '../../src/core/finding';
import type { SheetId } from '../../src/core/workbook';
import { forms } from '../../src/data/forms/forms';
import { rechecksOnTyping, setRecheckOnTyping } from '../../src/taskpane/preferences';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { plainSheet } from '../plain-sheet';
import { cleanWorkbook, dirtyWorkbook, largeWorkbook, plainWorkbook } from '../browser/workbooks';
import { loadGenuineClient, unloadGenuineClient } from '../stand-in/tests/host/genuine-client';

/** A busy machine may take its time. */
const longWait = { timeout: 120_000 };
// The whole page behind each failure would hide the failure; what is hidden is looked at in the browser's tests.
configure({
  getElementError: (message) => new Error(message ?? ''),
  defaultHidden: true,
  asyncUtilTimeout: longWait.timeout,
});
let pane: ExcelPane;

beforeAll(loadGenuineClient);
afterEach(() => pane.close());
afterAll(unloadGenuineClient);

const press = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }, longWait));
};
const state = () => pane.controller.getState();
const text = (words: RegExp): Promise<HTMLElement> => screen.findByText(words, undefined, longWait);
const idle = (): Promise<void> => waitFor(() => expect(state().work).toBeNull(), longWait);

async function checked(bytes: Uint8Array, options?: { answerTimeoutSeconds?: number; pause?: number }) {
  pane = await openExcelPane(bytes, options);
  await press('Проверить книгу');
  await waitFor(() => expect(state().book).not.toBeNull(), longWait);
  // What begins after the workbook was read takes a question away.
  await idle();
}

function findingOf(code: Finding['code']): number {
  const index = state().book?.findings.findIndex((finding) => finding.code === code) ?? -1;
  if (index === -1) throw new Error(`No finding ${code}`);
  return index;
}

describe('checking', () => {
  it('greets with the name of the open workbook, checks it and says what is wrong', async () => {
    pane = await openExcelPane(await dirtyWorkbook());
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Здравствуйте!');
    expect(screen.getByText('«Книга1.xlsx»')).toBeTruthy();
    await press('Проверить книгу');
    await screen.findByRole('list', { name: 'Замечания' }, longWait);
    expect(state().book?.overview).toMatchObject({
      districtName: 'Белинский район',
      target: 'Книга1.xlsx',
      counts: { error: 1, warning: 2 },
    });
    expect(await text(/Результаты · F4/u)).toBeTruthy();
  });

  it('says out loud that there is no finding', async () => {
    await checked(await cleanWorkbook());
    await screen.findByRole('heading', { level: 1, name: 'Ни одного замечания' }, longWait);
  });

  it('a workbook in which nothing is known still takes the report', async () => {
    await checked(await plainWorkbook());
    await pane.controller.writeSheets(['check']);
    expect(pane.sheetNames()).toContain('Проверка');
  });

  it('takes a number of round trips that does not grow with the rows', async () => {
    const trips: number[] = [];
    for (const rows of [50, 700]) {
      pane = await openExcelPane(await largeWorkbook(rows));
      const before = pane.host.traffic.requests;
      await pane.controller.checkBook();
      trips.push(pane.host.traffic.requests - before);
      expect(state().book?.overview.sheets).toHaveLength(3);
      if (rows === 50) await pane.close();
    }
    expect(trips[1]).toBe(trips[0]);
    // Two for the list of sheets, at most three a sheet.
    expect(trips[0]).toBeLessThanOrEqual(2 + 3 * 3);
  });
});

describe('one finding', () => {
  it('a click selects its cell in Excel and opens its explanation', async () => {
    await checked(await dirtyWorkbook());
    fireEvent.click(await text(/Результаты · F4/u));
    await waitFor(() =>
      expect(pane.engine.selection().area).toEqual({ top: 3, left: 5, bottom: 3, right: 5 }),
    );
    expect(pane.engine.sheets().find(({ id }) => id === pane.engine.selection().sheet)?.name).toBe(
      'Результаты',
    );
    expect(screen.getByRole('region', { name: 'Замечание' }).textContent).toContain('Что сделать.');
    await press('Скрыть замечание');
    expect(screen.queryByRole('region', { name: 'Замечание' })).toBeNull();
  });

  it('a mend shows old and new, writes into Excel and is taken back', async () => {
    await checked(await dirtyWorkbook());
    const { place, mend } = state().book!.findings[findingOf('number-as-text')]!;
    const address = `F${place.row! + 1}`;
    await press(/^Исправить Результаты/u);
    await screen.findByText(`текст «${String(mend?.expected)}»`, undefined, longWait);
    await press('Исправить');
    await text(/Исправлена 1.ячейка/u);
    expect(await pane.cells('Результаты', address)).toEqual([[mend?.value]]);
    expect(state().book?.overview.counts.warning).toBe(1);
    await press('Отменить');
    await text(/Последнее изменение отменено/u);
    expect(await pane.cells('Результаты', address)).toEqual([[mend?.expected]]);
    expect(state().book?.overview.counts.warning).toBe(2);
  });

  it('a cell that somebody changed meanwhile is not overwritten', async () => {
    await checked(await dirtyWorkbook(), { pause: 60_000 });
    const index = findingOf('number-as-text');
    const row = state().book!.findings[index]!.place.row!;
    pane.host.typeInto('Результаты', row, 5, '55');
    await pane.controller.mend([index]);
    await text(/уже другое значение/u);
    expect(await pane.cells('Результаты', `F${row + 1}`)).toEqual([[55]]);
  });
});

describe('edits in Excel', () => {
  it('what an edit mends is gone after a pause, and only its sheet is read again', async () => {
    await checked(await dirtyWorkbook(), { pause: 300 });
    await idle();
    const before = pane.host.traffic.requests;
    const sum = state().book!.findings[findingOf('sum-mismatch')]!;
    pane.host.typeInto('Результаты', 3, 5, String(sum.code === 'sum-mismatch' ? sum.facts.sum : ''));
    await text(/Книга изменилась после проверки/u);
    await waitFor(() => expect(state().book?.overview.counts.error).toBe(0), longWait);
    expect(state().isStale).toBe(false);
    // The list of sheets, then the extent and the one block of the edited sheet.
    expect(pane.host.traffic.requests - before).toBe(4);
  });

  it('a renamed and a deleted sheet: the next check follows', async () => {
    await checked(await dirtyWorkbook());
    const results = pane.engine.sheets().find(({ name }) => name === 'Результаты')!;
    pane.engine.renameSheet(results.id, 'Черновик');
    await pane.controller.checkBook();
    expect(state().book?.overview.sheets.map(({ name }) => name)).toContain('Черновик');
    pane.engine.removeSheet(results.id);
    await pane.controller.checkBook();
    expect(state().book?.overview.sheets).toHaveLength(2);
  });

  const rename = (name: string): void => {
    const results = pane.engine.sheets().find((sheet) => sheet.name === 'Результаты')!;
    pane.engine.renameSheet(results.id, name);
  };
  const isNamed = (name: string): Promise<void> =>
    waitFor(
      () => expect(state().book!.findings[findingOf('sum-mismatch')]!.place.sheet).toBe(name),
      longWait,
    );

  it('a renamed sheet has its new name in the findings after a pause', async () => {
    await checked(await dirtyWorkbook());
    rename('Результаты (2)');
    await isNamed('Результаты (2)');
  });

  it('a sheet hidden, then deleted: the pane calls itself out of date, and follows after a pause', async () => {
    await checked(await dirtyWorkbook(), { pause: 300 });
    await idle();
    const { id } = pane.engine.sheets().find(({ name }) => name === 'Результаты')!;
    pane.engine.setVisibility(id, 'Hidden');
    await waitFor(() => expect(state().isStale).toBe(true), longWait);
    const place = () => state().book!.findings[findingOf('sum-mismatch')]!.place;
    await waitFor(() => expect(place().hidden).toBe('sheet'), longWait);
    expect(state().isStale).toBe(false);
    pane.engine.removeSheet(id);
    await waitFor(() => expect(state().isStale).toBe(true), longWait);
    await waitFor(() => expect(state().book!.overview.sheets).toHaveLength(2), longWait);
    expect(state().isStale).toBe(false);
  });

  it('where Excel does not tell of a new name, a click on a finding notices it', async () => {
    const supported = jest.spyOn(Office.context.requirements, 'isSetSupported').mockReturnValue(false);
    await checked(await dirtyWorkbook());
    supported.mockRestore();
    rename('Результаты (2)');
    pane.controller.showFinding(findingOf('sum-mismatch'));
    await isNamed('Результаты (2)');
  });

  it('a finding whose sheet is gone: says so and works on', async () => {
    await checked(await dirtyWorkbook(), { pause: 60_000 });
    pane.engine.removeSheet(pane.engine.sheets().find(({ name }) => name === 'Результаты')!.id);
    pane.controller.showFinding(findingOf('sum-mismatch'));
    await text(/удалены или переименованы/u);
    await pane.controller.checkBook();
    expect(state().book?.overview.sheets).toHaveLength(2);
  });
});

describe('a person who checks when asked only', () => {
  afterEach(() => setRecheckOnTyping(true));
  const isSwitchedTo = async (isOn: boolean): Promise<void> => {
    await press('Действия с книгой');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Настройки' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Проверять сразу после правки ячейки' }));
    expect(rechecksOnTyping()).toBe(isOn);
    await press('Закрыть');
  };

  it('is told of an edit in Excel, and nothing is read until the button is pressed or the switch is back', async () => {
    await checked(await dirtyWorkbook());
    await idle();
    await isSwitchedTo(false);
    const before = pane.host.traffic.requests;
    pane.host.typeInto('Результаты', 3, 5, '35');
    await text(/Книга изменилась после проверки/u);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(pane.host.traffic.requests).toBe(before);
    expect(state()).toMatchObject({ isStale: true, book: { overview: { counts: { error: 1 } } } });
    await press('Проверить заново');
    await waitFor(() => expect(state()).toMatchObject({ isStale: false, work: null }), longWait);
    expect(state().book?.overview.counts.error).toBe(0);

    pane.host.typeInto('Результаты', 3, 5, '77');
    await waitFor(() => expect(state().isStale).toBe(true), longWait);
    await isSwitchedTo(true);
    pane.host.typeInto('Результаты', 20, 1, 'ещё');
    await waitFor(() => expect(state().isStale).toBe(false), longWait);
    expect(state().book?.overview.counts.error).toBeGreaterThan(0);
  });
});

describe('what a person has before them', () => {
  const edit = async (sheet: string, row: number, column: number, typed: string): Promise<void> => {
    const { book } = state();
    pane.host.typeInto(sheet, row, column, typed);
    await waitFor(() => expect(state().book).not.toBe(book), longWait);
  };

  it('a check that nobody asked for takes no message, search or open finding away', async () => {
    await checked(await dirtyWorkbook());
    await pane.controller.mend([findingOf('number-as-text')]);
    pane.controller.search('F4');
    await waitFor(() => expect(state().filter.matches).not.toBeNull(), longWait);
    pane.controller.showFinding(findingOf('sum-mismatch'));
    const seen: (number | null)[] = [];
    const stop = pane.controller.subscribe(() => seen.push(state().filter.matches?.length ?? null));
    await edit('Результаты', 20, 1, 'ещё');
    stop();
    expect(state()).toMatchObject({ notice: { kind: 'mended' }, filter: { search: 'F4' } });
    expect(state().focus?.finding).toBe(findingOf('sum-mismatch'));
    expect(seen).not.toContain(null);
  });

  it('a question is not closed by a check that nobody asked for: the check waits for the answer', async () => {
    await checked(await dirtyWorkbook());
    pane.controller.ask({ kind: 'mend', indices: [findingOf('number-as-text')] });
    const { book } = state();
    pane.host.typeInto('Результаты', 20, 1, 'ещё');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(state()).toMatchObject({ question: { kind: 'mend' }, isStale: true, book });
    pane.controller.dismissQuestion();
    await waitFor(() => expect(state().isStale).toBe(false), longWait);
  });

  it('the last choice of a view wins over a check that is under way', async () => {
    pane = await openExcelPane(await dirtyWorkbook());
    const first = pane.controller.openView('check');
    void pane.controller.openView('flags');
    await first;
    expect(state().view).toBe('flags');
    const again = pane.controller.openView('check');
    expect(state()).toMatchObject({ view: 'check', work: { step: 'analyze' } });
    fireEvent.click(await screen.findByRole('tab', { name: 'Таблица 1' }, longWait));
    await again;
    expect(state()).toMatchObject({ view: 'expected', work: null });
  });
});

describe('writing into the open workbook', () => {
  it('fills Таблица 1 and takes it back', async () => {
    await checked(await cleanWorkbook());
    const names = pane.sheetNames();
    fireEvent.click(await screen.findByRole('tab', { name: 'Таблица 1' }));
    fireEvent.click(await screen.findByRole('button', { name: /^Записать \d+\sстро/u }, longWait));
    await text(/Таблица записана на лист/u);
    expect(pane.sheetNames()).toEqual([...names, 'Ожидаемые результаты']);
    await pane.controller.undo();
    expect(pane.sheetNames()).toEqual(names);
  });

  it('a table whose sheet a person deleted is made anew only when asked for, with what had been typed', async () => {
    await checked(await cleanWorkbook(), { pause: 600_000 });
    await pane.controller.fillExpected();
    const name = 'Ожидаемые результаты';
    const written = await pane.cells(name, 'A1:G40');
    const header = written.findIndex((row) => row.includes('№'));
    const column = written[header]!.findIndex((title) => /^Подтверждение/u.test(String(title)));
    pane.host.typeInto(name, header + 1, column, 'Приказ № 7');
    await pane.controller.checkBook();
    pane.engine.removeSheet(pane.engine.sheets().find((sheet) => sheet.name === name)!.id);
    const names = pane.sheetNames();

    await pane.controller.fillExpected();
    await screen.findByRole('heading', { name: `Создать лист «${name}» заново?` }, longWait);
    expect(await text(/то, что стояло на прежнем листе при последней проверке/u)).toBeTruthy();
    await press('Ничего не записывать');
    expect(pane.sheetNames()).toEqual(names);

    await pane.controller.fillExpected();
    await press('Создать лист');
    await text(/Таблица записана на лист «Ожидаемые результаты»/u);
    const anew = await pane.cells(name, 'A1:G40');
    expect(anew[header + 1]![column]).toBe('Приказ № 7');
    await pane.controller.undo();
    expect(pane.sheetNames()).toEqual(names);
    // No check of its own is left to come.
    await pane.controller.checkBook();
  });

  it('writes the sheet of flags', async () => {
    await checked(await cleanWorkbook());
    fireEvent.click(await screen.findByRole('tab', { name: 'Признаки' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Записать на лист «Признаки»' }, longWait));
    await text(/Лист «Признаки» записан в книгу/u);
    expect(pane.sheetNames()).toContain('Признаки');
  });

  it('writes the card of an opened school, shows it, and takes it back', async () => {
    await checked(await cleanWorkbook());
    const names = pane.sheetNames();
    fireEvent.click(await screen.findByRole('tab', { name: 'Признаки' }));
    const { school, name } = state().book!.overview.flags!.schools[0]!;
    pane.controller.openSchool(school);
    await press('Записать карточку школы');
    await text(new RegExp(`Лист «Карточка ${school}» записан в книгу`, 'u'));
    expect(pane.sheetNames()).toEqual([...names, `Карточка ${school}`]);
    expect((await pane.cells(`Карточка ${school}`, 'A1'))[0]?.[0]).toBe(`Карточка школы. ${name}`);
    expect(state().school).toBe(school);
    await pane.controller.writeCard(school);
    expect(pane.sheetNames()).toEqual([...names, `Карточка ${school}`]);
    await pane.controller.undo();
    await pane.controller.undo();
    expect(pane.sheetNames()).toEqual(names);
  });

  describe('a table of one’s own is dressed', () => {
    // By its title: nothing is laid out here, so the library finds no control to give the focus to, and now and then
    // leaves the dialog without a name. The tests in a browser look for the name.
    const dialog = () => {
      const shown = within(screen.getByRole('dialog'));
      shown.getByText('Оформить свою таблицу');
      return shown;
    };
    const ask = async (): Promise<void> => {
      fireEvent.click(await screen.findByRole('tab', { name: 'Отчёт' }, longWait));
      await press(/^Оформить свою таблицу/u);
      await waitFor(() => dialog().getByText(/^Таблица A1:B3/u), longWait);
    };
    const idOf = (name: string) => pane.engine.sheets().find((sheet) => sheet.name === name)!.id;
    const isDressed = (name: string) => pane.engine.styleAt(idOf(name), 1, 1).wrap;
    const pupils = [
      ['Класс', 'Учеников'],
      ['1 «А»', 25],
      ['1 «Б»', 24],
    ] as const;
    const act = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
      Excel.run(async (context) => {
        work(context.workbook.worksheets.getItem('Питание'));
        await context.sync();
      });
    const withOwn = async (options?: { pause?: number }): Promise<void> => {
      const port = await openXlsx(await dirtyWorkbook());
      const sheets = [plainSheet('Питание', pupils), plainSheet('Пусто', [])];
      await port.apply(sheets.map((model) => ({ kind: 'add-sheet', model })));
      await checked(await port.save(), options);
      await act((sheet) => sheet.activate());
    };

    it('where it stands: told first, the sheet in sight offered, values kept, and taken back', async () => {
      await withOwn();
      await ask();
      expect(dialog().getByText(/Таблица A1:B3: заголовок — 1.строка, строк с данными — 2/u)).toBeTruthy();
      fireEvent.click(dialog().getByRole('button', { name: 'Оформить' }));
      await text(/Таблица на листе «Питание» оформлена/u);
      expect(isDressed('Питание')).toBe(true);
      expect(await pane.cells('Питание', 'A1:B3')).toEqual(pupils);
      await press('Отменить');
      await text(/Последнее изменение отменено/u);
      expect(isDressed('Питание')).toBe(false);
    });

    it('a form of ours and an empty sheet are not, nor what changed, was locked or deleted meanwhile', async () => {
      await withOwn({ pause: 60_000 });
      await ask();
      const choose = (name: string) =>
        fireEvent.change(dialog().getByLabelText('Лист с таблицей'), { target: { value: idOf(name) } });
      choose('Школы');
      expect(dialog().getByText(/Лист «Школы» — форма МСОКО/u)).toBeTruthy();
      choose('Пусто');
      expect(dialog().getByText(/оформлять нечего/u)).toBeTruthy();
      choose('Питание');
      const dress = async (): Promise<void> => {
        fireEvent.click(dialog().getByRole('button', { name: 'Оформить' }));
        await idle();
      };
      pane.host.typeInto('Питание', 3, 0, '1 «В»');
      await dress();
      await text(/Таблица на листе «Питание» с тех пор изменилась/u);
      expect(isDressed('Питание')).toBe(false);
      await act((sheet) => sheet.protection.protect());
      await pane.controller.dress({ sheet: idOf('Питание') as SheetId, table: shown });
      await text(/Лист «Питание» защищён/u);
      const sheet = idOf('Питание') as SheetId;
      pane.engine.removeSheet(sheet);
      await pane.controller.dress({ sheet, table: shown });
      await text(/Лист, который нужно изменить, удалён из книги/u);
    });
    const shown = { area: { top: 0, left: 0, bottom: 2, right: 1 }, headerRows: 1 };
  });

  it('writes the chosen sheets of the report, and again in their place', async () => {
    await checked(await dirtyWorkbook());
    fireEvent.click(await screen.findByRole('tab', { name: 'Отчёт' }));
    for (const name of [
      /^Что сделать/u,
      /^Признаки/u,
      /^Ход дорожной карты/u,
      /^Ожидаемые результаты/u,
      /^Показатели по/u,
      /^Диаграммы/u,
    ]) {
      fireEvent.click(await screen.findByRole('checkbox', { name }, longWait));
    }
    await press('Записать отчёт');
    await text(/Листы «Проверка», «Отчёт» записаны в книгу/u);
    const names = pane.sheetNames();
    expect(names).toEqual(['Сведения', 'Школы', 'Результаты', 'Проверка', 'Отчёт']);
    const heading = await pane.cells('Проверка', 'A1');
    expect(String(heading[0]?.[0])).toMatch(/[а-яё]/iu);
    await pane.controller.writeSheets(['check', 'report']);
    expect(pane.sheetNames()).toEqual(names);
  });

  it('a protected sheet is not touched, and the message says how to unprotect it', async () => {
    await checked(await dirtyWorkbook());
    const results = pane.engine.sheets().find(({ name }) => name === 'Результаты')!;
    pane.host.context.kept.sheet(results.id).protection = { options: {}, password: null };
    await pane.controller.mend([findingOf('number-as-text')]);
    await text(/Лист «Результаты» защищён/u);
    expect(state().work).toBeNull();
  });
});

describe('the sheets of a district', () => {
  const own = ['Сведения', 'Школы', 'Результаты'];
  // The journal comes with the first collecting, the sheet of explanations with the first of them.
  const template = forms
    .map(({ title }) => title)
    .filter((title) => title !== 'Журнал сбора' && title !== 'Пояснения')
    .sort();
  const added = (): string[] => pane.sheetNames().filter((name) => name !== 'Смета');
  const create = async (district = 'slavgorod'): Promise<void> => {
    fireEvent.change(await screen.findByLabelText('Район', undefined, longWait), {
      target: { value: district },
    });
    await press('Создать листы');
  };

  /** After an edit the pane waits for a pause, then checks. */
  const checkedAgain = async (): Promise<void> => {
    const { book } = state();
    await waitFor(() => expect(state().book).not.toBe(book), longWait);
    await waitFor(() => expect(state()).toMatchObject({ isStale: false, work: null }), longWait);
  };

  it('are added from the greeting, known to the check, and taken back while nobody has filled them', async () => {
    pane = await openExcelPane(await plainWorkbook());
    await press('Создать листы района');
    await create();
    await text(/^Добавлен[оы]? \d+\sлист.*«Инструкция», «Сведения»/u);
    expect(pane.sheetNames()[0]).toBe('Смета');
    expect(
      added()
        .filter((name) => name !== 'Инструкция')
        .sort(),
    ).toEqual(template);
    expect(await pane.cells('Сведения', 'B2')).toEqual([['г. Славгород']]);
    expect(state().book?.overview).toMatchObject({
      districtName: 'г. Славгород',
      volume: { sheets: template.length },
      undoDepth: 1,
    });
    const selected = pane.engine.selection().sheet;
    expect(pane.engine.sheets().find(({ id }) => id === selected)?.name).toBe('Инструкция');
    const names = pane.sheetNames();
    pane.host.typeInto('Школы', 1, 1, 'МБОУ СОШ № 1');
    await checkedAgain();
    await pane.controller.undo();
    await text(/^На листе «Школы» уже есть ваши данные/u);
    expect(pane.sheetNames()).toEqual(names);
    pane.host.typeInto('Школы', 1, 1, '');
    await checkedAgain();
    await pane.controller.undo();
    await text(/Последнее изменение отменено/u);
    expect(pane.sheetNames()).toEqual(['Смета']);
  });

  it('are offered where a check finds no form', async () => {
    await checked(await plainWorkbook());
    const offer = await screen.findByRole('complementary', { name: 'Листов МСОКО нет' }, longWait);
    fireEvent.click(within(offer).getByRole('button', { name: 'Создать листы района' }));
    await screen.findByRole('dialog', { name: 'Создать листы района' }, longWait);
    await press('Не создавать');
    expect(pane.sheetNames()).toEqual(['Смета']);
  });

  it('never take the place of sheets that are there: the others are added when a person says so', async () => {
    await checked(await cleanWorkbook());
    pane.controller.askDistrictSheets({ kind: 'choose' });
    await create('belinsky');
    await text(/^В книге уже есть листы «Сведения», «Школы», «Результаты»/u);
    expect(pane.sheetNames()).toEqual(own);
    const before = await pane.cells('Результаты', 'A1:K4');
    await press('Добавить недостающие');
    await text(/^Добавлен[оы]? \d+\sлист/u);
    expect(pane.sheetNames().slice(0, 3)).toEqual(own);
    expect(
      added()
        .filter((name) => name !== 'Инструкция')
        .sort(),
    ).toEqual(template);
    expect(await pane.cells('Результаты', 'A1:K4')).toEqual(before);
    const names = pane.sheetNames();
    await pane.controller.addDistrictSheets({ district: 'belinsky', year: 2026 }, false);
    await text(/^Все листы района уже есть в книге/u);
    expect(pane.sheetNames()).toEqual(names);
  });
});

describe('a formula', () => {
  it('takes its ranges from the selection and stands in the cell that was active', async () => {
    pane = await openExcelPane(await dirtyWorkbook());
    const select = (sheetName: string, top: number, left: number, bottom: number): void => {
      const sheet = pane.engine.sheets().find(({ name }) => name === sheetName)!.id;
      pane.engine.select({ sheet, area: { top, left, bottom, right: left } });
    };
    select('Школы', 1, 8, 1);
    await press('Вставить формулу');
    fireEvent.click(await screen.findByRole('button', { name: /MSOKO\.LOWRESULT/u }, longWait));
    expect(await text(/Формула будет записана в ячейку I2 листа «Школы»/u)).toBeTruthy();
    const insert = screen.getAllByRole('button', { name: 'Вставить формулу' }).at(-1)!;
    fireEvent.click(insert);
    expect(screen.getAllByText(/Выделите ячейки на листе/u).length).toBeGreaterThan(0);
    const takes = screen.getAllByRole('button', { name: /^Взять выделенное на листе/u });
    select('Результаты', 1, 6, 9);
    fireEvent.click(takes[0]!);
    await screen.findByDisplayValue(/G2:G10/u, undefined, longWait);
    select('Результаты', 1, 5, 9);
    fireEvent.click(takes[1]!);
    await screen.findByDisplayValue(/F2:F10/u, undefined, longWait);
    fireEvent.click(insert);
    await text(/Формула записана в ячейку/u);
    const school = pane.engine.sheets().find(({ name }) => name === 'Школы')!.id;
    const [cell] = pane.engine.readCells(school, { top: 1, left: 8, bottom: 1, right: 8 })[0]!;
    expect(cell?.formula).toBe('=MSOKO.LOWRESULT(Результаты!G2:G10,Результаты!F2:F10)');
  });

  it('an occupied cell is left alone', async () => {
    pane = await openExcelPane(await dirtyWorkbook());
    const cell = (await pane.controller.workbook.selection()).activeCell;
    expect(await pane.controller.insertFormula(cell, '=MSOKO.LOWRESULT(1,2)')).toMatchObject({
      kind: 'conflicts',
      conflicts: [{ kind: 'value' }],
    });
  });
});

describe('a host that does not help', () => {
  it('an error during the check is said in Russian, and the next check works', async () => {
    pane = await openExcelPane(await dirtyWorkbook());
    pane.host.switches.failure = 'AccessDenied';
    await press('Проверить книгу');
    await text(/Excel не разрешил изменить книгу/u);
    pane.host.switches.failure = null;
    await press('Проверить книгу');
    await screen.findByRole('list', { name: 'Замечания' }, longWait);
  });

  it('a check again that fails keeps the old findings and says they are old', async () => {
    await checked(await dirtyWorkbook(), { pause: 60_000 });
    pane.host.switches.failure = 'GeneralException';
    await pane.controller.checkBook();
    await text(/Excel сообщил об ошибке/u);
    expect(state()).toMatchObject({ isStale: true, book: { overview: { counts: { error: 1 } } } });
    pane.host.switches.failure = null;
    await press('Проверить заново');
    await waitFor(() => expect(state().isStale).toBe(false), longWait);
  });

  it('a write that failed is said until the person does something, and starts no check', async () => {
    await checked(await dirtyWorkbook());
    pane.host.switches.failure = 'GeneralException';
    await pane.controller.mend([findingOf('number-as-text')]);
    await text(/Excel сообщил об ошибке/u);
    const { notice } = state();
    pane.host.switches.failure = null;
    const before = pane.host.traffic.requests;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(pane.host.traffic.requests).toBe(before);
    expect(state()).toMatchObject({ notice, isStale: true, work: null });
    pane.host.typeInto('Результаты', 20, 1, 'ещё');
    await waitFor(() => expect(state()).toMatchObject({ notice, isStale: false }), longWait);
    await press('Закрыть сообщение');
    expect(state().notice).toBeNull();
  });

  it('what is waited for is said while a cell is edited, and the check goes on by itself', async () => {
    pane = await openExcelPane(await dirtyWorkbook());
    pane.host.switches.cellEditMode = true;
    await press('Проверить книгу');
    await text(/нём редактируется ячейка \(нажмите Enter или Esc\)/u);
    pane.host.switches.cellEditMode = false;
    await screen.findByRole('list', { name: 'Замечания' }, longWait);
    expect(state().wait).toBeNull();
  });

  it('a code of Excel’s stands under «Подробности», closed until it is asked for', async () => {
    pane = await openExcelPane(await dirtyWorkbook());
    pane.host.switches.failure = 'GeneralException';
    await press('Проверить книгу');
    const details = (await text(/^Подробности$/u)).closest('details');
    expect(details?.open).toBe(false);
    expect(details?.textContent).toContain('GeneralException');
    const said = screen.getByText(/Excel сообщил об ошибке/u).cloneNode(true) as HTMLElement;
    said.querySelector('details')?.remove();
    expect(said.textContent).not.toMatch(/[A-Z][a-z]+[A-Z]/);
  });

  it('a silent host: the pane says what may be the matter and works on', async () => {
    await checked(await dirtyWorkbook(), { answerTimeoutSeconds: 0.4 });
    pane.host.switches.silent = true;
    await pane.controller.mend([findingOf('number-as-text')]);
    await text(/Excel не ответил за/u);
    expect(state()).toMatchObject({ work: null, isStale: true });
    expect(state().book?.findings.length).toBeGreaterThan(0);
    fireEvent.click(await screen.findByRole('tab', { name: 'Признаки' }));
    expect(state().view).toBe('flags');
  });
});

describe('papers', () => {
  it('shows what the report holds before it is made, and hands it over as a Word file', async () => {
    await checked(await cleanWorkbook());
    fireEvent.click(await screen.findByRole('tab', { name: 'Отчёт' }, longWait));
    await press('Отчёт в Word');
    const dialog = within(await screen.findByRole('dialog', undefined, longWait));
    await dialog.findByText('3. Результаты оценочных процедур', undefined, longWait);
    expect(pane.saved).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: 'Сохранить документ' }));
    await text(/Если в загрузках его нет, этот Excel не сохраняет файлы из надстроек/u);
    expect(pane.saved.map(({ name }) => name)).toEqual(['Книга1 — с отчётом.docx']);
    expect(state().book?.overview.isChanged).toBe(false);
  });
});
