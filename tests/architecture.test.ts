/** Who may import whom, held by dependency-cruiser: the real tree breaks no rule, and each planted violation is seen. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ICruiseResult } from 'dependency-cruiser';
import ts from 'typescript';

const root = resolve(__dirname, '..');

/** Files added to a copy of src, and what they must be caught at: rule, from, to. */
const planted: readonly {
  readonly files: Readonly<Record<string, string>>;
  readonly caught: readonly string[];
}[] = [
  {
    files: {
      'core/report/planted-text.ts':
        "import { plural } from '../../text/plural';\nexport const word = plural;",
    },
    caught: ['room-core: core/report/planted-text.ts → text/plural.ts'],
  },
  {
    files: {
      'core/report/planted-process.ts': "import { cwd } from 'node:process';\nexport const folder = cwd();",
    },
    caught: ['packages-core: core/report/planted-process.ts → process'],
  },
  {
    files: {
      'core/table/planted-type.ts':
        "import type { PaneState } from '../../taskpane/state/pane-state';\nexport type Planted = PaneState;",
    },
    caught: ['room-core: core/table/planted-type.ts → taskpane/state/pane-state.ts'],
  },
  {
    files: {
      'core/flags/planted-stage.ts':
        "import { reportFacts } from '../report/report-facts';\nexport const facts = reportFacts;",
    },
    caught: ['stage-flags: core/flags/planted-stage.ts → core/report/report-facts.ts'],
  },
  {
    files: {
      'excel/planted-door.ts':
        "import { openXlsx } from '../xlsx/book/open-xlsx';\nexport const open = openXlsx;",
    },
    caught: ['room-excel: excel/planted-door.ts → xlsx/book/open-xlsx.ts'],
  },
  {
    files: { 'layout/planted-dynamic.ts': "export const open = () => import('../xlsx/book/open-xlsx');" },
    caught: ['room-layout: layout/planted-dynamic.ts → xlsx/book/open-xlsx.ts'],
  },
  {
    files: {
      'cli/planted-re-export.ts': "export { openXlsx } from '../xlsx/book/open-xlsx';",
      'cli/planted-use.ts': "import { openXlsx } from './planted-re-export';\nexport const open = openXlsx;",
    },
    caught: ['room-cli: cli/planted-re-export.ts → xlsx/book/open-xlsx.ts'],
  },
  {
    files: {
      'text/planted-one.ts': "import { two } from './planted-two';\nexport const one = (): unknown => two;",
      'text/planted-two.ts':
        "import { three } from './planted-three';\nexport const two = (): unknown => three;",
      'text/planted-three.ts':
        "import { one } from './planted-one';\nexport const three = (): unknown => one;",
    },
    caught: ['no-circles: text/planted-one.ts → text/planted-two.ts'],
  },
  {
    files: { 'core/statistics/planted-orphan.ts': 'export const half = 1 / 2;' },
    caught: ['no-orphans: core/statistics/planted-orphan.ts → core/statistics/planted-orphan.ts'],
  },
  {
    files: { 'docx/planted-dev.ts': "import fc from 'fast-check';\nexport const check = fc;" },
    caught: [
      'no-dev-package-in-the-product: docx/planted-dev.ts → fast-check',
      'packages-docx: docx/planted-dev.ts → fast-check',
    ],
  },
  {
    files: {
      'taskpane/planted-decision.ts':
        "import { analyze } from '../core/analyze';\nexport const decide = analyze;",
    },
    caught: ['pane-decides-nothing: taskpane/planted-decision.ts → core/analyze.ts'],
  },
  {
    files: {
      'cli/planted-decision.ts':
        "import { analyze } from '../core/analyze';\nimport { reportSheet } from '../layout/report-sheet';\nexport const decide = [analyze, reportSheet];",
    },
    caught: [
      'command-line-decides-nothing: cli/planted-decision.ts → core/analyze.ts',
      'command-line-decides-nothing: cli/planted-decision.ts → layout/report-sheet.ts',
    ],
  },
  {
    files: { 'cli/planted-back.ts': "import '../taskpane/worker';\nexport const back = true;" },
    caught: [
      'composition-root-is-an-end: cli/planted-back.ts → taskpane/worker.ts',
      'room-cli: cli/planted-back.ts → taskpane/worker.ts',
    ],
  },
  {
    files: {
      'corner/planted-room.ts':
        "import { openXlsx } from '../xlsx/book/open-xlsx';\nexport const open = openXlsx;",
      'core/corner/planted-stage.ts':
        "import { reportFacts } from '../report/report-facts';\nexport const facts = reportFacts;",
    },
    caught: [
      'known-room: corner/planted-room.ts → xlsx/book/open-xlsx.ts',
      'known-stage: core/corner/planted-stage.ts → core/report/report-facts.ts',
    ],
  },
];

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => `src/${name.replaceAll('\\', '/')}`);
}

/** The rules as `npm run lint` runs them, over a copy of src with the planted files in it. */
async function cruisePlanted(folder: string): Promise<ICruiseResult> {
  cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
  for (const name of ['package.json', 'tsconfig.json']) cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, content] of planted.flatMap(({ files }) => Object.entries(files))) {
    const file = join(folder, 'src', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      'src',
      '--config',
      join(root, '.config', 'dependency-cruiser.cjs'),
      '--output-type',
      'json',
    ],
    { cwd: folder, maxBuffer: 2 ** 28 },
  ).catch((failure: { stdout: string }) => failure);
  return JSON.parse(stdout) as ICruiseResult;
}

describe('the rooms of the house', () => {
  const folder = mkdtempSync(join(tmpdir(), 'msoko-rooms-'));
  let result: ICruiseResult;

  beforeAll(async () => {
    result = await cruisePlanted(folder);
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every source file is cruised', () => {
    const onDisk = sourceFiles(join(folder, 'src'));
    const cruised = result.modules
      .map(({ source }) => source)
      .filter((source) => /^src\/.*\.tsx?$/u.test(source));
    expect(onDisk.length).toBeGreaterThan(500);
    expect(cruised.sort()).toEqual(onDisk.sort());
  });

  test('type-only imports are seen', () => {
    const core = result.modules.find(({ source }) => source === 'src/core/workbook.ts');
    expect(
      core?.dependencies.map(({ resolved, dependencyTypes }) => [resolved, dependencyTypes]),
    ).toContainEqual(['src/core/model/sheet-model.ts', expect.arrayContaining(['type-only'])]);
  });

  test('the planted violations are caught, and the tree itself has none', () => {
    const short = (path: string) =>
      path.replace(/^src\//u, '').replace(/^node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/u, '$1');
    const seen = result.summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${short(from)} → ${short(to)}`,
    );
    expect(seen.sort()).toEqual(planted.flatMap(({ caught }) => caught).sort());
  });

  test('every rule says why', () => {
    const rules = result.summary.ruleSetUsed?.forbidden ?? [];
    expect(rules.length).toBeGreaterThan(30);
    expect(rules.filter(({ comment, severity }) => !comment || severity !== 'error')).toEqual([]);
  });
});

test('a host named in core does not compile', () => {
  const hosts = ['process.cwd()', 'document.title', 'Office.context', 'setTimeout(() => 0)', "require('fs')"];
  const folder = join(root, 'src', 'core');
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const planted = join(folder, 'planted.ts');
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, target, ...rest) =>
    name === planted
      ? ts.createSourceFile(name, `export const planted = [\n${hosts.join(',\n')}];`, target)
      : getSourceFile(name, target, ...rest);
  const program = ts.createProgram([planted], { ...options, incremental: false }, host);
  const problems = program.getSemanticDiagnostics(program.getSourceFile(planted));
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual(
    hosts.map((name) => expect.stringContaining(`Cannot find name '${/^\w+/u.exec(name)?.[0]}'`)),
  );
});
