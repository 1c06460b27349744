/**
 * Finds a headless Chromium: the one installed on the machine, else the one from the @sparticuz/chromium package,
 * unpacked once with the libraries and the font it brings. Run as a program it prints the launch options as JSON,
 * for tests that cannot import an ES module.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const cacheFolder = join(projectFolder, 'node_modules', '.cache');
const unpackedFolder = join(cacheFolder, 'browser-147');
const installedNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The package's own arguments switch web security off; these only keep the browser quiet and offline. */
const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  // A container's shared memory may be 64 MB, less than a large sheet needs.
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Without a locale of UTF-8 the browser calls every download of a Russian name «download». */
const locale = { LC_ALL: 'C.UTF-8' };

/** Launch options for playwright-core's `chromium.launch`. */
export async function browserLaunchOptions() {
  const installed = installedBrowser();
  const folder = installed === null ? await unpackedBrowser() : null;
  return {
    executablePath: installed ?? join(folder, 'chromium'),
    args: launchArguments,
    headless: true,
    env: { ...process.env, ...locale, ...(folder === null ? {} : libraryEnvironment(folder)) },
  };
}

/** A started browser; the caller closes it. */
export async function launchBrowser() {
  const { chromium } = await import('playwright-core');
  return chromium.launch(await browserLaunchOptions());
}

function installedBrowser() {
  const named = process.env.MSOKO_BROWSER;
  if (named !== undefined && named !== '') return named;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of installedNames) {
      const path = join(folder, name);
      if (folder !== '' && existsSync(path)) return path;
    }
  }
  return null;
}

async function unpackedBrowser() {
  if (isComplete(unpackedFolder)) return unpackedFolder;
  const fresh = join(cacheFolder, `browser-147-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  await unpackInto(fresh);
  writeFileSync(join(fresh, 'fonts', 'fonts.conf'), fontConfiguration(unpackedFolder));
  try {
    renameSync(fresh, unpackedFolder);
  } catch (error) {
    // Another process was first: its copy is the same.
    rmSync(fresh, { recursive: true, force: true });
    if (!isComplete(unpackedFolder)) throw error;
  }
  return unpackedFolder;
}

/** The package unpacks into TMPDIR, and takes its libraries along only where it believes in an AWS Lambda. */
async function unpackInto(folder) {
  const before = { ...process.env };
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of ['AWS_LAMBDA_JS_RUNTIME', 'TMPDIR', 'FONTCONFIG_PATH', 'HOME', 'LD_LIBRARY_PATH']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

/** The package's own list of fonts points at folders of its cloud; Open Sans is close to the Segoe UI of Windows. */
function fontConfiguration(folder) {
  const alias = (family) =>
    `<alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`;
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `<dir>${join(folder, 'fonts', 'fonts')}</dir>`,
    '<dir>/usr/share/fonts</dir>',
    `<cachedir>${join(folder, 'font-cache')}</cachedir>`,
    ...['Segoe UI', 'sans-serif', 'system-ui'].map(alias),
    '</fontconfig>',
    '',
  ].join('\n');
}

function isComplete(folder) {
  return (
    existsSync(folder) && ['chromium', 'al2023', 'fonts'].every((part) => readdirSync(folder).includes(part))
  );
}

function libraryEnvironment(folder) {
  const libraries = join(folder, 'al2023', 'lib');
  const own = process.env.LD_LIBRARY_PATH;
  return {
    FONTCONFIG_PATH: join(folder, 'fonts'),
    LD_LIBRARY_PATH: own === undefined || own === '' ? libraries : `${libraries}${delimiter}${own}`,
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${JSON.stringify(await browserLaunchOptions())}\n`);
}
