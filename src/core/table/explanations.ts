/** The sheet of explanations: what a person answered to a warning, a question or a flag, for which value, who and when. */
import type { CellValue } from './grid';
import { bareLabel } from './normalise-label';
import { cellOf, textOf, type Table } from './table';
import type { Tables } from './tables';

export const explanationForm = 'explanations';

/** What an explanation speaks of, in the words of the workbook. */
export interface ExplanationKey {
  /** Name of the kind of finding, or of the marker. */
  readonly about: string;
  /** Empty: the workbook that the explanation stands in. */
  readonly file: string;
  readonly sheet: string;
  /** Words that tell the row. */
  readonly key: string;
  /** Header of the column. */
  readonly field: string;
}

export interface Explanation extends ExplanationKey {
  /** What the cell held when it was explained. */
  readonly value: CellValue;
  readonly text: string;
  readonly person: string;
  /** Serial day. */
  readonly day: number;
  readonly at: { readonly table: Table; readonly row: number };
}

/** Rows that say why, who and when; of the others the checks tell. */
export function explanationsOf(tables: Tables): readonly Explanation[] {
  return tables.rows(explanationForm).flatMap(({ table, row }): Explanation[] => {
    const text = (name: string) => textOf(table, row, name);
    const day = tables.number(table, row, 'day');
    const [about, why, person] = [text('about'), text('text'), text('person')];
    if (about === '' || why === '' || person === '' || day === null) return [];
    return [
      {
        about,
        file: text('file'),
        sheet: text('sheet'),
        key: text('key'),
        field: text('field'),
        value: cellOf(table, row, 'value'),
        text: why,
        person,
        day,
        at: { table, row },
      },
    ];
  });
}

/** One text a key, whatever its case, quotes and separators. */
export function explanationKey({ about, file, sheet, key, field }: ExplanationKey): string {
  return [about, file, sheet, key, field].map((part) => bareLabel(part)).join('\u001f');
}
