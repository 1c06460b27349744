/** Excel.NamedItem: names of the workbook, each a formula that usually is an address. */
import { areaAddress, parseAddress, quote } from '../address';
import { HostError } from '../host-error';
import { removeWhere, type KeptName } from '../kept-state';
import { found, RemoteCollection, RemoteObject } from '../remote-object';
import type { HostContext } from './host-context';
import { Range } from './range-object';
import { requireSheet } from './worksheet-object';

export class NamedItemCollection extends RemoteCollection {
  /** `sheet`: the names local to a sheet; null: the workbook's. */
  constructor(
    private readonly context: HostContext,
    private readonly sheet: string | null = null,
  ) {
    super();
  }

  children(): readonly NamedItem[] {
    return this.context.kept.names
      .filter((name) => name.sheet === this.sheet)
      .map((name) => new NamedItem(this.context, name));
  }
  add(name: string, reference: unknown, comment?: string | null) {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name))
      throw new HostError('InvalidArgument', 'NamedItemCollection.add');
    if (this.getItemOrNullObject(name) !== null)
      throw new HostError('ItemAlreadyExists', 'NamedItemCollection.add');
    const kept: KeptName = {
      name,
      sheet: this.sheet,
      formula: this.formulaOf(reference),
      comment: comment ?? '',
      visible: true,
    };
    this.context.kept.names.push(kept);
    return new NamedItem(this.context, kept);
  }
  getCount() {
    return this.children().length;
  }
  getItem(name: string) {
    return found(this.getItemOrNullObject(name), 'NamedItemCollection.getItem');
  }
  getItemOrNullObject(name: string) {
    return this.children().find((item) => item.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  private formulaOf(reference: unknown): string {
    if (!(reference instanceof Range)) return String(reference);
    const { sheet, area } = reference.place;
    const absolute = areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return `=${quote(this.context.sheet(sheet).name)}!${absolute}`;
  }
}

export class NamedItem extends RemoteObject {
  constructor(
    private readonly context: HostContext,
    private readonly kept: KeptName,
  ) {
    super();
  }

  override get identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.kept.name };
  }
  get name() {
    return this.kept.name;
  }
  get formula() {
    return this.kept.formula;
  }
  set formula(formula: string) {
    this.kept.formula = formula;
  }
  get value() {
    return this.kept.formula.replace(/^=/, '');
  }
  get type() {
    return this.kept.formula.includes('!') ? 'Range' : 'String';
  }
  get scope() {
    return this.kept.sheet === null ? 'Workbook' : 'Worksheet';
  }
  get comment() {
    return this.kept.comment;
  }
  set comment(comment: string) {
    this.kept.comment = comment;
  }
  get visible() {
    return this.kept.visible;
  }
  set visible(visible: boolean) {
    this.kept.visible = visible;
  }
  getRange() {
    return found(this.getRangeOrNullObject(), 'NamedItem.getRange');
  }
  getRangeOrNullObject() {
    if (this.type !== 'Range') return null;
    const parsed = parseAddress(this.value);
    const sheet = requireSheet(this.context, parsed.sheet ?? '', 'NamedItem.getRange');
    return new Range(this.context, { sheet: sheet.sheet, area: parsed.area });
  }
  delete() {
    removeWhere(this.context.kept.names, (name) => name === this.kept);
  }
}
