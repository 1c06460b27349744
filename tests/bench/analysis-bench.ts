/** How fast the analysis is once the cells are in memory: field checks alone, then the whole flow. */
import { analyze } from '../../src/core/analyze';
import { parametersFrom } from '../../src/core/flags/parameters';
import { Memory } from '../../src/core/memory';
import { GridBuilder, type Grid } from '../../src/core/table/grid';
import { serialOf } from '../../src/core/table/parse-date';
import { recognise } from '../../src/core/table/recognise';
import { Tables } from '../../src/core/table/tables';
import { sheetChecks } from '../../src/core/validation/checks';
import { checkSheet } from '../../src/core/validation/validate';
import { forms } from '../../src/data/forms/forms';
import { results as resultsForm } from '../../src/data/forms/results';
import { reference } from '../../src/job/reference';
import { megabytes, timed, type Figure } from './figure';

const today = serialOf(2026, 11, 20) ?? 0;
const fieldChecks = ['types', 'required', 'ranges', 'texts'];
const goalCellsPerSecond = 5e6;

export async function benchAnalysis(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const rows of [20_000, 300_000]) {
    const grid = resultsGrid(rows);
    const cells = rows * grid.columns.length;
    const { tables } = recognise([{ grid }], [resultsForm], reference.lexicon);
    const { plausibility } = parametersFrom(reference.method).parameters;
    const context = { ...reference, plausibility, district: null, reportingDate: today };
    const checks = sheetChecks.filter(({ id }) => fieldChecks.includes(id));
    const field = await timed(() => {
      const fresh = { ...context, tables: new Tables(tables, reference.lexicon) };
      return tables.flatMap((table) =>
        checks.flatMap((check) => checkSheet(check, table, fresh, new Memory())),
      );
    });
    figures.push({
      name: `field checks, ${rows.toLocaleString('en')} rows × ${grid.columns.length}`,
      value: `${(cells / field.seconds / 1e6).toFixed(1)} M cells/s, ${field.seconds.toFixed(3)} s, ${megabytes(field.peakBytes)}`,
      ratio: cells / field.seconds / goalCellsPerSecond,
      goal: '≥ 1 × 5 M cells/s',
    });
  }
  const grid = resultsGrid(20_000);
  const cells = 20_000 * grid.columns.length;
  const whole = await timed(
    () => analyze({ sheets: [{ grid }], reference, district: null, today, year: 2026 }),
    3,
  );
  figures.push({
    name: 'whole analysis, 20,000 results of 1,250 schools',
    value: `${(cells / whole.seconds / 1e6).toFixed(2)} M cells/s, ${whole.seconds.toFixed(3)} s, ${megabytes(whole.peakBytes)}`,
  });
  return figures;
}

/** A sound sheet of results: school × grade × subject × year, every column filled. */
function resultsGrid(rows: number): Grid {
  const builder = new GridBuilder(forms.find(({ id }) => id === 'results')?.title ?? '');
  resultsForm.fields.forEach(({ title }, column) => builder.set(0, column, title));
  for (let row = 1; row <= rows; row++) {
    const school = Math.floor(row / 16);
    const participants = 10 + (row % 40);
    const marks = [participants >> 3, participants >> 1, participants >> 2];
    const values = {
      schoolYear: row % 2 === 0 ? '2025/2026' : '2024/2025',
      procedure: 'ВПР',
      school: `edu58${String(school).padStart(5, '0')}`,
      grade: 4 + (Math.floor(row / 2) % 2),
      subject: ['Русский язык', 'Математика', 'Биология', 'История'][Math.floor(row / 4) % 4] ?? '',
      level: null,
      date: { date: today - 200 },
      participants,
      marks2: marks[0] ?? 0,
      marks3: marks[1] ?? 0,
      marks4: marks[2] ?? 0,
      marks5: participants - marks.reduce((sum, count) => sum + count, 0),
      belowMinimum: 0,
      mean: 10 + (row % 100) / 10,
      journalLower: 1,
      journalEqual: participants - 2,
      journalHigher: 1,
    };
    resultsForm.fields.forEach(({ name }, column) =>
      builder.set(row, column, values[name as keyof typeof values] ?? null),
    );
  }
  return builder.build();
}
