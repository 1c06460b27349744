/** Which sheets the add-in itself added, deleted or named: Excel's events of sheets do not say who did it. */
import type { SheetId } from '../core/workbook';

export class OwnChanges {
  private readonly added = new Set<SheetId>();
  private readonly deleted = new Set<SheetId>();
  private readonly names = new Map<SheetId, string>();
  private writing: Promise<unknown> = Promise.resolve();

  /** Events are judged when the writing is over: they may come before the host's answer does. */
  during<T>(work: Promise<T>): Promise<T> {
    const before = this.writing;
    this.writing = Promise.allSettled([before, work]);
    return work;
  }

  noteAdded(sheet: SheetId): void {
    this.added.add(sheet);
  }

  /** To be called before the deletion is sent. */
  noteDeleted(sheet: SheetId): void {
    this.deleted.add(sheet);
  }

  noteNamed(sheet: SheetId, name: string): void {
    this.names.set(sheet, name);
  }

  async isOwnAddition(sheet: SheetId): Promise<boolean> {
    await this.writing;
    return this.added.has(sheet);
  }

  async isOwnDeletion(sheet: SheetId): Promise<boolean> {
    await this.writing;
    const isOwn = this.deleted.has(sheet);
    // Should the person bring the sheet back, that is news.
    if (!isOwn) this.added.delete(sheet);
    return isOwn;
  }

  async isOwnName(sheet: SheetId, name: string): Promise<boolean> {
    await this.writing;
    return this.names.get(sheet) === name;
  }
}
