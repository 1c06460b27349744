/** Excel.ConditionalFormatCollection with formats of type Custom, the only type the add-in writes. */
import type { Area } from '../../../../src/core/table/grid';
import { intersect } from '../address';
import { apiNotFound, HostError } from '../host-error';
import { removeWhere, type KeptConditionalFormat } from '../kept-state';
import { found, PropertyBag, RemoteCollection, RemoteObject } from '../remote-object';
import type { HostContext } from './host-context';
import { RangeAreas } from './range-areas';

export class ConditionalFormatCollection extends RemoteCollection {
  constructor(
    private readonly context: HostContext,
    private readonly sheet: string,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  children(): readonly ConditionalFormat[] {
    return this.matching().map((format) => new ConditionalFormat(this.context, this.sheet, format));
  }
  add(type: string) {
    this.context.guardSheet(this.sheet, 'ConditionalFormatCollection.add');
    if (type !== 'Custom') throw apiNotFound(`ConditionalFormatType.${type}`);
    const format: KeptConditionalFormat = {
      id: this.context.kept.nextId(),
      areas: this.areas,
      type,
      stopIfTrue: false,
      formula: '',
      font: { bold: null, italic: null, color: null, strikethrough: null, underline: null },
      fill: { color: null },
    };
    // A new format has the highest priority, as in Excel.
    this.list().unshift(format);
    return new ConditionalFormat(this.context, this.sheet, format);
  }
  clearAll() {
    this.context.guardSheet(this.sheet, 'ConditionalFormatCollection.clearAll');
    const matching = this.matching();
    removeWhere(this.list(), (format) => matching.includes(format));
  }
  getCount() {
    return this.matching().length;
  }
  getItem(id: string) {
    return found(this.getItemOrNullObject(id), 'ConditionalFormatCollection.getItem');
  }
  getItemAt(index: number) {
    return found(this.children()[index], 'ConditionalFormatCollection.getItemAt');
  }
  getItemOrNullObject(id: string) {
    return this.children().find((format) => format.id === id) ?? null;
  }

  private list(): KeptConditionalFormat[] {
    return this.context.kept.sheet(this.sheet).conditionalFormats;
  }

  private matching(): KeptConditionalFormat[] {
    return this.list().filter((format) =>
      format.areas.some((own) => this.areas.some((asked) => intersect(own, asked) !== null)),
    );
  }
}

class ConditionalFormat extends RemoteObject {
  constructor(
    private readonly context: HostContext,
    private readonly sheet: string,
    private readonly format: KeptConditionalFormat,
  ) {
    super();
  }

  override get identity(): Readonly<Record<string, unknown>> {
    return { Id: this.format.id };
  }
  get id() {
    return this.format.id;
  }
  get type() {
    return this.format.type;
  }
  get priority() {
    return this.list().indexOf(this.format);
  }
  get stopIfTrue() {
    return this.format.stopIfTrue;
  }
  set stopIfTrue(value: boolean) {
    this.format.stopIfTrue = value;
  }
  get custom() {
    return new CustomConditionalFormat(this.format);
  }
  get customOrNullObject() {
    return this.custom;
  }
  getRanges() {
    return new RangeAreas(this.context, this.sheet, this.format.areas);
  }
  delete() {
    removeWhere(this.list(), (format) => format === this.format);
  }

  private list(): KeptConditionalFormat[] {
    return this.context.kept.sheet(this.sheet).conditionalFormats;
  }
}

class CustomConditionalFormat extends RemoteObject {
  constructor(private readonly kept: KeptConditionalFormat) {
    super();
  }

  get rule() {
    return new ConditionalFormatRule(this.kept);
  }
  get format() {
    return new PropertyBag('ConditionalRangeFormat', {
      font: new PropertyBag('ConditionalRangeFont', this.kept.font),
      fill: new PropertyBag('ConditionalRangeFill', this.kept.fill),
    });
  }
}

class ConditionalFormatRule extends RemoteObject {
  constructor(private readonly kept: KeptConditionalFormat) {
    super();
  }

  get formula() {
    return this.kept.formula;
  }
  set formula(value: string) {
    if (!value.startsWith('=')) throw new HostError('InvalidArgument', 'ConditionalFormatRule.formula');
    this.kept.formula = value;
  }
}
