import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const rows = [
  ...readFileSync(join(__dirname, 'README.md'), 'utf8').matchAll(/\| (tests\/\S+): «(.+?)»\s+\|/gu),
];

it('lists the faults', () => expect(rows.length).toBeGreaterThan(10));

it.each(rows.map(([, file = '', title = '']) => [title, file] as const))('«%s» is a test', (title, file) => {
  expect(readFileSync(join(root, file), 'utf8')).toContain(title);
});
