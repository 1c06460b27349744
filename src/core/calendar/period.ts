/** The period the workbook speaks of, from its sheet of details. */
import { fieldOf } from '../table/table';
import type { Tables } from '../table/tables';
import { isoDateOfSerial, yearOf } from './calendar';

export interface Period {
  /** Serial day. */
  readonly reportingDate: number;
  readonly year: number;
}

/** `today` where the workbook names no reporting date; the year asked for wins over the workbook's own. */
export function periodOf(tables: Tables, today: number, asked: number | null): Period {
  const details = tables.of('details')[0];
  // What the check of ranges refuses is not reckoned with either.
  const read = (name: string) => {
    const value = details === undefined ? null : tables.number(details, 0, name);
    const { minimum = -Infinity, maximum = Infinity } =
      (details && fieldOf(details, name)?.constraints) ?? {};
    return value === null || value < minimum || value > maximum ? null : Math.floor(value);
  };
  const reportingDate = read('reportingDate') ?? today;
  return { reportingDate, year: asked ?? read('calendarYear') ?? yearOf(isoDateOfSerial(reportingDate)) };
}
