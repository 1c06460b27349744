import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Of the rules of this folder those that ask for no types: a program of all the project would be made for the others. */
const lint = `
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { configs } from 'typescript-eslint';

const eslint = new ESLint({
  overrideConfigFile: '.config/eslint.config.mjs',
  overrideConfig: configs.disableTypeChecked,
});
const [result] = await eslint.lintText(readFileSync(0, 'utf8'), { filePath: 'src/excel/address.ts' });
process.stdout.write(JSON.stringify(result.messages));
`;

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
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', lint], {
    cwd: root,
    input: example,
    encoding: 'utf8',
  });
  const messages = JSON.parse(stdout) as readonly { readonly ruleId: string; readonly line: number }[];
  const found = messages.map(({ ruleId, line }) => `${line} ${ruleId}`);
  expect(found).toEqual(
    expect.arrayContaining([
      '5 office-addins/no-context-sync-in-loop',
      '8 office-addins/no-empty-load',
      '11 office-addins/load-object-before-read',
    ]),
  );
});
