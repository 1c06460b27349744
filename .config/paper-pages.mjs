/** `npm run papers`: every page of every paper as LibreOffice prints it, of the sample and each district, on one sheet of contacts each in `assets/screenshots`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './ensure-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const width = 1600;
/** Of a page, and how many stand in a row: their layout can be seen, their headings read. */
const resolution = 30;
const inRow = 8;

const folder = mkdtempSync(join(tmpdir(), 'paper-pages-'));
const browser = await launchBrowser();
try {
  run(process.execPath, [
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    ...['--config', '.config/jest.config.cjs', 'tests/interop/printed-papers'],
  ]);
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.pdf'))) {
    const stem = name.slice(0, -'.pdf'.length);
    run('pdftoppm', ['-png', '-gray', '-r', String(resolution), join(folder, name), join(folder, stem)]);
    const pages = readdirSync(folder).filter((file) => file.startsWith(`${stem}-`) && file.endsWith('.png'));
    await page.setContent(contacts(pages.sort()));
    await page.screenshot({
      path: join(root, 'assets', 'screenshots', `papers-${stem}.png`),
      fullPage: true,
    });
    process.stdout.write(`papers-${stem}.png: ${pages.length} pages\n`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

/** The paper's faults fail the program: what has some is not pictured. */
function run(command, words) {
  const { status } = spawnSync(command, words, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, INTEROP: 'required', PAPERS_FOLDER: folder },
  });
  if (status !== 0) throw new Error(`${command} stopped with code ${status}`);
}

function contacts(pages) {
  const images = pages.map((file) => {
    const bytes = readFileSync(join(folder, file)).toString('base64');
    return `<img src="data:image/png;base64,${bytes}">`;
  });
  return `<style>
    body { margin: 8px; display: grid; grid-template-columns: repeat(${inRow}, 1fr); gap: 8px; background: #808080; align-items: start; }
    img { width: 100%; background: white; }
  </style>${images.join('')}`;
}
