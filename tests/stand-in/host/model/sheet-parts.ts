/** The small objects every sheet has: protection, frozen panes, the filter. */
import { HostError } from '../host-error';
import { RemoteObject } from '../remote-object';
import type { HostContext } from './host-context';
import { Range } from './range-object';

export class WorksheetProtection extends RemoteObject {
  constructor(
    private readonly context: HostContext,
    private readonly sheet: string,
  ) {
    super();
  }

  get protected(): boolean {
    return this.kept().protection !== null;
  }
  get options(): unknown {
    return this.kept().protection?.options ?? null;
  }
  protect(options?: Record<string, unknown> | null, password?: string | null) {
    if (this.protected) throw new HostError('InvalidOperation', 'WorksheetProtection.protect');
    this.kept().protection = { options: options ?? {}, password: password ?? null };
  }
  unprotect(password?: string | null) {
    const protection = this.kept().protection;
    if (protection === null) return;
    if (protection.password !== null && protection.password !== password) {
      throw new HostError('AccessDenied', 'WorksheetProtection.unprotect');
    }
    this.kept().protection = null;
  }

  private kept() {
    return this.context.kept.sheet(this.sheet);
  }
}

export class WorksheetFreezePanes extends RemoteObject {
  constructor(
    private readonly context: HostContext,
    private readonly sheet: string,
  ) {
    super();
  }

  freezeRows(count?: number) {
    this.context.engine.freeze(this.sheet, count ?? 1, 0);
  }
  freezeColumns(count?: number) {
    this.context.engine.freeze(this.sheet, 0, count ?? 1);
  }
  freezeAt(range: unknown) {
    if (!(range instanceof Range)) throw new HostError('InvalidArgument', 'WorksheetFreezePanes.freezeAt');
    this.context.engine.freeze(this.sheet, range.place.area.bottom + 1, range.place.area.right + 1);
  }
  unfreeze() {
    this.context.engine.freeze(this.sheet, 0, 0);
  }
  getLocationOrNullObject() {
    const { rows, columns } = this.context.engine.frozen(this.sheet);
    if (rows === 0 && columns === 0) return null;
    const area = {
      top: 0,
      left: 0,
      bottom: rows === 0 ? 1_048_575 : rows - 1,
      right: columns === 0 ? 16_383 : columns - 1,
    };
    return new Range(this.context, { sheet: this.sheet, area });
  }
}

export class AutoFilter extends RemoteObject {
  constructor(
    private readonly context: HostContext,
    private readonly sheet: string,
  ) {
    super();
  }

  get enabled(): boolean {
    return this.context.kept.sheet(this.sheet).autoFilter !== null;
  }
  get isDataFiltered(): boolean {
    return false;
  }
  apply(range: unknown) {
    this.context.guardSheet(this.sheet, 'AutoFilter.apply');
    if (!(range instanceof Range)) throw new HostError('InvalidArgument', 'AutoFilter.apply');
    this.context.kept.sheet(this.sheet).autoFilter = range.place.area;
  }
  remove() {
    this.context.guardSheet(this.sheet, 'AutoFilter.remove');
    this.context.kept.sheet(this.sheet).autoFilter = null;
  }
  getRangeOrNullObject() {
    const area = this.context.kept.sheet(this.sheet).autoFilter;
    return area === null ? null : new Range(this.context, { sheet: this.sheet, area });
  }
}
