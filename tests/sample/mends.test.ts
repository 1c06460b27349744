/** Every mend that the sample's findings offer, made: what it mends is gone, and nothing new is found. */
import { everyFinding } from '../../src/core/finding-group';
import type { Finding } from '../../src/core/finding';
import { analyze } from '../../src/core/analyze';
import { editedGrid } from '../../src/core/table/edited-grid';
import { serialOf } from '../../src/core/table/parse-date';
import { StringPool, valueAt } from '../../src/core/table/grid';
import type { SourceSheet } from '../../src/core/table/recognise';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/job/reference';
import { makeSample } from '../../src/sample/make-sample';
import { gridOfModel } from './analyse-sample';

const today = serialOf(2026, 11, 20)!;

async function findingsOf(sheets: readonly SourceSheet[]): Promise<readonly Finding[]> {
  const district = await loadDistrict('belinsky');
  return everyFinding(analyze({ sheets, reference, district, today, year: null }).findings);
}

function mended(sheets: readonly SourceSheet[], findings: readonly Finding[]): readonly SourceSheet[] {
  return sheets.map((sheet) => {
    const own = findings.filter(
      ({ place, mend }) =>
        mend !== undefined && place.file === sheet.file && place.sheet === sheet.grid.sheet,
    );
    const pool = new StringPool();
    for (const text of sheet.grid.strings) {
      pool.ids.set(text, pool.strings.length);
      pool.strings.push(text);
    }
    const edits = own.map(({ place, mend }) => {
      const { row = -1, column = -1 } = place;
      expect(valueAt(sheet.grid, row, column)).toEqual(mend!.expected);
      return { row, column, value: mend!.value };
    });
    return own.length === 0 ? sheet : { ...sheet, grid: editedGrid(sheet.grid, edits, pool) };
  });
}

const nameOf = ({ code, place }: Finding) =>
  [code, place.file, place.sheet, place.row, place.column].join(' · ');

test('the mends of all kinds together leave none of what they mend, and nothing new but what joins', async () => {
  const sample = makeSample(1, await loadDistrict('belinsky'));
  const sheets = sample.runs[0]!.files.flatMap(({ name, sheets: models }) =>
    models.map((model) => ({ file: name, grid: gridOfModel(model) })),
  );
  const before = await findingsOf(sheets);
  const offered = before.filter(({ mend }) => mend !== undefined);
  expect(new Set(offered.map(({ code }) => code)).size).toBeGreaterThanOrEqual(7);
  const after = await findingsOf(mended(sheets, before));
  const left = new Set(after.map(nameOf));
  expect(offered.map(nameOf).filter((name) => left.has(name))).toEqual([]);
  const known = new Set(before.map(nameOf));
  const found = after.filter((finding) => !known.has(nameOf(finding)));
  // The school that joins brings the work that the sheet of results was typed without.
  expect(found.map(({ code, facts }) => [code, facts])).toMatchObject([
    ['protocol-differs-from-results', { what: 'Участников' }],
  ]);
});
