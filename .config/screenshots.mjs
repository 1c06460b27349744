/** `npm run screenshots`: every view of the pane on the committed sample, light and dark, at Excel's 350 pixels and beside a sheet. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb, webFolder } from './build-web.mjs';
import { launchBrowser } from './ensure-browser.mjs';
import { startStaticServer } from './static-server.mjs';

const folder = fileURLToPath(new URL('../assets/screenshots', import.meta.url));
const narrow = { width: 350, height: 760 };
const wide = { width: 1180, height: 760 };

mkdirSync(folder, { recursive: true });
buildWeb();
const server = await startStaticServer(webFolder);
const browser = await launchBrowser();
try {
  for (const theme of ['light', 'dark']) {
    await pane(theme);
    await besideSheet(theme);
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

async function opened(theme, viewport) {
  const context = await browser.newContext({
    viewport,
    colorScheme: theme,
    deviceScaleFactor: 1.5,
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
