import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentedLimits, limitsTable } from '../documented-limits';

const root = join(__dirname, '..', '..', '..');

it.each(documentedLimits.map(({ member, test }) => [member, test] as const))(
  'the limit of %s has its test',
  (_, { file, title }) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain(title);
  },
);

it('the readme holds the table of limits', () => {
  const readme = readFileSync(join(root, 'tests/stand-in/README.md'), 'utf8');
  const cells = (text: string): string[] =>
    text
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.replace(/\s+/g, ' ').replace(/-+/g, '-'));
  expect(cells(readme)).toEqual(cells(limitsTable()));
});
