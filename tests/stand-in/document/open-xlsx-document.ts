/** Opens .xlsx bytes for an application that shows the whole workbook: more than the port's readers and writers need. */
import type { SheetModel } from '../../../src/core/model/sheet-model';
import type { Change, SheetId, SheetInfo, SheetThing } from '../../../src/core/workbook';
import type { Grid } from '../../../src/core/table/grid';
import { arrangeSheets } from './arrange-sheets';
import { readText } from '../../../src/xlsx/package/package-reading';
import type { OpenOptions } from '../../../src/xlsx/book/open-xlsx';
import { openDocumentWorkbook, type DocumentWorkbook, type OverwriteOutcome } from './document-workbook';
import { readNames, type NameReading } from './read-names';
import { readSheetModel } from './read-sheet-model';
import { followSheets } from './sheet-references';
import { thingsOnSheet } from '../../../src/xlsx/package/sheet-things';
import { unshareFormulas } from './unshare-formulas';

/** Rejects with FileError when the bytes are not a workbook that can be read. */
export async function openXlsxDocument(bytes: Uint8Array, options: OpenOptions = {}): Promise<XlsxDocument> {
  return new XlsxDocument(await openDocumentWorkbook(bytes, options));
}

export class XlsxDocument {
  constructor(private readonly workbook: DocumentWorkbook) {}

  listSheets(): Promise<readonly SheetInfo[]> {
    return this.workbook.listSheets();
  }

  readSheet(sheet: SheetId): Promise<Grid> {
    return this.workbook.readSheet(sheet);
  }

  readModel(sheet: SheetId): Promise<SheetModel> {
    return readSheetModel(this.workbook, sheet);
  }

  readNames(): Promise<readonly NameReading[]> {
    return readNames(this.workbook);
  }

  async thingsOn(sheet: SheetId): Promise<readonly SheetThing[]> {
    const { parts, reading } = this.workbook.contents;
    const part = reading.workbook.sheets.find(({ sheetId }) => sheetId === sheet)?.part;
    return part === undefined ? [] : thingsOnSheet(parts, part);
  }

  readState(): Promise<ReadonlyMap<string, string>> {
    return this.workbook.stateEntries();
  }

  saveState(key: string, value: string): Promise<void> {
    return this.workbook.saveState(key, value);
  }

  /** A person's own changes: formulas, locked cells and sheets of any owner may go. */
  async overwrite(changes: readonly Change[]): Promise<OverwriteOutcome> {
    const gone = this.namesOfDeleted(changes);
    await this.unshareFormulas(changes);
    const outcome = await this.workbook.overwrite(changes);
    if (!outcome.applied || gone.length === 0) return outcome;
    const { parts, reading } = this.workbook.contents;
    const left = parts.fork();
    await followSheets(left, reading.workbookPart, new Map(gone.map((name) => [name.toLowerCase(), null])));
    await this.workbook.takeOver(left);
    return outcome;
  }

  /** All sheets in the order to have; references follow a sheet to its new name. */
  async arrange(
    sheets: readonly { id: SheetId; name: string; visibility: SheetInfo['visibility'] }[],
  ): Promise<void> {
    const { parts, reading } = this.workbook.contents;
    const wanted = sheets.map(({ id, name, visibility }) => ({ sheetId: id, name, visibility }));
    await this.workbook.takeOver(await arrangeSheets(parts, reading, wanted));
  }

  save(): Promise<Uint8Array> {
    return this.workbook.save();
  }

  private namesOfDeleted(changes: readonly Change[]): string[] {
    const deleted = new Set<string>(
      changes.flatMap((change) => (change.kind === 'delete-sheet' ? [change.sheet] : [])),
    );
    const { sheets } = this.workbook.contents.reading.workbook;
    return sheets.filter(({ sheetId }) => deleted.has(sheetId)).map(({ name }) => name);
  }

  private async unshareFormulas(changes: readonly Change[]): Promise<void> {
    const { parts, reading } = this.workbook.contents;
    const changed = new Set(changes.flatMap((change) => (change.kind === 'set-cells' ? [change.sheet] : [])));
    const written = parts.fork();
    let isWritten = false;
    for (const { sheetId, part } of reading.workbook.sheets) {
      if (!changed.has(sheetId as SheetId)) continue;
      const source = await readText(parts, part);
      const own = unshareFormulas(source, part);
      if (own === source) continue;
      written.write(part, own);
      isWritten = true;
    }
    if (isWritten) await this.workbook.takeOver(written);
  }
}
