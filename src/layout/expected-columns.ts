/** The columns and rows of «Ожидаемые результаты» that the form `expected` reads back: three columns a year. */
import type { District } from '../core/schema/district';
import { headingOf } from './profile-rows';
import type { FormRow } from './form-sheet';

/** Text by row number («1.3») for one year. */
export type YearTexts = ReadonlyMap<string, string>;

export const textHeader = (year: number) => String(year);
export const stateHeader = (year: number) => `Состояние ${year}`;
export const evidenceHeader = (year: number) => `Подтверждение ${year}`;

/** The document's own years show their texts; the workbook's year has a state and evidence as well. */
export function expectedColumns(
  ownYears: readonly number[],
  year: number,
): { readonly header: string; readonly width: number }[] {
  const printed = ownYears.filter((own) => own !== year);
  return [
    ...printed.map((own) => ({ header: textHeader(own), width: 40 })),
    { header: textHeader(year), width: 44 },
    { header: stateHeader(year), width: 14 },
    { header: evidenceHeader(year), width: 24 },
  ];
}

/** The document's own cells of its own years; `texts` for `year`, unless the document itself names it. */
export function expectedRows(district: District, year: number, texts: YearTexts): FormRow[] {
  const { directions = [], years = [] } = district.expectedResults ?? {};
  return directions.flatMap((direction, directionIndex) =>
    direction.rows.map((row, rowIndex) => {
      const number = `${directionIndex + 1}.${rowIndex + 1}`;
      const cells: Record<string, string | null> = {
        direction: headingOf(district, direction.direction),
        row: number,
      };
      for (const own of years) cells[textHeader(own)] = row.cells[String(own)] ?? null;
      if (!years.includes(year)) cells[textHeader(year)] = texts.get(number) ?? null;
      return cells;
    }),
  );
}
