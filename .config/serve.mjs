/**
 * `npm start`: builds what is stale, serves the page and, beside it, the stand-in that plays Excel; opens a browser
 * where there is a display.
 */
import { spawn } from 'node:child_process';
import { buildWeb, webFolder } from './build-web.mjs';
import { buildStandIn, startStandIn } from './serve-stand-in.mjs';
import { startStaticServer } from './static-server.mjs';

const usualPort = 4173;
const standInPort = 4174;

// Its own process builds the stand-in, while this one waits for the page's build.
const standInBuild = buildStandIn();
buildWeb();
const { url } = await serve(
  (port) => startStaticServer(webFolder, port),
  Number(process.env.PORT ?? usualPort),
);
process.stdout.write(`МСОКО открыта по адресу ${url}\n`);
await standInBuild;
const standIn = await serve(startStandIn, standInPort);
process.stdout.write(
  `Панель рядом с книгой, как в Excel: ${standIn.url}\n` +
    'Сертификат этого адреса выпущен здесь же, поэтому браузер один раз спросит, можно ли ему доверять.\n' +
    'Остановить: Ctrl+C\n',
);
openBrowser(url);

/** On the usual port, or on any free one when that is taken. */
async function serve(start, wanted) {
  try {
    return await start(wanted);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    return start(0);
  }
}

function openBrowser(address) {
  const [command, ...parameters] = opener();
  if (command === undefined) return;
  const child = spawn(command, [...parameters, address], { stdio: 'ignore', detached: true });
  // No program to open addresses with: the printed address is enough.
  child.on('error', () => undefined);
  child.unref();
}

function opener() {
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  if (process.platform === 'darwin') return ['open'];
  const hasDisplay = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  return hasDisplay ? ['xdg-open'] : [];
}
