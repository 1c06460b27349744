/** Russian words stand in their own folders: the rule sees every way a letter can be written in code. */
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');

const code = String.raw`export const written = 'слово';
export const escaped = '\u0441\u043b\u043e\u0432\u043e';
export const byCodePoint = '\u{441}';
export const template = (count: number) => ${'`${count} слов`'};
export const pattern = /\u0441|x/u;
export const view = () => <p title="слово">слово</p>;
// слово in a comment is no literal
export const latin = 'word';`;

/** Lines that the project's own configuration reports for the code, were it the named file; other rules and their types are not asked. */
function reportedLines(file: string, text: string): number[] {
  const script = `
    const { ESLint } = require('eslint');
    const eslint = new ESLint({
      overrideConfigFile: '.config/eslint.config.mjs',
      overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
      ruleFilter: ({ ruleId }) => ruleId === 'house/no-cyrillic',
    });
    eslint.lintText(process.argv[1], { filePath: process.argv[2] }).then(([result]) =>
      console.log(JSON.stringify(result.messages)));`;
  const output = execFileSync(process.execPath, ['-e', script, text, join(root, file)], { cwd: root });
  return (JSON.parse(output.toString()) as { line: number }[]).map(({ line }) => line);
}

test('a Russian literal is reported, escaped or not', () => {
  expect(reportedLines('src/taskpane/app.tsx', code)).toEqual([1, 2, 3, 4, 5, 6, 6]);
});

test('sentences are free in their own folder', () => {
  expect(reportedLines('src/text/plural.ts', code.replace(/.*<p.*/u, ''))).toEqual([]);
});
