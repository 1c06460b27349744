/** Excel.Table and its collections: a named area with a header row. */
import { intersect, parseAddress } from '../address';
import { HostError } from '../host-error';
import { removeWhere, type KeptTable } from '../kept-state';
import { found, RemoteCollection, RemoteObject } from '../remote-object';
import type { HostContext } from './host-context';
import { Range } from './range-object';
import { requireSheet, Worksheet } from './worksheet-object';

export class TableCollection extends RemoteCollection {
  constructor(
    private readonly context: HostContext,
    private readonly sheet: string | null,
    private readonly matches: (table: KeptTable) => boolean = () => true,
  ) {
    super();
  }

  children(): readonly Table[] {
    return this.context.kept.tables
      .filter((table) => (this.sheet === null || table.sheet === this.sheet) && this.matches(table))
      .map((table) => new Table(this.context, table));
  }
  get count() {
    return this.children().length;
  }
  getCount() {
    return this.children().length;
  }
  add(given: unknown, hasHeaders: boolean) {
    const { sheet, area } = this.placeOf(given);
    this.context.guardSheet(sheet, 'TableCollection.add');
    if (
      this.context.kept.tables.some((table) => table.sheet === sheet && intersect(table.area, area) !== null)
    ) {
      throw new HostError('InvalidArgument', 'TableCollection.add', "A table can't overlap another table.");
    }
    if (this.context.engine.merges(sheet).some((merge) => intersect(merge, area) !== null))
      throw new HostError('MergedRangeConflict', 'TableCollection.add');
    const table: KeptTable = {
      id: this.context.kept.nextId(),
      sheet,
      area,
      name: this.freeName(),
      style: 'TableStyleMedium2',
      showHeaders: hasHeaders,
      showTotals: false,
      showFilterButton: true,
      showBandedRows: true,
      showBandedColumns: false,
    };
    this.context.kept.tables.push(table);
    return new Table(this.context, table);
  }
  getItem(key: string) {
    return found(this.getItemOrNullObject(key), 'TableCollection.getItem');
  }
  getItemOrNullObject(key: string) {
    return (
      this.children().find((table) => table.id === key || table.name.toLowerCase() === key.toLowerCase()) ??
      null
    );
  }
  getItemAt(index: number) {
    return found(this.children()[index], 'TableCollection.getItemAt');
  }

  private placeOf(given: unknown) {
    if (given instanceof Range) return given.place;
    const parsed = parseAddress(String(given));
    const sheet =
      parsed.sheet === null
        ? this.sheet
        : requireSheet(this.context, parsed.sheet, 'TableCollection.add').sheet;
    return { sheet: sheet ?? this.context.engine.selection().sheet, area: parsed.area };
  }

  private freeName(): string {
    for (let number = 1; ; number += 1) {
      const name = `Таблица${number}`;
      if (!this.context.kept.tables.some((table) => table.name === name)) return name;
    }
  }
}

export class Table extends RemoteObject {
  constructor(
    private readonly context: HostContext,
    private readonly kept: KeptTable,
  ) {
    super();
  }

  override get identity(): Readonly<Record<string, unknown>> {
    return { Id: this.kept.id };
  }
  get id() {
    return this.kept.id;
  }
  get name() {
    return this.kept.name;
  }
  set name(name: string) {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name))
      throw new HostError('InvalidArgument', 'Table.name');
    const taken = this.context.kept.tables.some(
      (table) => table !== this.kept && table.name.toLowerCase() === name.toLowerCase(),
    );
    if (taken) throw new HostError('ItemAlreadyExists', 'Table.name');
    this.kept.name = name;
  }
  get style() {
    return this.kept.style;
  }
  set style(style: string) {
    this.kept.style = style;
  }
  get showHeaders() {
    return this.kept.showHeaders;
  }
  set showHeaders(shown: boolean) {
    this.kept.showHeaders = shown;
  }
  get showTotals() {
    return this.kept.showTotals;
  }
  get showFilterButton() {
    return this.kept.showFilterButton;
  }
  set showFilterButton(shown: boolean) {
    this.kept.showFilterButton = shown;
  }
  get showBandedRows() {
    return this.kept.showBandedRows;
  }
  set showBandedRows(shown: boolean) {
    this.kept.showBandedRows = shown;
  }
  get showBandedColumns() {
    return this.kept.showBandedColumns;
  }
  set showBandedColumns(shown: boolean) {
    this.kept.showBandedColumns = shown;
  }
  get worksheet() {
    return new Worksheet(this.context, this.kept.sheet);
  }

  getRange() {
    return new Range(this.context, { sheet: this.kept.sheet, area: this.kept.area });
  }
  getHeaderRowRange() {
    return new Range(this.context, {
      sheet: this.kept.sheet,
      area: { ...this.kept.area, bottom: this.kept.area.top },
    });
  }
  getDataBodyRange() {
    const top = this.kept.area.top + (this.kept.showHeaders ? 1 : 0);
    return new Range(this.context, {
      sheet: this.kept.sheet,
      area: { ...this.kept.area, top: Math.min(top, this.kept.area.bottom) },
    });
  }
  resize(given: unknown) {
    this.context.guardSheet(this.kept.sheet, 'Table.resize');
    this.kept.area = given instanceof Range ? given.place.area : parseAddress(String(given)).area;
  }
  convertToRange() {
    this.context.guardSheet(this.kept.sheet, 'Table.convertToRange');
    removeWhere(this.context.kept.tables, (table) => table === this.kept);
    return this.getRange();
  }
  delete() {
    this.context.guardSheet(this.kept.sheet, 'Table.delete');
    removeWhere(this.context.kept.tables, (table) => table === this.kept);
    this.context.engine.clear(this.kept.sheet, this.kept.area, 'all');
  }
}
