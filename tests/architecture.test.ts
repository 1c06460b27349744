import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '..', 'src');

/** Rooms a room may import from, besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  data: ['core'],
  text: ['core'],
  layout: ['core', 'data', 'text'],
  excel: ['core', 'layout'],
  xlsx: ['core', 'layout'],
  docx: ['core', 'layout'],
  functions: ['core', 'data', 'text'],
  taskpane: ['core', 'data', 'text', 'layout'],
  cli: ['core', 'data', 'text', 'layout'],
  sample: ['core', 'data', 'text', 'layout'],
};
/** The only files in which a door may meet another. */
const compositionRoots = [
  'taskpane/index',
  'taskpane/excel',
  'taskpane/worker',
  'functions/index',
  'cli/main',
  'sample/main',
];
const doors = ['excel', 'xlsx', 'docx', 'functions', 'taskpane', 'cli', 'sample'];
/** Stages of core in the order of the flow: each imports itself or an earlier one. */
const stages = [
  'schema',
  'statistics',
  'table',
  'model',
  'calendar',
  'results',
  'flags',
  'roadmap',
  'expected',
  'validation',
  'report',
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isPackage: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sourceFiles(join(folder, entry.name))
      : /\.tsx?$/u.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );
}

function importsOf(file: string): Import[] {
  const from = relative(root, file)
    .split(sep)
    .join('/')
    .replace(/\.tsx?$/u, '');
  const text = readFileSync(file, 'utf8');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    const isPackage = !fileName.startsWith('.');
    const to = isPackage
      ? fileName
      : relative(root, resolve(dirname(file), fileName))
          .split(sep)
          .join('/');
    return { from, to, isPackage };
  });
}

const files = sourceFiles(root);
const imports = files.flatMap(importsOf);
const roomOf = (path: string) => path.split('/')[0] ?? '';
const inner = imports.filter((entry) => !entry.isPackage);

describe('the rooms of the house', () => {
  test('imports are seen at all', () => {
    expect(inner.length).toBeGreaterThan(200);
  });

  test('a room imports only the rooms it stands on', () => {
    const wrong = inner.filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      if (here === there || compositionRoots.includes(from)) return false;
      return !(allowed[here] ?? []).includes(there);
    });
    expect(wrong).toEqual([]);
  });

  test('a composition root reaches doors, and nothing reaches back into it', () => {
    const wrong = inner.filter(({ from, to }) => compositionRoots.includes(to) && from !== to);
    expect(wrong.filter(({ from }) => !compositionRoots.includes(from))).toEqual([]);
    expect(doors).toEqual(expect.arrayContaining(compositionRoots.map(roomOf)));
  });

  test('a stage of core imports itself, an earlier stage or the shared files', () => {
    const stageOf = (path: string) => stages.indexOf(path.split('/')[1] ?? '');
    const wrong = inner.filter(({ from, to }) => {
      const isStage = roomOf(from) === 'core' && stageOf(from) >= 0;
      return isStage && stageOf(to) > stageOf(from);
    });
    expect(wrong).toEqual([]);
  });

  test('only the whole flow imports the stages from the root of core', () => {
    const shared = [
      'core/finding',
      'core/finding-facts',
      'core/finding-severity',
      'core/workbook',
      'core/model/sheet-model',
      'core/file-error',
    ];
    const wrong = inner.filter(
      ({ from, to }) =>
        shared.includes(from) && !/^core\/(?:schema|table)\//u.test(to) && !shared.includes(to),
    );
    expect(wrong).toEqual([]);
  });

  test('core imports no package but the distribution library, and that in one stage', () => {
    const packages = imports.filter(({ from, isPackage }) => isPackage && roomOf(from) === 'core');
    expect(packages.length).toBeGreaterThan(0);
    expect(
      packages.filter(({ from, to }) => !(from.startsWith('core/statistics/') && to.startsWith('@stdlib/'))),
    ).toEqual([]);
  });

  test('core holds no Cyrillic, escaped or not', () => {
    const wrong = files
      .filter((file) => roomOf(relative(root, file).split(sep).join('/')) === 'core')
      .filter((file) => /[\u0400-\u04ff]|\\u04|\\u\{4/u.test(readFileSync(file, 'utf8')));
    expect(wrong).toEqual([]);
  });
});
