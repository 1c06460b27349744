/**
 * `npm run excel`: serves the add-in on https://localhost:3000 and shows it to the Excel of this computer in the ways
 * Microsoft documents for development: a value in the registry on Windows, the wef folder on the Mac.
 */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { buildWeb } from './build-web.mjs';
import { localhostCertificate, startStandIn } from './serve-stand-in.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const manifest = join(root, 'manifest.xml');
/** The port that manifest.xml names. */
const port = 3000;
const developerKey = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
const macFolder = join(homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');

const hosts = { win32: showOnWindows, darwin: showOnMac };
const show = hosts[process.platform];
if (show === undefined) {
  process.stderr.write(
    'На этом компьютере нет Excel, в который можно добавить надстройку: нужен Windows или macOS.\n' +
      'Без Excel откройте её в браузере: npm start\n',
  );
  process.exitCode = 1;
} else {
  await serveAndShow(show);
}

async function serveAndShow(showAddin) {
  buildWeb();
  const { id } = await OfficeAddinManifest.readManifestFile(manifest);
  const certificate = join(root, 'node_modules', '.cache', 'localhost.pem');
  writeFileSync(certificate, (await localhostCertificate()).cert);
  const { close } = await startStandIn(port);
  const hide = showAddin(id, certificate);
  process.stdout.write(
    `Надстройка «МСОКО» добавлена в Excel и работает с https://localhost:${port}.\n` +
      'Откройте любую книгу: на ленте появится вкладка «МСОКО». Остановить и убрать надстройку: Ctrl+C\n',
  );
  process.on('SIGINT', () => {
    hide();
    void close().then(() => process.exit(0));
  });
}

/** Windows asks whether to trust the certificate; the person answers once. */
function showOnWindows(id, certificate) {
  run('certutil', ['-user', '-addstore', 'Root', certificate]);
  run('reg', ['add', developerKey, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f']);
  spawn('cmd', ['/c', 'start', 'excel'], { stdio: 'ignore', detached: true }).unref();
  return () => run('reg', ['delete', developerKey, '/v', id, '/f']);
}

function showOnMac(id, certificate) {
  const keychain = join(homedir(), 'Library/Keychains/login.keychain-db');
  run('security', ['add-trusted-cert', '-r', 'trustRoot', '-k', keychain, certificate]);
  mkdirSync(macFolder, { recursive: true });
  const copy = join(macFolder, `${id}.manifest.xml`);
  copyFileSync(manifest, copy);
  run('open', ['-a', 'Microsoft Excel']);
  return () => rmSync(copy, { force: true });
}

function run(command, parameters) {
  const { status, error } = spawnSync(command, parameters, { stdio: 'inherit' });
  if (error !== undefined || status !== 0) {
    process.stderr.write(
      `Команда «${command}» не выполнена: надстройка может не появиться или не открыться.\n`,
    );
  }
}
