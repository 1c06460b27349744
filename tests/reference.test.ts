import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from '../.config/reference/generated-files';
import { listParameters } from '../src/core/flags/parameters';
import { severityOf } from '../src/core/validation/checks';
import { method } from '../src/data/methods/method';
import { functionCatalogue } from '../src/functions/catalogue';

const files = generatedFiles();

/** To write them anew: `npm run reference`. */
test.each([...files.keys()])('%s is what the definitions generate', (name) => {
  expect(readFileSync(join(__dirname, '..', name), 'utf8')).toBe(files.get(name));
});

test('the reference has a row for every finding code and parameter and a part for every function', () => {
  const lines = files.get('assets/reference.md')?.split('\n') ?? [];
  const rows = lines.flatMap((line) => /^\| `([^`]+)` \|/u.exec(line)?.[1] ?? []);
  const ids = [...Object.keys(severityOf), ...listParameters(method).map(({ id }) => id)];
  expect([...rows].sort()).toEqual(ids.sort());
  const parts = lines.flatMap((line) => /^### MSOKO\.(\w+)$/u.exec(line)?.[1] ?? []);
  expect(parts).toEqual(functionCatalogue.map(({ id }) => id));
});

test('no cell of the reference is left open', () => {
  const rows =
    files
      .get('assets/reference.md')
      ?.split('\n')
      .filter((line) => line.startsWith('| `')) ?? [];
  expect(rows.filter((row) => /undefined|NaN|\[object/u.test(row))).toEqual([]);
});
