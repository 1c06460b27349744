/** Prints what the page and the task pane weigh when sent, and fails the build when one weighs more than it may. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { webFolder } from './build-web.mjs';

/** Kilobytes (1000 bytes) after gzip. */
const limits = {
  page: 256,
  pane: 286,
  functions: 5,
  all: 600,
  district: 50,
  word: 80,
  charts: 100,
  schools: 80,
  report: 40,
};

/** Loaded only when a person asks for it: each part has a limit of its own, outside that of all scripts. */
const onDemand = {
  word: ['a document for Word', ['word', 'word-library']],
  charts: ['charts and previews', ['word-charts', 'charts', 'chart-library', 'beside']],
  schools: [
    'schools, answers and papers',
    ['answers', 'collection', 'draft', 'dress', 'editing', 'papers', 'school', 'schools'],
  ],
  report: ['the report’s sheets', ['report-sheets']],
};

/** Our own scripts, known by their hash; the functions' script has the name the manifest gives it. Office.js is Microsoft's. */
export function bundleSizes(folder = webFolder) {
  const textOf = (name) => readFileSync(join(folder, name), 'utf8');
  const names = readdirSync(folder).filter((name) => name === 'functions.js' || hashOf(name) !== null);
  const isNamedIn = (text) => (name) => new RegExp(`src="?${name.replaceAll('.', '[.]')}`, 'u').test(text);
  const first = names.filter(isNamedIn(textOf('index.html')));
  const firstInExcel = names.filter(isNamedIn(textOf('taskpane.html')));
  const reached = new Set(first);
  // What a script may load later it names by the hash; a Set goes on to what is added on the way.
  for (const name of reached) {
    const text = textOf(name);
    for (const other of names) if (hashOf(other) !== null && text.includes(hashOf(other))) reached.add(other);
  }
  return names
    .map((name) => ({
      name,
      kilobytes: gzipSync(textOf(name), { level: 9 }).length / 1000,
      isFirst: first.includes(name),
      isFirstInExcel: firstInExcel.includes(name),
      isOfPage: reached.has(name),
    }))
    .sort((one, other) => other.kilobytes - one.kilobytes);
}

function hashOf(name) {
  return /\.([0-9a-f]{8})\.js$/u.exec(name)?.[1] ?? null;
}

function isPartOf(names) {
  return ({ name }) => names.includes(name.replace(/[.].*$/u, ''));
}

const isOnDemand = isPartOf(Object.values(onDemand).flatMap(([, names]) => names));

function isDistrict(name) {
  return name.startsWith('district-');
}

const sizes = bundleSizes();
const total = (scripts) => scripts.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
for (const { name, kilobytes, isFirst, isFirstInExcel, isOfPage } of sizes) {
  const notes = [isFirst && 'page', isFirstInExcel && 'pane', !isOfPage && 'Excel only'].filter(Boolean);
  process.stdout.write(`${kilobytes.toFixed(1).padStart(8)} kB gzip  ${name}  ${notes.join(', ')}\n`);
}
const sums = [
  ['the page before it can greet', total(sizes.filter(({ isFirst }) => isFirst)), limits.page],
  ['the pane before it can greet', total(sizes.filter(({ isFirstInExcel }) => isFirstInExcel)), limits.pane],
  [
    'the functions before Excel calculates',
    total(sizes.filter(({ name }) => name === 'functions.js')),
    limits.functions,
  ],
  [
    'all scripts of the page but a district’s data and what is asked for',
    total(sizes.filter((size) => size.isOfPage && !isDistrict(size.name) && !isOnDemand(size))),
    limits.all,
  ],
  ...Object.entries(onDemand).map(([id, [what, names]]) => [
    what,
    total(sizes.filter(isPartOf(names))),
    limits[id],
  ]),
  [
    'the data of the largest district, of which a page loads its own',
    Math.max(...sizes.filter(({ name }) => isDistrict(name)).map(({ kilobytes }) => kilobytes)),
    limits.district,
  ],
];
for (const [what, kilobytes, limit] of sums) {
  process.stdout.write(`${kilobytes.toFixed(1).padStart(8)} kB gzip  ${what}, at most ${limit}\n`);
  if (!(kilobytes > 0 && kilobytes <= limit)) process.exitCode = 1;
}
