/**
 * Serves the page that plays Excel on https://localhost, the built pane beside it, as Excel on the web demands: one host
 * name, both over https. The certificate is made here and trusted by nobody; the browser asks once. Tests take it over
 * http, and hand its answers to the browser as those of https://localhost.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generate } from 'selfsigned';
import { webFolder } from './build-web.mjs';
import { buildWhenStale } from './build-when-stale.mjs';
import { asHeader, taskPanePolicy } from './content-security-policy.mjs';
import { fileInside, listen, pathOf, refuse, sharingHeaders, types } from './static-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const standInFolder = join(root, 'dist', 'stand-in');
const builtFolders = { web: webFolder, standIn: standInFolder };
const certificateFile = join(root, 'node_modules', '.cache', 'stand-in-certificate.json');
const certificateDays = 30;
const dayMilliseconds = 86_400_000;

/** The grid's library writes style attributes and draws pictures of its own; nothing is loaded from elsewhere. */
const standInPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Builds dist/stand-in when a source is newer than it. The pane's own build is not made here. */
export function buildStandIn() {
  return buildWhenStale({
    page: 'dist/stand-in/index.html',
    config: '.config/webpack.stand-in.mjs',
    sources: ['tests/stand-in', 'src/core', 'src/xlsx', 'src/text'],
  });
}

/** `port` 0 takes any free one. Resolves to the page's address and a function that stops the server. */
export async function startStandIn(port = 0, folders = builtFolders) {
  const { key, cert } = await localhostCertificate();
  const { origin, close } = await listen(createServer({ key, cert }, answering(folders)), port);
  return { url: `https://${origin}/stand-in/`, close };
}

function answering(folders) {
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const file = fileOf(folders, request.url ?? '/');
    const isFile = file !== null && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    if (!isFile) return refuse(response, 404);
    const policy = file.startsWith(folders.standIn) ? standInPolicy : taskPanePolicy();
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': asHeader(policy, "'self'"),
      ...sharingHeaders(file),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-cache',
    });
    response.end(request.method === 'HEAD' ? undefined : readFileSync(file));
  };
}

function fileOf({ web, standIn }, address) {
  const path = pathOf(address);
  if (path === '/manifest.xml') return join(root, 'manifest.xml');
  const isStandIn = path?.startsWith('/stand-in/') === true;
  return isStandIn ? fileInside(standIn, path.slice('/stand-in'.length)) : fileInside(web, path);
}

/** Kept for a month, so that a browser that was told to go on is not asked each time. */
export async function localhostCertificate() {
  const known = statSync(certificateFile, { throwIfNoEntry: false });
  if (known !== undefined && Date.now() - known.mtimeMs < (certificateDays - 1) * dayMilliseconds) {
    return JSON.parse(readFileSync(certificateFile, 'utf8'));
  }
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    notAfterDate: new Date(Date.now() + certificateDays * dayMilliseconds),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  const pair = { key: made.private, cert: made.cert };
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
  writeFileSync(certificateFile, JSON.stringify(pair), { mode: 0o600 });
  return pair;
}

// As a program: serves over http, prints the address and stops when its input ends.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildStandIn();
  const { origin } = await listen(createHttpServer(answering(builtFolders)), 0);
  process.stdout.write(`http://${origin}/stand-in/\n`);
  process.stdin.on('end', () => process.exit(0)).resume();
}
