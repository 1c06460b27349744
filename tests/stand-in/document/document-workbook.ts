/** A workbook for an application that shows all of it: its parts are at hand and may be exchanged, a person's edits take any cell. */
import type { CallOptions, Change, Conflict, SheetId } from '../../../src/core/workbook';
import { FileError } from '../../../src/core/file-error';
import { guardCalls, guarded } from '../../../src/xlsx/book/guard-calls';
import type { OpenOptions } from '../../../src/xlsx/book/open-xlsx';
import { XlsxWorkbook } from '../../../src/xlsx/book/xlsx-workbook';
import type { SheetReading } from '../../../src/xlsx/cells/read-sheet-part';
import { openPackage } from '../../../src/xlsx/package/open-package';
import type { PackageParts } from '../../../src/xlsx/package/package-parts';
import { readPackage, type PackageReading } from '../../../src/xlsx/package/package-reading';
import { loadState } from '../../../src/xlsx/write/state-part';

export type OverwriteOutcome =
  { readonly applied: true } | { readonly applied: false; readonly conflicts: readonly Conflict[] };

/** Rejects with FileError when the bytes are not a workbook that can be read. */
export async function openDocumentWorkbook(
  bytes: Uint8Array,
  options: OpenOptions = {},
): Promise<DocumentWorkbook> {
  const file = options.file ?? null;
  return guardCalls(await guarded(() => DocumentWorkbook.openDocument(bytes, options), file), file);
}

export class DocumentWorkbook extends XlsxWorkbook {
  static async openDocument(bytes: Uint8Array, options: OpenOptions): Promise<DocumentWorkbook> {
    const { parts } = await openPackage(bytes, options);
    const reading = await readPackage(parts);
    if (reading.workbook.sheets.length === 0) throw new FileError({ code: 'no-sheets' });
    return new DocumentWorkbook(parts, reading);
  }

  get contents(): { readonly parts: PackageParts; readonly reading: PackageReading } {
    return { parts: this.parts, reading: this.reading };
  }

  /** Parts whose sheets are the same, though under other names or in another order; they are read anew. */
  async takeOver(parts: PackageParts): Promise<void> {
    this.parts = parts;
    this.reading = await readPackage(parts);
    this.sheets.forget();
  }

  /** The sheet's grid and how its part is spelled. */
  async sheetReading(sheet: SheetId, options: CallOptions = {}): Promise<SheetReading> {
    return this.readingById(sheet, options);
  }

  /** Everything the add-in keeps in the workbook, by key. */
  async stateEntries(): Promise<ReadonlyMap<string, string>> {
    return loadState(this.parts, this.reading);
  }

  /** The changes are a person's, made where they were judged already: formulas, locked cells and any sheet may go. */
  async overwrite(changes: readonly Change[]): Promise<OverwriteOutcome> {
    const result = await this.drawn(changes, {}, true);
    if (!('parts' in result)) return { applied: false, conflicts: result };
    await this.adopt(result);
    return { applied: true };
  }
}
