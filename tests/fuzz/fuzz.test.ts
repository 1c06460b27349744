/** A short run of the fuzzing: `npm run fuzz` goes on from other seeds. */
import { featureWorkbooks } from '../xlsx/feature-workbooks';
import { fuzzWorkbooks } from './fuzz-workbooks';
import { mutatedPackage } from './mutate-package';
import { seededRandom } from './seeded-random';
import { tryEdits } from './try-edits';
import { tryPackage } from './try-package';

test('a damaged workbook is read or refused, and what is written of it reads back', async () => {
  const books = [...(await fuzzWorkbooks()), ...(await featureWorkbooks())];
  const trials = { read: 0, refused: 0 };
  for (const book of books) expect(await tryPackage(book)).toBe('read');
  for (let seed = 0; seed < 200; seed++) {
    const random = seededRandom(seed);
    trials[await tryPackage(mutatedPackage(random.pick(books), random))]++;
  }
  expect(Math.min(trials.read, trials.refused)).toBeGreaterThan(40);
}, 60_000);

test('random edits of random workbooks leave what was written and nothing else', async () => {
  // The last two took back a change of a sheet that had gone and come back meanwhile.
  for (const seed of [...Array.from({ length: 60 }, (_, index) => index), 5217, 5271]) await tryEdits(seed);
}, 60_000);
