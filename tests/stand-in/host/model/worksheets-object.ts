/** Excel.WorksheetCollection: the sheets in their order, and what happens to them. */
import { HostError } from '../host-error';
import { found, RemoteCollection } from '../remote-object';
import { EventType, workbookTarget, type HostContext } from './host-context';
import { findSheet, requireSheet, Worksheet } from './worksheet-object';

export class WorksheetCollection extends RemoteCollection {
  constructor(private readonly context: HostContext) {
    super();
  }

  children(): readonly Worksheet[] {
    return this.context.engine.sheets().map((sheet) => new Worksheet(this.context, sheet.id));
  }
  add(name?: string | null) {
    const wanted = name ?? this.freeName();
    checkSheetName(this.context, wanted, null);
    const id = this.context.engine.addSheet(wanted);
    this.context.emit(EventType.sheetAdded, id, { worksheetId: id, source: 'Local' });
    return new Worksheet(this.context, id);
  }
  getItem(key: string) {
    return requireSheet(this.context, key, 'WorksheetCollection.getItem');
  }
  getItemOrNullObject(key: string) {
    return findSheet(this.context, key);
  }
  getActiveWorksheet() {
    return new Worksheet(this.context, this.context.engine.selection().sheet);
  }
  getFirst(visibleOnly?: boolean) {
    return found(this.shown(visibleOnly)[0], 'WorksheetCollection.getFirst');
  }
  getLast(visibleOnly?: boolean) {
    return found(this.shown(visibleOnly).at(-1), 'WorksheetCollection.getLast');
  }
  getCount(visibleOnly?: boolean) {
    return this.shown(visibleOnly).length;
  }

  _RegisterDataChangedEvent() {
    this.context.register(EventType.sheetChanged, workbookTarget);
  }
  _UnregisterDataChangedEvent() {
    this.context.unregister(EventType.sheetChanged, workbookTarget);
  }
  _RegisterSelectionChangedEvent() {
    this.context.register(EventType.sheetSelectionChanged, workbookTarget);
  }
  _UnregisterSelectionChangedEvent() {
    this.context.unregister(EventType.sheetSelectionChanged, workbookTarget);
  }
  _RegisterAddedEvent() {
    this.context.register(EventType.sheetAdded, workbookTarget);
  }
  _UnregisterAddedEvent() {
    this.context.unregister(EventType.sheetAdded, workbookTarget);
  }
  _RegisterDeletedEvent() {
    this.context.register(EventType.sheetDeleted, workbookTarget);
  }
  _UnregisterDeletedEvent() {
    this.context.unregister(EventType.sheetDeleted, workbookTarget);
  }
  _RegisterEventNameChanged() {
    this.context.register(EventType.sheetRenamed, workbookTarget);
  }
  _UnregisterEventNameChanged() {
    this.context.unregister(EventType.sheetRenamed, workbookTarget);
  }
  _RegisterEventVisibilityChanged() {
    this.context.register(EventType.sheetHidden, workbookTarget);
  }
  _UnregisterEventVisibilityChanged() {
    this.context.unregister(EventType.sheetHidden, workbookTarget);
  }
  _RegisterActivatedEvent() {
    this.context.register(EventType.sheetActivated, workbookTarget);
  }
  _UnregisterActivatedEvent() {
    this.context.unregister(EventType.sheetActivated, workbookTarget);
  }

  private shown(visibleOnly: boolean | undefined): readonly Worksheet[] {
    return this.children().filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');
  }

  private freeName(): string {
    for (let number = this.children().length + 1; ; number += 1) {
      const name = `Лист${number}`;
      if (findSheet(this.context, name) === null) return name;
    }
  }
}

/** Excel's rules for a sheet's name: 1 to 31 characters, none of : \ / ? * [ ], no quote at an end, not taken. */
export function checkSheetName(context: HostContext, name: string, own: string | null): void {
  if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
    throw new HostError('InvalidArgument', 'Worksheet.name');
  }
  const taken = findSheet(context, name);
  if (taken !== null && taken.sheet !== own) throw new HostError('ItemAlreadyExists', 'Worksheet.name');
}
