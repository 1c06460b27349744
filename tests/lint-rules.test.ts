/** The project's lint rules bite: each is planted in a folder with the project's own configuration. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..');
const planted = mkdtempSync(join(tmpdir(), 'msoko-lint-'));

beforeAll(() => {
  for (const name of ['.oxlintrc.json', 'tsconfig.json']) cpSync(join(root, name), join(planted, name));
  for (const name of ['.config', 'node_modules'])
    symlinkSync(join(root, name), join(planted, name), 'junction');
});
afterAll(() => rmSync(planted, { recursive: true }));

interface Report {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly labels: readonly [{ readonly span: { readonly line: number } }];
  }[];
}

/** Line and rule of what is reported for a file of this text. */
function reported(file: string, text: string, ...options: string[]): string[] {
  mkdirSync(dirname(join(planted, file)), { recursive: true });
  writeFileSync(join(planted, file), text);
  const oxlint = [join(root, 'node_modules/oxlint/bin/oxlint'), '-f', 'json', ...options, file];
  const { stdout } = spawnSync(process.execPath, oxlint, { cwd: planted, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as Report;
  return diagnostics.map(({ code, labels: [{ span }] }) => `${span.line} ${code}`).sort();
}

const russian = String.raw`export const written = 'слово';
export const escaped = '\u0441\u043b\u043e\u0432\u043e';
export const byCodePoint = '\u{441}';
export const template = (count: number) => ${'`${count} слов`'};
export const pattern = /\u0441|x/u;
export const view = () => <p title="слово">слово</p>;
// слово in a comment is no literal
export const latin = 'word';`;

test('a Russian literal is reported, escaped or not, and free in the folder of sentences', () => {
  const lines = [1, 2, 3, 4, 5, 6, 6].map((line) => `${line} house(no-cyrillic)`);
  expect(reported('src/taskpane/example.tsx', russian)).toEqual(lines);
  expect(reported('src/text/example.tsx', russian)).toEqual([]);
});

test('Office’s rules: a sync in a loop, an empty load, a property read unloaded', () => {
  const found = reported(
    'src/excel/example.ts',
    `export async function read(context: Excel.RequestContext): Promise<unknown> {
  for (const name of ['a', 'b']) {
    context.workbook.worksheets.getItem(name).load('name');
    await context.sync();
  }
  const all = context.workbook.worksheets.getItem('a');
  all.load();
  const range = context.workbook.getSelectedRange();
  await context.sync();
  return range.values;
}
`,
  );
  expect(found).toEqual([
    '10 office-addins(load-object-before-read)',
    '4 office-addins(no-context-sync-in-loop)',
    '7 office-addins(no-empty-load)',
  ]);
});

test('rules that ask for types: a promise nobody waits for, a case that is missing', () => {
  const found = reported(
    'src/core/example.ts',
    `export function run(kind: 'first' | 'second'): void {
  Promise.resolve(kind);
  switch (kind) {
    case 'first':
  }
}
`,
    '--type-aware',
  );
  expect(found).toEqual(['2 typescript(no-floating-promises)', '3 typescript(switch-exhaustiveness-check)']);
});
