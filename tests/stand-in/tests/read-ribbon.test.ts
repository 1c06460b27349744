import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { ribbonActions } from '../../../src/excel/ribbon';
import { readManifest } from '../page/read-ribbon';

const text = readFileSync(join(__dirname, '..', '..', '..', 'manifest.xml'), 'utf8');
const read = (xml: string) => readManifest(new JSDOM(xml, { contentType: 'text/xml' }).window.document);

it('the manifest gives the ribbon its Russian tab, groups and buttons', () => {
  const manifest = read(text);
  expect(manifest.tab).toBe('МСОКО');
  expect(manifest.groups.map(({ label }) => label)).toEqual(['Книга', 'Итоги']);
  const buttons = manifest.groups.flatMap((group) => group.buttons);
  expect(buttons.map(({ label }) => label)).toEqual([
    'Панель МСОКО',
    'Проверить',
    'Таблица 1',
    'Признаки',
    'Отчёт',
  ]);
  expect(buttons.map(({ functionName }) => functionName)).toEqual([null, ...ribbonActions]);
  expect(buttons.map(({ icon }) => icon)).toEqual(
    ['pane', 'check', 'expected', 'flags', 'report'].map((name) => `/icons/${name}-32.png`),
  );
});

it('it says where the pane and the functions are', () => {
  expect(read(text)).toMatchObject({
    panePath: '/taskpane.html',
    metadataPath: '/functions.ru.json',
    functionNamespace: 'MSOKO',
  });
});

it('a manifest without a tab is refused by name', () => {
  expect(() => read('<OfficeApp/>')).toThrow('CustomTab');
});
