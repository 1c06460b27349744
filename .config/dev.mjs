/**
 * `npm run dev`: builds the page, the stand-in for Excel and the gallery of the pane's states with source maps into dist/dev, serves them on localhost, and
 * builds again what a saved source changes; reload the page to see it.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import builds from '../webpack.config.js';
import { startStandIn } from './serve-stand-in.mjs';
import { startStaticServer } from './static-server.mjs';
import galleryBuild from './webpack.gallery.mjs';
import standInBuild from './webpack.stand-in.mjs';

const folder = fileURLToPath(new URL('../dist/dev', import.meta.url));
const web = join(folder, 'web');
const standIn = join(folder, 'stand-in');
const gallery = join(folder, 'gallery');

const compiler = webpack([
  forDevelopment(
    builds.find(({ name }) => name === 'web'),
    web,
  ),
  forDevelopment(standInBuild, standIn),
  forDevelopment(galleryBuild, gallery),
]);
const page = await startStaticServer(web, Number(process.env.PORT ?? 0));
const states = await startStaticServer(gallery);
const excel = await startStandIn(0, { web, standIn });
compiler.watch({}, (error, stats) => {
  if (error) throw error;
  const problems = stats.toString({ preset: 'errors-warnings', colors: process.stdout.isTTY });
  if (problems !== '') process.stdout.write(`${problems}\n`);
  const state = stats.hasErrors() ? 'Не собрано, ошибки выше' : `Собрано за ${duration(stats)} с`;
  process.stdout.write(
    `${state}\n  Страница: ${page.url}\n  Панель рядом с книгой: ${excel.url}\n  Все состояния панели: ${states.url}\n`,
  );
});

/** Maps in files of their own: the pages' policy forbids the quicker ones, which are evaluated. */
function forDevelopment(build, path) {
  return { ...build, mode: 'development', devtool: 'source-map', output: { ...build.output, path } };
}

function duration(stats) {
  const times = stats.stats.map(({ startTime, endTime }) => endTime - startTime);
  return (Math.max(...times) / 1000).toFixed(1);
}
