import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const run = (program: string, ...words: string[]) =>
  spawnSync(process.execPath, [join(root, '.config', program), ...words], { cwd: root, encoding: 'utf8' });

test('the package is the site and a manifest that names its address everywhere', () => {
  const { status, stdout } = run('package.mjs', '--url', 'https://msoko.example.ru/excel/');
  expect(status).toBe(0);
  expect(stdout).toContain('https://msoko.example.ru/excel');
  const manifest = readFileSync(join(root, 'out/package/manifest.xml'), 'utf8');
  expect(manifest).not.toContain('localhost');
  const files = [...manifest.matchAll(/"https:\/\/msoko\.example\.ru\/excel\/([^"]+)"/gu)].map(
    ([, file]) => file ?? '',
  );
  expect(files).toEqual(expect.arrayContaining(['taskpane.html', 'functions.js', 'functions.ru.json']));
  for (const file of files)
    expect([file, existsSync(join(root, 'out/package/site', file))]).toEqual([file, true]);
});

test.each([[], ['--url', 'http://msoko.example.ru'], ['--url', 'просто так']])(
  'an address that Excel would not open is refused: %j',
  (...words) => {
    const { status, stderr } = run('package.mjs', ...words);
    expect(status).toBe(2);
    expect(stderr).toContain('https');
  },
);
