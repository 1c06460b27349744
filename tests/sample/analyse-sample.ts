/** The sample's sheets through the whole flow, without writing files. */
import type { Analysis } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';
import type { SheetModel } from '../../src/core/model/sheet-model';
import { GridBuilder, type Grid } from '../../src/core/table/grid';
import { serialOf } from '../../src/core/table/parse-date';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/job/reference';
import type { Sample, SampleRun } from '../../src/sample/sample';

export function gridOfModel(model: SheetModel): Grid {
  const builder = new GridBuilder(model.name);
  model.rows.forEach((row, index) =>
    row.cells.forEach((cell, column) => {
      if (cell === null || cell.value === null) return;
      if (typeof cell.value === 'object' && 'formula' in cell.value)
        throw new Error('No formulas in the sample');
      builder.set(index, column, cell.value);
    }),
  );
  model.merges.forEach((area) => builder.merge(area));
  return builder.build();
}

export async function analyseRun(run: SampleRun): Promise<Analysis> {
  const sheets = run.files.flatMap(({ name, sheets: models }) =>
    models.map((model) => ({ file: name, grid: gridOfModel(model) })),
  );
  const district = run.id === 'unknown-district' ? null : await loadDistrict('belinsky');
  return analyze({ sheets, reference, district, today: serialOf(2026, 11, 20)!, year: null });
}

export async function analyseSample(sample: Sample): Promise<ReadonlyMap<string, Analysis>> {
  const outcomes = new Map<string, Analysis>();
  for (const run of sample.runs) outcomes.set(run.id, await analyseRun(run));
  return outcomes;
}
