import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { severityOf } from '../../src/core/validation/checks';
import type { District } from '../../src/core/schema/district';
import { loadDistrict } from '../../src/data/districts/index';
import { allResultSheets } from '../../src/layout/result-sheet';
import { resultSheets } from '../../src/layout/result-sheets';
import { compareWithPlanted } from '../../src/sample/compare-with-planted';
import { districtRun, makeSample } from '../../src/sample/make-sample';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { analyseRun, analyseSample } from './analyse-sample';
import { notPlanted } from './not-planted';

let district: District;
beforeAll(async () => {
  district = await loadDistrict('belinsky');
});

describe.each([1, 7, 20261122])('the sample of seed %i', (seed) => {
  it('has every planted error found at its cell, every planted school by its rule, and no other error', async () => {
    const sample = makeSample(seed, district);
    const analyses = await analyseSample(sample);
    const comparison = compareWithPlanted(analyses, sample.planted, districtRun);
    expect(comparison.missing).toEqual([]);
    expect(comparison.unexpected).toEqual([]);
    expect(comparison.schools.filter(({ isFlagged }) => !isFlagged)).toEqual([]);
    expect(comparison.isAsPlanted).toBe(true);
    // Excel hands out the merged cells of 512 areas at once.
    for (const { name, merges } of resultSheets(analyses.get(districtRun)!, allResultSheets)) {
      expect([name, merges.length]).toEqual([name, Math.min(merges.length, 450)]);
    }
  });

  it('is a district without errors before anything is planted', async () => {
    const [run] = makeSample(seed, district, { isClean: true }).runs;
    const { findings } = await analyseRun(run!);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

it('plants every kind of finding that the workbooks of indicators do not plant', () => {
  const planted = new Set(makeSample(1, district).planted.errors.map(({ code }) => code));
  const filled = readFileSync(join(__dirname, '..', 'fixtures', 'indicators', 'kulebaki.json'), 'utf8');
  const elsewhere = (JSON.parse(filled) as { planted: { code: string }[] }).planted.map(({ code }) => code);
  const rest = Object.keys(severityOf).filter((code) => !elsewhere.includes(code) && !(code in notPlanted));
  expect([...planted].sort()).toEqual(rest.sort());
});

it.each(Object.entries(notPlanted))(
  '%s, which it does not plant, comes out of a workbook that has it',
  async (code, found) => expect(await found()).toContain(code),
);

it('gives the same bytes for the same seed, and others for another', async () => {
  const bytesOf = async (seed: number) => {
    const file = makeSample(seed, district).runs[0]!.files.at(-1)!;
    return Buffer.from(await createXlsx(file.sheets)).toString('base64');
  };
  const first = await bytesOf(3);
  expect(await bytesOf(3)).toBe(first);
  expect(await bytesOf(4)).not.toBe(first);
});

it('names no school like a person', async () => {
  const [run] = makeSample(1, district, { isClean: true }).runs;
  const { findings } = await analyseRun(run!);
  expect(findings.filter(({ code }) => code.startsWith('personal-'))).toEqual([]);
});
