import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');
const eslint = join(dirname(createRequire(__filename).resolve('eslint/package.json')), 'bin', 'eslint.js');

const example = `
export async function read(context: Excel.RequestContext): Promise<unknown> {
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
`;

it('the folder’s rules bite: a sync in a loop, an empty load, a property read unloaded', () => {
  const { stdout } = spawnSync(
    process.execPath,
    [
      eslint,
      '--config',
      '.config/eslint.config.mjs',
      '--stdin',
      '--stdin-filename',
      // Rules that ask for types look only at files of the project.
      'src/excel/address.ts',
      '--format',
      'json',
    ],
    { cwd: root, input: example, encoding: 'utf8' },
  );
  const [result] = JSON.parse(stdout) as { messages: { ruleId: string; line: number }[] }[];
  const found = (result?.messages ?? []).map(({ ruleId, line }) => `${line} ${ruleId}`);
  expect(found).toEqual(
    expect.arrayContaining([
      '5 office-addins/no-context-sync-in-loop',
      '8 office-addins/no-empty-load',
      '11 office-addins/load-object-before-read',
    ]),
  );
});
