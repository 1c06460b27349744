/** The columns and rows of «Ожидаемые результаты» that the form `expected` reads back: three columns a year. */
import type { ExpectedTable, ExpectedTableRow, YearPlanRow } from '../core/expected/expected-table';
import { expectedRowNumbers, fillExpected } from '../core/expected/fill';
import { firstDay } from '../core/calendar/calendar';
import { nothingTyped } from '../core/roadmap/indicator-progress';
import { roadmapProgress } from '../core/roadmap/progress';
import type { District } from '../core/schema/district';
import { deadlineWords } from '../data/lexicon/deadline-words';
import { lexicon } from '../data/lexicon/lexicon';
import { yearWords } from '../data/lexicon/year-words';
import { evidenceHeader, stateHeader } from '../text/expected-sheet-text';
import type { FormRow } from './form-sheet';

export const textHeader = (year: number) => String(year);

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

/** What the document expects of the year by its own number, beside the cells of its own years. A proposal stays out of its cell. */
export function expectedRows(district: District, year: number): FormRow[] {
  const { rows }: { readonly rows: readonly (ExpectedTableRow | YearPlanRow)[] } = yearTable(district, year);
  const own = ownCells(district);
  return rows.map(({ number, heading, text, source }) => ({
    ...own.get(number),
    direction: heading,
    row: number,
    [textHeader(year)]: source === 'proposal' ? null : text,
  }));
}

/** Nothing is known of the year yet: no rows of the roadmap's sheet, no evidence. */
function yearTable(district: District, year: number): ExpectedTable {
  const reportingDate = firstDay(year);
  const roadmap = roadmapProgress({
    district,
    events: null,
    coverage: [],
    schools: [],
    facts: [],
    adopted: [],
    measured: [],
    typed: nothingTyped,
    reportingDate,
    year,
    dueSoonDays: 0,
    words: deadlineWords,
    partyContinuation: lexicon.partyContinuation,
  });
  return fillExpected({ district, year, existing: [], roadmap, reportingDate, words: yearWords });
}

function ownCells({ expectedResults }: District): ReadonlyMap<string, FormRow> {
  if (expectedResults === null) return new Map();
  const numbers = expectedRowNumbers(expectedResults);
  return new Map(
    expectedResults.directions.flatMap(({ rows }) =>
      rows.map((row): [string, FormRow] => [
        numbers.get(row.id) ?? row.id,
        Object.fromEntries(
          expectedResults.years.map((own) => [textHeader(own), row.cells[String(own)] ?? null]),
        ),
      ]),
    ),
  );
}
