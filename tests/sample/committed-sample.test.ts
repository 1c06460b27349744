import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { textAt, kindAt, type Grid } from '../../src/core/table/grid';
import { loadDistrict } from '../../src/data/districts/index';
import { makeSample } from '../../src/sample/make-sample';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { gridOfModel } from './analyse-sample';

const folder = join(__dirname, '..', '..', 'assets', 'samples');

/** Every cell as `kind text`, row by row; styles are free to change. */
function cellsOf(grid: Grid): string[] {
  const rows = Array.from({ length: grid.rowCount }, (_, row) =>
    grid.columns.map((_, column) => `${kindAt(grid, row, column)} ${textAt(grid, row, column)}`).join('\t'),
  );
  return rows.map((row) => row.replace(/(\t0 )+$/u, ''));
}

/** To write it anew: `npm run demo -- --files-only --out assets/samples`. */
it('is what the generator makes of seed 1', async () => {
  const sample = makeSample(1, await loadDistrict('belinsky'));
  for (const run of sample.runs) {
    expect(readdirSync(join(folder, run.id)).sort()).toEqual(run.files.map(({ name }) => name).sort());
    for (const { name, sheets } of run.files) {
      const workbook = await openXlsx(readFileSync(join(folder, run.id, name)), {
        file: name,
        inflateRaw: async (compressed) => inflateRawSync(compressed),
      });
      const infos = await workbook.listSheets();
      expect(infos.map((info) => info.name)).toEqual(sheets.map((sheet) => sheet.name));
      for (const [index, model] of sheets.entries()) {
        expect(cellsOf(await workbook.readSheet(infos[index]!.id))).toEqual(cellsOf(gridOfModel(model)));
      }
    }
  }
  const planted: unknown = JSON.parse(readFileSync(join(folder, 'planted.json'), 'utf8'));
  expect(planted).toEqual(sample.planted);
});
