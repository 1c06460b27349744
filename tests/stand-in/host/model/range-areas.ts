/** Excel.RangeAreas: several areas of one sheet that are formatted together. */
import type { Area } from '../../../../src/core/table/grid';
import { areaAddress, quote } from '../address';
import { RemoteCollection, RemoteObject } from '../remote-object';
import { ConditionalFormatCollection } from './conditional-formats';
import type { HostContext } from './host-context';
import { Range } from './range-object';
import { RangeFormat } from './range-format';
import { Worksheet } from './worksheet-object';

export class RangeAreas extends RemoteObject {
  private reference: string | null = null;

  constructor(
    private readonly context: HostContext,
    private readonly sheet: string,
    private readonly list: readonly Area[],
    private readonly named: readonly Area[] = list,
  ) {
    super();
  }

  override get identity(): Readonly<Record<string, unknown>> {
    return this.reference === null ? {} : { _ReferenceId: this.reference };
  }

  get address() {
    const prefix = `${quote(this.context.sheet(this.sheet).name)}!`;
    return this.named.map((area) => prefix + areaAddress(area)).join(',');
  }
  get areaCount() {
    return this.list.length;
  }
  get cellCount() {
    return this.list.reduce(
      (sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1),
      0,
    );
  }
  get areas() {
    return new RangeCollection(this.list.map((area) => new Range(this.context, { sheet: this.sheet, area })));
  }
  get format() {
    return new RangeFormat(this.context, this.sheet, this.list);
  }
  get conditionalFormats() {
    return new ConditionalFormatCollection(this.context, this.sheet, this.list);
  }
  get worksheet() {
    return new Worksheet(this.context, this.sheet);
  }

  clear(applyTo?: string) {
    for (const range of this.areas.children()) range.clear(applyTo);
  }

  _KeepReference() {
    this.reference ??= this.context.keep(this);
  }
}

class RangeCollection extends RemoteCollection {
  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  children(): readonly Range[] {
    return this.ranges;
  }
  getCount() {
    return this.ranges.length;
  }
  getItemAt(index: number) {
    return this.ranges[index] ?? null;
  }
}
