/** `npm start`: builds the page when needed, serves it on localhost, opens a browser where there is a display. */
import { spawn } from 'node:child_process';
import { buildWeb, webFolder } from './build-web.mjs';
import { startStaticServer } from './static-server.mjs';

const usualPort = 4173;

buildWeb();
const { url } = await serve();
process.stdout.write(`МСОКО открыта по адресу ${url}\nОстановить: Ctrl+C\n`);
openBrowser(url);

async function serve() {
  const wanted = Number(process.env.PORT ?? usualPort);
  try {
    return await startStaticServer(webFolder, wanted);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    return startStaticServer(webFolder, 0);
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
