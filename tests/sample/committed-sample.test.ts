import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDistrict } from '../../src/data/districts/index';
import { makeSample } from '../../src/sample/make-sample';
import { createXlsx } from '../../src/xlsx/create-xlsx';

const folder = join(__dirname, '..', '..', 'assets', 'samples');

/** To write it anew: `npm run demo -- --files-only --out assets/samples`. */
it('is what the generator makes of seed 1', async () => {
  const sample = makeSample(1, await loadDistrict('belinsky'));
  for (const run of sample.runs) {
    expect(readdirSync(join(folder, run.id)).sort()).toEqual(run.files.map(({ name }) => name).sort());
    for (const { name, sheets } of run.files) {
      const committed = readFileSync(join(folder, run.id, name));
      expect(Buffer.compare(committed, await createXlsx(sheets))).toBe(0);
    }
  }
  const planted: unknown = JSON.parse(readFileSync(join(folder, 'planted.json'), 'utf8'));
  expect(planted).toEqual(sample.planted);
});
