/** Excel.Worksheet: one sheet, addressed by its id so that a rename does not lose it. */
import type { Area } from '../../../../src/core/table/grid';
import { parseAddress } from '../address';
import type { Visibility } from '../engine/sheet-engine';
import { HostError } from '../host-error';
import { limits } from '../limits';
import { found, RemoteObject } from '../remote-object';
import { ChartCollection } from './charts';
import { CommentCollection } from './comments';
import { EventType, type HostContext } from './host-context';
import { NamedItemCollection } from './names';
import { PageBreakCollection, PageLayout } from './page-layout';
import { Range } from './range-object';
import { RangeAreas } from './range-areas';
import { AutoFilter, WorksheetFreezePanes, WorksheetProtection } from './sheet-parts';
import { TableCollection } from './tables';
import { checkSheetName } from './worksheets-object';

export class Worksheet extends RemoteObject {
  constructor(
    private readonly context: HostContext,
    readonly sheet: string,
  ) {
    super();
    context.sheet(sheet);
  }

  override get identity(): Readonly<Record<string, unknown>> {
    return { Id: this.sheet };
  }

  get id() {
    return this.sheet;
  }
  get name() {
    return this.context.sheet(this.sheet).name;
  }
  set name(name: string) {
    checkSheetName(this.context, name, this.sheet);
    this.context.engine.renameSheet(this.sheet, name);
  }
  get position() {
    return this.context.engine.sheets().findIndex((sheet) => sheet.id === this.sheet);
  }
  set position(position: number) {
    this.context.engine.moveSheet(this.sheet, position);
  }
  get visibility(): Visibility {
    return this.context.sheet(this.sheet).visibility;
  }
  set visibility(visibility: Visibility) {
    const others = this.context.engine
      .sheets()
      .filter((sheet) => sheet.id !== this.sheet && sheet.visibility === 'Visible');
    if (visibility !== 'Visible' && others.length === 0)
      throw new HostError('InvalidOperation', 'Worksheet.visibility');
    this.context.engine.setVisibility(this.sheet, visibility);
  }
  get tabColor(): string {
    return this.context.sheet(this.sheet).tabColor;
  }
  set tabColor(color: string) {
    this.context.engine.setTabColor(this.sheet, color);
  }
  get showGridlines(): unknown {
    return this.context.kept.sheet(this.sheet).view['showGridlines'];
  }
  set gridlines(shown: unknown) {
    this.context.kept.sheet(this.sheet).view['showGridlines'] = shown;
  }
  get showHeadings(): unknown {
    return this.context.kept.sheet(this.sheet).view['showHeadings'];
  }
  set headings(shown: unknown) {
    this.context.kept.sheet(this.sheet).view['showHeadings'] = shown;
  }

  get protection() {
    return new WorksheetProtection(this.context, this.sheet);
  }
  get freezePanes() {
    return new WorksheetFreezePanes(this.context, this.sheet);
  }
  get autoFilter() {
    return new AutoFilter(this.context, this.sheet);
  }
  get pageLayout() {
    return new PageLayout(this.context, this.sheet);
  }
  get horizontalPageBreaks() {
    return new PageBreakCollection(this.context, this.sheet);
  }
  get tables() {
    return new TableCollection(this.context, this.sheet);
  }
  get charts() {
    return new ChartCollection(this.context, this.sheet);
  }
  get comments() {
    return new CommentCollection(this.context, this.sheet);
  }
  get names() {
    // office-js issue 6365.
    if (this.context.sight.otherWorkbook) throw new HostError('InvalidSelection', 'Worksheet.names');
    return new NamedItemCollection(this.context, this.sheet);
  }

  getRange(address?: string): Range {
    if (address === undefined || address === null || address === '') {
      return this.range({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 });
    }
    const name = this.context.kept.names.find((item) => item.name.toLowerCase() === address.toLowerCase());
    const parsed = parseAddress(name?.formula.replace(/^=/, '') ?? address);
    if (parsed.sheet !== null && parsed.sheet.toLowerCase() !== this.name.toLowerCase()) {
      throw new HostError('InvalidArgument', 'Worksheet.getRange');
    }
    return this.range(parsed.area);
  }
  getRanges(addresses: string) {
    if (addresses.length > limits.addressCharacters)
      throw new HostError('InvalidArgument', 'Worksheet.getRanges');
    const areas = addresses.split(/[,;]/).map((address) => this.getRange(address.trim()).place.area);
    return new RangeAreas(this.context, this.sheet, areas);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    return this.range({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  }
  getCell(row: number, column: number) {
    return this.range({ top: row, left: column, bottom: row, right: column });
  }
  /** An empty sheet's used range is its first cell. */
  getUsedRange(valuesOnly?: boolean) {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean) {
    const used = this.context.engine.usedArea(this.sheet, valuesOnly === true);
    return used === null ? null : this.range(used);
  }
  getNextOrNullObject() {
    const next = this.context.engine.sheets()[this.position + 1];
    return next === undefined ? null : new Worksheet(this.context, next.id);
  }

  activate() {
    if (this.visibility !== 'Visible') throw new HostError('InvalidOperation', 'Worksheet.activate');
    const selected = this.context.engine.selection();
    if (selected.sheet === this.sheet) return;
    this.context.engine.select({ sheet: this.sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } });
    this.context.emit(EventType.sheetActivated, this.sheet, { worksheetId: this.sheet });
  }
  delete() {
    const others = this.context.engine
      .sheets()
      .filter((sheet) => sheet.id !== this.sheet && sheet.visibility === 'Visible');
    if (others.length === 0 || this.visibility === 'VeryHidden')
      throw new HostError('InvalidOperation', 'Worksheet.delete');
    this.context.engine.removeSheet(this.sheet);
  }
  calculate() {
    return this.context.engine.calculated();
  }

  _RegisterDataChangedEvent() {
    this.context.register(EventType.sheetChanged, this.sheet);
  }
  _UnregisterDataChangedEvent() {
    this.context.unregister(EventType.sheetChanged, this.sheet);
  }
  _RegisterSelectionChangedEvent() {
    this.context.register(EventType.sheetSelectionChanged, this.sheet);
  }
  _UnregisterSelectionChangedEvent() {
    this.context.unregister(EventType.sheetSelectionChanged, this.sheet);
  }

  private range(area: Area): Range {
    return new Range(this.context, { sheet: this.sheet, area });
  }
}

/** The sheet a client names by id or, in any case of letters, by name. */
export function findSheet(context: HostContext, key: string): Worksheet | null {
  const sheet = context.engine
    .sheets()
    .find((candidate) => candidate.id === key || candidate.name.toLowerCase() === key.toLowerCase());
  return sheet === undefined ? null : new Worksheet(context, sheet.id);
}

export function requireSheet(context: HostContext, key: string, location: string): Worksheet {
  return found(findSheet(context, key), location);
}
