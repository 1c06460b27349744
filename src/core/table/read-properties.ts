/** A sheet of properties: names in the first column, values in the second; read as a table of one row. */
import type { Finding, Place } from '../finding';
import type { FieldName } from '../schema/field';
import type { Form } from '../schema/form';
import type { Lookalikes } from './fold-look-alikes';
import { cellAddress, GridBuilder, textAt, valueAt, type Grid } from './grid';
import { closestLabel, normaliseLabel } from './normalise-label';
import { tableReadingFindings, type TableReading } from './table-reading';

export function readProperties(
  grid: Grid,
  form: Form,
  lookalikes: Lookalikes,
  file: string | undefined,
): TableReading {
  const place: Place = { file, sheet: grid.sheet };
  if (grid.rowCount === 0)
    return {
      table: null,
      findings: [tableReadingFindings.of('sheet-empty', place, { form: form.title })],
    };
  const builder = new GridBuilder(grid.sheet);
  const columnOf = new Map<FieldName, number>();
  const propertyRows: number[] = [];
  const findings: Finding[] = [];
  const unmatched: number[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    const label = normaliseLabel(textAt(grid, row, 0));
    const field = form.fields.find((candidate) =>
      [candidate.title, ...(candidate.aliases ?? [])].some((title) => normaliseLabel(title) === label),
    );
    if (field === undefined) {
      if (label !== '') unmatched.push(row);
      continue;
    }
    const known = columnOf.get(field.name);
    if (known !== undefined) {
      const addresses = [cellAddress(propertyRows[known] ?? 0, 0), cellAddress(row, 0)];
      findings.push(
        tableReadingFindings.of(
          'header-duplicate',
          { ...place, row, column: 0, field: field.title },
          { title: field.title, addresses },
        ),
      );
      continue;
    }
    columnOf.set(field.name, propertyRows.length);
    builder.set(0, propertyRows.length, valueAt(grid, row, 1));
    propertyRows.push(row);
  }
  if (columnOf.size === 0) {
    const titles = form.fields.map((field) => field.title);
    return {
      table: null,
      findings: [tableReadingFindings.of('header-not-found', place, { form: form.title, titles })],
    };
  }
  for (const field of form.fields) {
    if (field.optionalColumn === true || columnOf.has(field.name)) continue;
    const similar = closestLabel(
      field.title,
      unmatched.map((row) => textAt(grid, row, 0)),
    );
    findings.push(tableReadingFindings.of('header-missing', place, { title: field.title, similar }));
  }
  const rows = Int32Array.of(0);
  return {
    table: {
      form,
      grid: builder.build(),
      file,
      lookalikes,
      headerRow: 0,
      rows,
      columnOf,
      numbered: new Map(),
      propertyRows,
    },
    findings,
  };
}
