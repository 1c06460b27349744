/** What bites in practice, met in the page that plays Excel: the pane says what happened and works on. */
import type { Frame, Page } from 'playwright-core';
import { expectSoon, openStandInPage, type StandInPage } from './stand-in-page';

let bench: StandInPage;
let page: Page;

beforeAll(async () => {
  bench = await openStandInPage();
  page = bench.page;
  await page.locator('.switches summary').click();
  await anew();
});

afterAll(() => bench?.close());

afterEach(() => expect(bench.troubles).toEqual([]));

/** The sample opened again, with a pane that has checked nothing yet. */
async function anew(): Promise<void> {
  const before = bench.pane();
  await page.evaluate(async () => {
    const names = (await (await fetch('/samples/names.json')).json()) as string[];
    const index = names.findIndex((name) => name.startsWith('МСОКО'));
    const bytes = await (await fetch(`/samples/${index + 1}.xlsx`)).arrayBuffer();
    await window.standIn!.open(new Uint8Array(bytes), names[index] ?? '');
  });
  const isNew = (frame: Frame): boolean => frame !== before && frame.url().includes('taskpane.html');
  await expectSoon(async () => page.frames().some(isNew), true);
  await bench.pane().getByRole('heading', { name: 'Здравствуйте!' }).waitFor();
}

/** The minute the pane gives Excel passes in half a second. */
async function hurry(pane: Frame): Promise<void> {
  await pane.evaluate(() => {
    const real = window.setTimeout;
    window.setTimeout = ((act: () => void, milliseconds?: number) =>
      real(act, milliseconds === 60_000 ? 500 : milliseconds)) as typeof setTimeout;
  });
}

async function check(): Promise<void> {
  await bench.press('Проверить');
  await search();
  await finding().waitFor();
  await idle();
}

/** No check is under way. */
async function idle(): Promise<void> {
  await expectSoon(async () => bench.pane().getByRole('progressbar').count(), 0);
}

/** The list shows what is in sight only. */
async function search(): Promise<void> {
  await bench.pane().getByRole('searchbox').fill('J50');
}

const finding = () => bench.pane().getByText('Результаты · J50').first();
const said = (words: RegExp) => bench.pane().getByText(words).first();
const traffic = () => page.evaluate(() => window.standIn!.host.traffic);
const flip = (label: string) => page.getByLabel(label).click();

/** As when the pane has not heard of it yet. */
function changeSheet(name: string, newName: string | null): Promise<void> {
  return page.evaluate(
    ([sheetName, wanted]) => {
      const { context } = window.standIn!.host;
      const { engine } = context;
      const id = engine.sheets().find((sheet) => sheet.name === sheetName)?.id ?? '';
      context.eventsEnabled = false;
      if (typeof wanted === 'string') engine.renameSheet(id, wanted);
      else engine.removeSheet(id);
      context.eventsEnabled = true;
    },
    [name, newName],
  );
}

function activeSheet(): Promise<string> {
  return page.evaluate(() => {
    const { engine } = window.standIn!.host.context;
    const { sheet } = engine.selection();
    return engine.sheets().find(({ id }) => id === sheet)?.name ?? '';
  });
}

it('a host that never answers is named, and answers again when it can', async () => {
  await hurry(bench.pane());
  await flip('Не отвечает совсем');
  await bench.press('Проверить');
  await said(/Excel не ответил за 60\sсекунд/u).waitFor();
  await flip('Не отвечает совсем');
  await check();
  await anew();
  await check();
});

it('a closed pane calculates on and comes back with its findings by any button', async () => {
  await page.getByRole('button', { name: 'Закрыть панель' }).click();
  expect(await page.locator('#pane').isVisible()).toBe(false);
  await page.evaluate(() => window.standIn!.host.typeInto('Сведения', 20, 1, '=MSOKO.SHAREINTERVAL(3;10)'));
  await expectSoon(async () => typeof (await bench.read('Сведения', 'B21'))[0]?.[0], 'number');
  await bench.press('Панель МСОКО');
  await finding().waitFor();
  await page.getByRole('button', { name: 'Закрыть панель' }).click();
  await bench.press('Отчёт');
  await bench.pane().getByRole('button', { name: 'Записать отчёт' }).waitFor();
  expect(await page.locator('#pane').isVisible()).toBe(true);
});

it('a sheet renamed after the check is still found', async () => {
  await check();
  await changeSheet('Результаты', 'Итоги года');
  await finding().click();
  await expectSoon(activeSheet, 'Итоги года');
  await changeSheet('Итоги года', 'Результаты');
});

it('a table whose sheet was deleted is made anew when told to; a deleted sheet with a finding is missed in words', async () => {
  await check();
  await bench.press('Таблица 1');
  const write = bench.pane().getByRole('button', { name: /^Записать \d+ строк/u });
  await write.click({ trial: true });
  await changeSheet('Ожидаемые результаты', null);
  await write.click();
  // The list of conditions lies over the question.
  await page.getByText('Условия Excel').click();
  await bench.pane().getByRole('button', { name: 'Создать лист' }).click();
  await page.getByText('Условия Excel').click();
  await said(/Таблица записана на лист «Ожидаемые результаты»/u).waitFor();
  await check();
  await changeSheet('Результаты', null);
  await finding().click();
  await said(/удалены или переименованы. Повторите проверку/u).waitFor();
  await bench.press('Проверить');
  await expectSoon(async () => finding().count(), 0);
  await anew();
});

it('a protected sheet is left alone, and the pane says how to open it', async () => {
  await check();
  await page.evaluate(() => {
    const { engine } = window.standIn!.host.context;
    const sheet = engine.sheets().find(({ name }) => name === 'Ожидаемые результаты')?.id ?? '';
    engine.select({ sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } });
  });
  await flip('Лист защищён');
  await bench.press('Таблица 1');
  const write = bench.pane().getByRole('button', { name: /^Записать \d+ строк/u });
  await write.click();
  await said(/Лист «Ожидаемые результаты» защищён. Снимите защиту/u).waitFor();
  await flip('Лист защищён');
  await write.click();
  await said(/Таблица записана/u).waitFor();
});

it('a check waits for the cell that is being edited', async () => {
  await anew();
  await flip('Редактируется ячейка');
  const before = await traffic();
  await bench.press('Проверить');
  await expectSoon(async () => (await traffic()).requests > before.requests, true);
  expect((await traffic()).bytesOut).toBe(before.bytesOut);
  expect(await finding().count()).toBe(0);
  await flip('Редактируется ячейка');
  await search();
  await finding().waitFor();
});

it('a host with a small limit is read in more answers, a slow one to the end', async () => {
  const before = (await traffic()).requests;
  await bench.press('Проверить');
  await idle();
  const usual = (await traffic()).requests - before;
  await anew();
  await flip('Предел 50 КБ вместо 5 МБ');
  const start = (await traffic()).requests;
  await check();
  expect((await traffic()).requests - start).toBeGreaterThan(usual);
  await flip('Предел 50 КБ вместо 5 МБ');
  await flip('Отвечает медленно (1,5 с)');
  await bench.press('Проверить');
  await bench.pane().getByRole('progressbar').first().waitFor();
  await flip('Отвечает медленно (1,5 с)');
  await finding().waitFor();
});

it.each([
  ['Excel 2019', 'Нужен Excel 2021 или новее'],
  ['Excel 2021', 'Здравствуйте!'],
])('%s: %s', async (edition, heading) => {
  await page.getByLabel('Версия').selectOption(edition);
  await expectSoon(
    async () => page.frameLocator('#pane iframe').getByRole('heading', { name: heading }).count(),
    1,
  );
});
