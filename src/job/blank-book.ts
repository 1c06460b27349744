/** A district's blank workbook for a year: its sheets, its name, and what of the document nobody can read as a deadline. */
import type { SheetModel } from '../core/model/sheet-model';
import type { District } from '../core/schema/district';
import { templateSheets } from '../layout/template';
import { unreadDeadlines } from '../layout/unread-deadlines';
import { reference } from './reference';

export interface BlankBook {
  readonly name: string;
  readonly sheets: readonly SheetModel[];
}

export function blankBook(district: District, year: number): BlankBook {
  return {
    name: `${district.name.nominative} ${year}.xlsx`,
    sheets: templateSheets(reference.forms, district, { year }),
  };
}

/** Told when the workbook is made: nobody will be able to judge them. */
export function deadlinesToMend(district: District): ReturnType<typeof unreadDeadlines> {
  return unreadDeadlines(district);
}
