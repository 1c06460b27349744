/** A sheet as a person looks at it and types on it. */
import type { Form } from '../core/schema/form';
import type { Table } from '../core/table/table';
import type { BookOverview, BookSheetId } from './book-overview';
import type { EntryChoice, PasteChoice } from './choices';
import type { SheetEditing } from './entry-rule';
import { sheetKey } from './finding-orders';
import type { JobBook } from './job-book';
import type { JobChanges } from './job-changes';
import { sendFindings } from './open-book';
import type { ReadSheet } from './open-files';
import type { ProgressPart } from './progress-cells';
import { sheetWindow, type SheetWindow, type WindowChoice } from './sheet-window';
import type { TargetFile } from './target-file';
import type { Report } from './work-event';
import { WorkFailure } from './work-problem';

/** Loaded when a person asks for them. */
const loadEditing = () => import(/* webpackChunkName: "editing" */ './sheet-editing');
const loadProgress = () => import(/* webpackChunkName: "editing" */ './progress-cells');
const loadPasting = () => import(/* webpackChunkName: "editing" */ './pasted-cells');

/** A form's sheet; without a table where it only bears the form's name. */
type EditableSheet = { readonly read: ReadSheet } & ({ readonly table: Table } | { readonly form: Form });

export class SheetWork {
  constructor(
    private readonly book: JobBook,
    private readonly changes: JobChanges,
  ) {}

  window({ sheet, top, bottom }: WindowChoice): SheetWindow {
    const { sheets, marks } = this.book.current;
    const found = sheets.get(sheet);
    if (found === undefined) throw new Error(`No sheet ${sheet}`);
    return sheetWindow(
      found.grid,
      marks.get(sheetKey(found.info.file, found.info.name)) ?? new Map(),
      top,
      bottom,
    );
  }

  /** What may be typed on the sheet; null where nothing may. */
  async editing(sheet: BookSheetId): Promise<SheetEditing | null> {
    const { freeEditing, sheetEditing } = await loadEditing();
    const found = await this.editable(sheet);
    const { tables, period } = this.book.current.analysis.analysis;
    if (found === null) return null;
    return 'form' in found ? freeEditing(found.form) : sheetEditing(found.table, tables, period.year);
  }

  /** Where an expected result's state, date and paper are typed, and those of its events. */
  async progress(line: string): Promise<readonly ProgressPart[]> {
    const { progressParts } = await loadProgress();
    const { analysis, sheets } = this.book.current;
    if (this.changes.isReadOnly) return [];
    return progressParts(line, analysis.analysis, this.book.targetName, sheets);
  }

  /** Writes what was typed: all of it or, where one cell does not take it, nothing. */
  async enter(
    { sheet, entries, isCheckedLater = false }: EntryChoice,
    report: Report,
  ): Promise<BookOverview> {
    const { entryChanges, freeChanges } = await loadEditing();
    const found = await this.editable(sheet);
    if (found === null) throw new WorkFailure({ kind: 'sheet-read-only' });
    const { findings, analysis } = this.book.current.analysis;
    const { grid, info } = found.read;
    const made =
      'form' in found
        ? freeChanges(entries, grid)
        : entryChanges(entries, found.table, grid, analysis.tables, analysis.period.year);
    if (made.kind === 'refused') throw new WorkFailure({ ...made, kind: 'entry-refused' });
    if (made.cells.length === 0) {
      sendFindings(findings, report);
      return this.book.overview;
    }
    const change = { kind: 'set-cells', sheet: info.own, cells: made.cells } as const;
    const write = (target: TargetFile) => target.apply([change], [info.name]);
    return isCheckedLater
      ? this.changes.makeUnchecked(write, report)
      : this.changes.makeQuietly(write, report);
  }

  async paste({ area, text, ...choice }: PasteChoice, report: Report): Promise<BookOverview> {
    const { pastedCells, pastedEntries } = await loadPasting();
    return this.enter({ ...choice, entries: pastedEntries(pastedCells(text), area) }, report);
  }

  /** Null where the sheet is no form's, or not of the workbook that is written to. */
  private async editable(sheet: BookSheetId): Promise<EditableSheet | null> {
    const { namedForm, tableOfSheet } = await loadEditing();
    const { sheets, analysis } = this.book.current;
    const read = sheets.get(sheet);
    if (read === undefined || read.info.file !== this.book.targetName || this.changes.isReadOnly) return null;
    const table = tableOfSheet(analysis.analysis.tables, read.info.file, read.grid.sheet);
    if (table !== undefined) return { read, table };
    const form = namedForm(read.grid.sheet);
    return form === undefined ? null : { read, form };
  }
}
