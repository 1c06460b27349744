/** Serves one folder on localhost with the types and security headers the pages need; nothing outside the folder, nothing but GET. */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { asHeader, fileModePolicy, taskPanePolicy } from './content-security-policy.mjs';

/** Media types by ending. */
export const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** `port` 0 takes any free one. Resolves to the address and a function that stops the server. */
export async function startStaticServer(folder, port = 0) {
  const { origin, close } = await listen(
    createServer((request, response) => answer(folder, request, response)),
    port,
  );
  return { url: `http://${origin}/`, close };
}

/** Resolves to host and port once the server listens on localhost, and a function that stops it. */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      resolve({
        origin: `localhost:${server.address().port}`,
        close: () =>
          new Promise((done) => {
            server.close(done);
            server.closeAllConnections();
          }),
      });
    });
  });
}

function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const path = fileInside(folder, pathOf(request.url ?? '/'));
  const size = path === null ? null : sizeOf(path);
  if (path === null || size === null) return refuse(response, 404);
  const policy = path.endsWith('taskpane.html') ? taskPanePolicy() : fileModePolicy;
  response.writeHead(200, {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Content-Length': size,
    'Content-Security-Policy': asHeader(
      policy,
      path.endsWith('taskpane.html') ? "'self' https://localhost:*" : "'none'",
    ),
    ...sharingHeaders(path),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(path).pipe(response);
}

/** Excel on the web reads the functions' descriptions from its own address; everything else is for this address alone. */
export function sharingHeaders(path) {
  return /[\\/]functions(?:\.\w+)?\.json$/u.test(path)
    ? { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }
    : { 'Cross-Origin-Resource-Policy': 'same-origin' };
}

/** The path of an address, decoded; null where it is none. */
export function pathOf(address) {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/** The file a path means, null where it leads out of the folder. */
export function fileInside(folder, path) {
  if (path === null) return null;
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(folder + sep) && !file.includes('\0') ? file : null;
}

function sizeOf(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true ? stats.size : null;
}

export function refuse(response, status) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(String(status));
}

// As a program: serves the folder named, prints the address, stops when its input ends.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await startStaticServer(resolve(process.argv[2] ?? 'dist/web'));
  process.stdout.write(`${url}\n`);
  process.stdin.on('end', () => process.exit(0)).resume();
}
