/** Builds dist/gallery when it is stale, serves it on localhost, prints the address and stops when its input ends. */
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './build-when-stale.mjs';
import { startStaticServer } from './static-server.mjs';

await buildWhenStale({
  page: 'dist/gallery/index.html',
  config: '.config/webpack.gallery.mjs',
  sources: ['tests/gallery', 'src', 'assets/samples', 'webpack.config.js'],
});
const { url } = await startStaticServer(fileURLToPath(new URL('../dist/gallery', import.meta.url)));
process.stdout.write(`${url}\n`);
process.stdin.on('end', () => process.exit(0)).resume();
