/** What every object of the model stands on: engine, kept state, events and who may write. */
import type { Area } from '../../../../src/core/table/grid';
import { fullAddress } from '../address';
import type { EngineSheet, SheetEngine } from '../engine/sheet-engine';
import { HostError } from '../host-error';
import { KeptState } from '../kept-state';
import type { RemoteObject } from '../remote-object';

/** Event numbers of the client (Excel.EventType on the wire). */
export const EventType = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetAdded: 13,
  sheetSelectionChanged: 14,
  sheetDeleted: 15,
  sheetRenamed: 25,
  sheetHidden: 26,
} as const;

/** Target of events registered on the collection of sheets. */
export const workbookTarget = 'Workbook';

export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What a person has before them, as far as Excel lets it get in a client's way. */
export interface Sight {
  /** Several areas are selected at once. */
  severalAreas: boolean;
  /** The window of another workbook stands in front. */
  otherWorkbook: boolean;
}

export class HostContext {
  readonly sight: Sight = { severalAreas: false, otherWorkbook: false };
  readonly kept = new KeptState();
  readonly references = new Map<string, RemoteObject>();
  eventsEnabled = true;
  private readonly registered = new Map<string, number>();
  private nextReference = 1;

  constructor(
    readonly engine: SheetEngine,
    private readonly send: (event: HostEvent) => void,
  ) {}

  sheet(id: string, location = 'worksheet'): EngineSheet {
    const sheet = this.engine.sheets().find((candidate) => candidate.id === id);
    if (sheet === undefined) throw new HostError('ItemNotFound', location);
    return sheet;
  }

  address(sheet: string, area: Area): string {
    return fullAddress(this.sheet(sheet).name, area);
  }

  keep(object: RemoteObject): string {
    const id = `reference-${this.nextReference}`;
    this.nextReference += 1;
    this.references.set(id, object);
    return id;
  }

  register(type: number, target: string): void {
    const key = `${type}|${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type}|${target}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) - 1));
  }

  /** To the listeners of the sheet and of all sheets. */
  emit(type: number, sheet: string, payload: Readonly<Record<string, unknown>>): void {
    if (!this.eventsEnabled) return;
    for (const target of [sheet, workbookTarget]) {
      if ((this.registered.get(`${type}|${target}`) ?? 0) > 0) this.send({ type, target, payload });
    }
  }

  /** Refuses a change of locked cells on a protected sheet, as Excel does. */
  guard(sheet: string, area: Area, location: string): void {
    if (this.kept.sheet(sheet).protection === null) return;
    const used = this.engine.usedArea(sheet, false) ?? area;
    const bottom = Math.min(area.bottom, Math.max(used.bottom + 1, area.top));
    const right = Math.min(area.right, Math.max(used.right + 1, area.left));
    for (let row = area.top; row <= bottom; row += 1) {
      for (let column = area.left; column <= right; column += 1) {
        if (this.engine.styleAt(sheet, row, column).locked) throw new HostError('AccessDenied', location);
      }
    }
  }

  /** Refuses anything else on a protected sheet. */
  guardSheet(sheet: string, location: string): void {
    if (this.kept.sheet(sheet).protection !== null) throw new HostError('AccessDenied', location);
  }
}
