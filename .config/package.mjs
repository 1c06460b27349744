/**
 * `npm run package -- --url https://host/path`: the static site and a manifest for that address, in out/package. Put the
 * folder `site` there, and give the manifest to the office's catalogue of add-ins.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { buildWeb, webFolder } from './build-web.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'out', 'package');
const developmentUrl = 'https://localhost:3000';

const serverNote = `Для Excel в браузере сервер должен отдавать:
  functions.json и functions.ru.json — с заголовком «Access-Control-Allow-Origin: *»;
  taskpane.html — с заголовком «Content-Security-Policy: frame-ancestors 'self' https://*.officeapps.live.com https://*.sharepoint.com https://*.cloud.microsoft https://onedrive.live.com» (или без frame-ancestors и X-Frame-Options).
`;

const address = readAddress();
if (address !== null) await makePackage(address);

function readAddress() {
  const { values } = parseArgs({ options: { url: { type: 'string' } } });
  const given = values.url?.replace(/\/+$/u, '') ?? '';
  if (URL.canParse(given) && new URL(given).protocol === 'https:') return given;
  process.stderr.write(
    'Укажите адрес, по которому будет лежать надстройка: npm run package -- --url https://сервер/папка\n' +
      'Excel открывает надстройки только по https.\n',
  );
  process.exitCode = 2;
  return null;
}

async function makePackage(url) {
  buildWeb();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(webFolder, join(folder, 'site'), { recursive: true });
  const manifest = join(folder, 'manifest.xml');
  writeFileSync(manifest, readFileSync(join(root, 'manifest.xml'), 'utf8').replaceAll(developmentUrl, url));
  const { displayName, defaultSettings } = await OfficeAddinManifest.readManifestFile(manifest);
  if (defaultSettings?.sourceLocation !== `${url}/taskpane.html`) {
    throw new Error(`The manifest points to ${defaultSettings?.sourceLocation}`);
  }
  process.stdout.write(
    `Готово: ${displayName}\n  ${join(folder, 'site')} — положите эту папку по адресу ${url}\n  ${manifest} — манифест для этого адреса\n${serverNote}`,
  );
}
