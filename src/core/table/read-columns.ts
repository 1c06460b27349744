/** Columns read as their types, each once for as long as its cells are the same objects. */
import type { FieldType } from '../schema/field';
import type { Lexicon } from '../schema/lexicon';
import type { GridColumn } from './column-arrays';
import type { Grid } from './grid';
import { readColumn, type TypedColumn } from './typed-column';

interface Readings {
  readonly formats: Grid['formats'];
  readonly byType: Map<FieldType, TypedColumn>;
}

export class ReadColumns {
  private readonly readings = new WeakMap<GridColumn, Readings>();

  constructor(private readonly lexicon: Lexicon) {}

  of(grid: Grid, index: number, type: FieldType): TypedColumn {
    const column = grid.columns[index];
    if (column === undefined) return readColumn(grid, index, type, this.lexicon);
    let known = this.readings.get(column);
    if (known === undefined || known.formats !== grid.formats) {
      known = { formats: grid.formats, byType: new Map() };
      this.readings.set(column, known);
    }
    const read = known.byType.get(type) ?? readColumn(grid, index, type, this.lexicon);
    known.byType.set(type, read);
    return read;
  }
}
