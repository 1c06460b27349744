/** Excel.PageLayout and the page breaks: kept as given, in points. */
import { parseAddress } from '../address';
import { HostError } from '../host-error';
import { limits } from '../limits';
import { PropertyBag, RemoteCollection, RemoteObject } from '../remote-object';
import type { KeptPage } from '../kept-state';
import type { HostContext } from './host-context';
import { Range } from './range-object';

const pointsPerUnit: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export class PageLayout extends PropertyBag {
  constructor(
    private readonly context: HostContext,
    private readonly sheet: string,
  ) {
    super('PageLayout', context.kept.sheet(sheet).page.settings);
  }

  override readProperty(name: string): unknown {
    return name === 'headersFooters'
      ? new HeaderFooterGroup(this.context, this.sheet)
      : super.readProperty(name);
  }

  override callMethod(name: string, args: readonly unknown[]): unknown {
    const page = this.context.kept.sheet(this.sheet).page;
    switch (name) {
      case 'setPrintMargins':
        return this.setMargins(String(args[0]), (args[1] ?? {}) as Record<string, unknown>);
      case 'setPrintArea':
        page.printArea = this.areaOf(args[0]);
        return undefined;
      case 'setPrintTitleRows':
        page.titleRows = this.areaOf(args[0]);
        return undefined;
      case 'setPrintTitleColumns':
        page.titleColumns = this.areaOf(args[0]);
        return undefined;
      case 'getPrintTitleRowsOrNullObject':
        return page.titleRows === null
          ? null
          : new Range(this.context, { sheet: this.sheet, area: page.titleRows });
      case 'getPrintAreaOrNullObject':
        return page.printArea === null
          ? null
          : new Range(this.context, { sheet: this.sheet, area: page.printArea });
      default:
        return super.callMethod(name, args);
    }
  }

  private setMargins(unit: string, margins: Record<string, unknown>): void {
    const scale = pointsPerUnit[unit];
    if (scale === undefined) throw new HostError('InvalidArgument', 'PageLayout.setPrintMargins');
    for (const [side, value] of Object.entries(margins)) {
      if (typeof value === 'number') this.writeProperty(`${side}Margin`, value * scale);
    }
  }

  private areaOf(given: unknown) {
    if (given instanceof Range) return given.place.area;
    if (typeof given === 'string') return parseAddress(given).area;
    throw new HostError('InvalidArgument', 'PageLayout');
  }
}

const headerStates = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'];

class HeaderFooterGroup extends RemoteObject {
  private readonly page: KeptPage;

  constructor(context: HostContext, sheet: string) {
    super();
    this.page = context.kept.sheet(sheet).page;
  }

  get defaultForAllPages() {
    return this.texts(this.page.headersFooters);
  }
  get firstPage() {
    return this.texts(this.page.firstPage);
  }
  get state(): string {
    return this.page.headerState;
  }
  set state(state: string) {
    if (!headerStates.includes(state)) throw new HostError('InvalidArgument', 'HeaderFooterGroup.state');
    this.page.headerState = state;
  }

  private texts(kept: Record<string, unknown>) {
    return new PropertyBag('HeaderFooter', kept, (_, text) => {
      if (String(text).length > limits.shortText) throw new HostError('InvalidArgument', 'HeaderFooter');
    });
  }
}

export class PageBreakCollection extends RemoteCollection {
  constructor(
    private readonly context: HostContext,
    private readonly sheet: string,
  ) {
    super();
  }

  children(): readonly RemoteObject[] {
    return this.rows().map((row) => new PageBreak(this.context, this.sheet, row));
  }
  add(range: unknown) {
    const area = range instanceof Range ? range.place.area : parseAddress(String(range)).area;
    this.rows().push(area.top);
    return new PageBreak(this.context, this.sheet, area.top);
  }
  getCount() {
    return this.rows().length;
  }
  removePageBreaks() {
    this.rows().length = 0;
  }

  private rows(): number[] {
    return this.context.kept.sheet(this.sheet).page.breaksBeforeRows;
  }
}

class PageBreak extends RemoteObject {
  constructor(
    private readonly context: HostContext,
    private readonly sheet: string,
    private readonly row: number,
  ) {
    super();
  }

  get columnIndex() {
    return 0;
  }
  get rowIndex() {
    return this.row;
  }
  getCellAfterBreak() {
    return new Range(this.context, {
      sheet: this.sheet,
      area: { top: this.row, left: 0, bottom: this.row, right: 0 },
    });
  }
}
