/** Blank sheets for a person to fill: a workbook of them, those that the open one lacks, those of newer forms. */
import { loadDistrict } from '../data/districts/index';
import type { BlankBook } from './blank-book';
import { sheetsToAdd } from './blank-sheets';
import type { BookOverview } from './book-overview';
import type { NewBook, NewBookChoice, SheetsChoice } from './choices';
import type { Doors } from './doors';
import type { JobBook } from './job-book';
import type { JobChanges } from './job-changes';
import type { Report } from './work-event';
import { WorkFailure } from './work-problem';

export class BlankWork {
  constructor(
    private readonly doors: Doors,
    private readonly book: JobBook,
    private readonly changes: JobChanges,
  ) {}

  /** A blank workbook of a district, made from its profile. */
  async create(choice: NewBookChoice): Promise<NewBook> {
    const { name, sheets } = await newBook(choice);
    return { name, bytes: await this.doors.createWorkbook(sheets) };
  }

  /** Adds a district's blank sheets to the open workbook, all or none. */
  addBlankSheets({ skipExisting, ...choice }: SheetsChoice, report: Report): Promise<BookOverview> {
    return this.changes.make(async (target) => {
      const { sheets } = await newBook(choice);
      const { missing, existing } = await sheetsToAdd(target.port, sheets);
      const blank = missing.map(({ name }) => name);
      if (blank.length === 0 || (existing.length > 0 && !skipExisting)) {
        throw new WorkFailure({ kind: 'sheets-exist', existing, missing: blank });
      }
      const changes = missing.map((model) => ({ kind: 'add-sheet' as const, model }));
      return { ...(await target.apply(changes, blank)), blank };
    }, report);
  }

  /** Raises an older workbook to the present forms, all or none. */
  upgrade(report: Report): Promise<BookOverview> {
    return this.changes.make(async (target) => {
      const { upgrade } = this.book.current.analysis;
      if (upgrade === null) throw new Error('The workbook is not older than its forms');
      const written = await target.put(upgrade.models, upgrade.fills);
      const edited = new Set(upgrade.fills.map(({ sheet }) => sheet));
      return { ...written, blank: written.names.filter((name) => !edited.has(name)) };
    }, report);
  }
}

/** Sheets of a district's blank workbook for a year, and the name it goes by. */
async function newBook({ district, year }: NewBookChoice): Promise<BlankBook> {
  const { blankBook } = await import(/* webpackChunkName: "schools" */ './blank-book');
  return blankBook(await loadDistrict(district), year);
}
