import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { ribbonActions } from '../../src/excel/ribbon';

const root = join(__dirname, '..', '..');
const path = join(root, 'manifest.xml');
const text = readFileSync(path, 'utf8');
const { document } = new JSDOM(text, { contentType: 'text/xml' }).window;
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

function attributes(tag: string, name: string): string[] {
  return [...document.getElementsByTagName(tag)].map((element) => element.getAttribute(name) ?? '');
}

(hasXmllint ? it : it.skip)('the manifest fits the published schema', () => {
  const schema = join(root, 'tests', 'fixtures', 'manifest-schema', 'OfficeAppManifestV1_1.xsd');
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, path], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('validates');
  expect(status).toBe(0);
});

it('Microsoft’s own reader understands the manifest', () => {
  const reader = join(root, 'node_modules', 'office-addin-manifest', 'cli.js');
  const { stdout, status } = spawnSync(process.execPath, [reader, 'info', path], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toMatch(/Id: 6be6c1af-9340-4e46-b7ce-1ddfa6c3e872/);
  expect(stdout).toMatch(/Name: MSOKO for Excel/);
  expect(stdout).toMatch(/Hosts: Workbook/);
}, 30_000);

it('everything that is referred to is there, and nothing else', () => {
  const given = ['bt:Image', 'bt:Url', 'bt:String']
    .flatMap((tag) => attributes(tag, 'id'))
    .filter((id) => id !== '');
  const wanted = [...document.querySelectorAll('[resid]')].map(
    (element) => element.getAttribute('resid') ?? '',
  );
  expect(new Set(given)).toEqual(new Set(wanted));
  expect(new Set(given).size).toBe(given.length);
});

it('every word on the ribbon has its Russian', () => {
  const strings = [...document.getElementsByTagName('bt:String')].filter(
    (element) => element.getAttribute('id') !== 'Functions.Namespace',
  );
  for (const element of [...strings, ...document.querySelectorAll('DisplayName, OfficeApp > Description')]) {
    const russian = element.querySelector('[Locale="ru-RU"]')?.getAttribute('Value') ?? '';
    expect(russian).toMatch(/[а-яё]/i);
  }
});

it('labels fit the ribbon', () => {
  const shorts =
    document.getElementsByTagName('bt:ShortStrings')[0]?.querySelectorAll('[DefaultValue], [Value]') ?? [];
  for (const element of shorts) {
    expect(
      (element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? '').length,
    ).toBeLessThanOrEqual(125);
  }
});

it('every command is one the pane listens to', () => {
  const names = [...document.getElementsByTagName('FunctionName')].map((element) => element.textContent);
  expect(new Set(names)).toEqual(new Set(ribbonActions));
});

it('all addresses have one origin, so that packaging can change it', () => {
  const addresses = text.match(/https:\/\/localhost[^"]*/g) ?? [];
  expect(new Set(addresses.map((address) => new URL(address).origin))).toEqual(
    new Set(['https://localhost:3000']),
  );
  expect(addresses.length).toBeGreaterThan(8);
});

it.each([16, 32, 64, 80, 128])('the icon of %i pixels has that size', (size) => {
  const bytes = readFileSync(join(root, 'assets', 'icons', `icon-${size}.png`));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
});

it('every picture of the ribbon has the size it is asked for in', () => {
  const address = (id: string): string =>
    [...document.getElementsByTagName('bt:Image')]
      .find((image) => image.getAttribute('id') === id)
      ?.getAttribute('DefaultValue') ?? '';
  for (const image of document.querySelectorAll('[resid][size]')) {
    const path = new URL(address(image.getAttribute('resid') ?? '')).pathname;
    const bytes = readFileSync(join(root, 'assets', path));
    expect([path, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      path,
      ...Array.from({ length: 2 }, () => Number(image.getAttribute('size'))),
    ]);
  }
});

it('no two commands look alike', () => {
  const icons = [...document.getElementsByTagName('Control')].map((control) => {
    const resources = [...control.querySelectorAll('[resid][size]')].map((image) =>
      image.getAttribute('resid'),
    );
    expect(resources).toHaveLength(3);
    return resources.join(' ');
  });
  expect(icons).toHaveLength(5);
  expect(new Set(icons).size).toBe(icons.length);
});

it('the floor is that of Office 2021', () => {
  const sets = [...document.getElementsByTagName('bt:Set')].map((set) => [
    set.getAttribute('Name'),
    set.getAttribute('MinVersion'),
  ]);
  expect(sets).toEqual([
    ['ExcelApi', '1.14'],
    ['SharedRuntime', '1.1'],
    ['CustomFunctionsRuntime', '1.3'],
  ]);
});
