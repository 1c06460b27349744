/**
 * `npm run screenshots`: every view of the pane on the committed sample, light and dark, at Excel's 350 pixels and beside
 * a sheet; the views of collecting on twenty schools' workbooks, at 350 pixels and in a window.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb, webFolder } from './build-web.mjs';
import { launchBrowser } from './ensure-browser.mjs';
import { startStaticServer } from './static-server.mjs';

const folder = fileURLToPath(new URL('../assets/screenshots', import.meta.url));
const narrow = { width: 350, height: 760 };
const wide = { width: 1180, height: 760 };
const schoolBooks = fileURLToPath(new URL('../tests/fixtures/school-books', import.meta.url));
/** A window is shown as it is: in it letters are sharp enough, and the picture is a third of the size. */
const window1280 = { width: 1280, height: 800 };

mkdirSync(folder, { recursive: true });
buildWeb();
const server = await startStaticServer(webFolder);
const browser = await launchBrowser();
try {
  for (const theme of ['light', 'dark']) {
    await pane(theme);
    await besideSheet(theme);
    await collecting(theme, narrow, '');
    await collecting(theme, window1280, '-1280');
  }
} finally {
  await browser.close();
  await server.close();
}

async function pane(theme) {
  const { page, shoot } = await opened(theme, narrow);
  await shoot('start');
  await page.getByText('Попробовать на образце').click();
  await page.getByRole('progressbar').waitFor();
  await shoot('working');
  await page.getByRole('button', { name: /ошибок$/u }).waitFor();
  await shoot('check');
  await page
    .getByRole('button', { name: /^Результаты · /u })
    .first()
    .click();
  await page.locator('[role=gridcell][aria-selected=true]').waitFor();
  await page.getByTitle('Дата', { exact: true }).waitFor();
  await shoot('cell');
  await page.getByRole('button', { name: 'Вернуться к списку' }).click();
  await page.getByRole('searchbox').fill('как текст');
  await page.getByText(/^Показано/u).waitFor();
  await page.getByRole('button', { name: 'Исправить все' }).first().click();
  await page.getByRole('dialog').waitFor();
  await shoot('mend');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Исправить/u })
    .click();
  await page.getByText(/Исправлен[аыо] /u).waitFor();
  await shoot('mended');
  await page.getByRole('tab', { name: 'Таблица 1' }).click();
  await page.getByRole('button', { name: /^Записать/u }).waitFor();
  await page.getByRole('button', { name: 'Закрыть сообщение' }).click();
  await shoot('expected');
  await page.getByRole('tab', { name: 'Признаки' }).click();
  const schools = page.getByRole('list', { name: 'Школы' });
  await schools.getByRole('button').first().waitFor();
  await shoot('flags');
  await schools.getByRole('button').first().click();
  await schools.getByText('Что можно сделать').waitFor();
  await schools
    .getByRole('button')
    .first()
    .evaluate((button) => button.scrollIntoView({ block: 'start' }));
  await shoot('reasons');
  await page.getByRole('tab', { name: 'Отчёт' }).click();
  await page.getByRole('button', { name: 'Сохранить книгу' }).click();
  await page.getByText('Сохранено.').waitFor();
  await shoot('report');
  await page.setInputFiles('input[type=file]', {
    name: 'Письмо.xlsx',
    mimeType: 'text/plain',
    buffer: Buffer.from('?'),
  });
  await page.getByText('Файл не открыт').waitFor();
  await shoot('failed');
  await page.context().close();
}

async function besideSheet(theme) {
  const { page, shoot } = await opened(theme, wide);
  await page.getByText('Попробовать на образце').click();
  await page
    .getByRole('button', { name: /^Результаты · /u })
    .first()
    .click();
  await page.locator('[role=gridcell][aria-selected=true]').waitFor();
  // The header above comes with the sheet's first rows.
  await page.getByTitle('Дата', { exact: true }).waitFor();
  await shoot('wide');
  for (const [tab, view, seen] of [
    ['Таблица 1', 'wide-expected', /^Таблица 1 целиком$/u],
    ['Показатели', 'wide-indicators', /^Показатели целиком$/u],
    ['Отчёт', 'wide-report', /^Отчёт: предварительный просмотр$/u],
  ]) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('region', { name: seen }).getByRole('heading', { level: 3 }).first().waitFor();
    await shoot(view);
  }
  await page.getByRole('tab', { name: 'Признаки' }).click();
  await page.getByRole('list', { name: 'Школы' }).getByRole('button').first().click();
  await page.getByRole('region', { name: 'Баллы школы и района' }).getByRole('img').first().waitFor();
  await shoot('wide-flags');
  await page.context().close();
}

async function collecting(theme, viewport, suffix) {
  const { page, shoot } = await opened(theme, viewport, viewport === narrow ? 1.5 : 1);
  const books = readdirSync(schoolBooks).filter((name) => name.endsWith('.xlsx'));
  const give = (names) =>
    page.setInputFiles(
      'input[type=file]',
      names.map((name) => join(schoolBooks, name)),
    );
  const shown = async (heading, view) => {
    await page
      .getByRole('heading', { name: heading })
      .evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await shoot(`${view}${suffix}`);
  };
  await give(['edu580104.xlsx']);
  await page.getByRole('heading', { name: 'Готово к отправке?' }).waitFor();
  await shoot(`school${suffix}`);
  await page.reload();
  await give(books);
  await page.getByRole('tab', { name: 'Сбор' }).click();
  await page.getByRole('radio', { name: /^Взять/u }).waitFor();
  await shoot(`files${suffix}`);
  await shown(/^Что изменится/u, 'collecting');
  await page.getByRole('radio', { name: /^Взять/u }).click();
  await page.getByRole('button', { name: 'Внести в книгу района' }).click();
  await page.getByText(/^Сдали 18 из 20/u).waitFor();
  await shown('Кто сдал', 'sent');
  await shown('Утверждение', 'approving');
  await page.context().close();
}

async function opened(theme, viewport, deviceScaleFactor = 1.5) {
  const context = await browser.newContext({
    viewport,
    colorScheme: theme,
    deviceScaleFactor,
    locale: 'ru-RU',
  });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const shoot = async (view) => {
    await page.mouse.move(0, 0);
    await page.screenshot({
      path: join(folder, `${view}-${theme}.png`),
      animations: 'disabled',
      caret: 'hide',
    });
  };
  return { page, shoot };
}
