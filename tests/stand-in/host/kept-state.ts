/** What the engine does not hold and the object model keeps for the client and for saving. */
import type { Area } from '../../../src/core/table/grid';

export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** A place that goes along when rows or columns come or go. */
export interface MovingArea {
  readonly sheet: string;
  area: Area;
}

export interface KeptTable {
  readonly id: string;
  readonly sheet: string;
  name: string;
  area: Area;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
}

export interface KeptName {
  readonly name: string;
  /** Id of the sheet the name is local to, or null for the workbook's. */
  readonly sheet: string | null;
  formula: string;
  comment: string;
  visible: boolean;
}

export interface KeptValidation {
  area: Area;
  rule: Record<string, unknown>;
  prompt: unknown;
  errorAlert: unknown;
  ignoreBlanks: boolean;
}

export interface KeptConditionalFormat {
  readonly id: string;
  areas: readonly Area[];
  readonly type: string;
  stopIfTrue: boolean;
  formula: string;
  readonly font: Record<string, unknown>;
  readonly fill: Record<string, unknown>;
}

export interface KeptSeries {
  name: string;
  values: SheetArea | null;
  categories: SheetArea | null;
  color: string;
  /** Empty: as the chart. */
  type: string;
  /** Of its line and its points; as the program has them where absent. */
  readonly look: Record<string, unknown>;
}

export interface KeptChart {
  readonly id: string;
  name: string;
  type: string;
  anchor: Area | null;
  readonly title: Record<string, unknown>;
  readonly legend: Record<string, unknown>;
  readonly categoryAxisTitle: Record<string, unknown>;
  readonly valueAxisTitle: Record<string, unknown>;
  /** Empty text where the program chooses. */
  readonly valueAxis: { minimum: unknown; maximum: unknown };
  readonly series: KeptSeries[];
}

export interface KeptComment {
  readonly id: string;
  readonly at: MovingArea;
  content: string;
}

export interface KeptPage {
  readonly settings: Record<string, unknown>;
  readonly headersFooters: Record<string, unknown>;
  readonly firstPage: Record<string, unknown>;
  headerState: string;
  printArea: Area | null;
  titleRows: Area | null;
  titleColumns: Area | null;
  readonly breaksBeforeRows: number[];
}

export interface KeptProtection {
  readonly options: Record<string, unknown>;
  readonly password: string | null;
}

export interface KeptSheet {
  protection: KeptProtection | null;
  autoFilter: Area | null;
  readonly validations: KeptValidation[];
  readonly conditionalFormats: KeptConditionalFormat[];
  readonly charts: KeptChart[];
  readonly links: Map<string, Record<string, unknown>>;
  readonly page: KeptPage;
  readonly view: Record<string, unknown>;
}

export class KeptState {
  readonly tables: KeptTable[] = [];
  readonly names: KeptName[] = [];
  readonly settings = new Map<string, unknown>();
  readonly customXml = new Map<string, string>();
  readonly comments: KeptComment[] = [];
  private readonly sheets = new Map<string, KeptSheet>();
  private counter = 0;

  sheet(id: string): KeptSheet {
    const known = this.sheets.get(id);
    if (known !== undefined) return known;
    const made = emptySheet();
    this.sheets.set(id, made);
    return made;
  }

  /** For another workbook. */
  clear(): void {
    for (const list of [this.tables, this.names, this.comments]) list.length = 0;
    for (const map of [this.settings, this.customXml, this.sheets]) map.clear();
  }

  forgetSheet(id: string): void {
    this.sheets.delete(id);
    removeWhere(this.tables, (table) => table.sheet === id);
    removeWhere(this.comments, (comment) => comment.at.sheet === id);
    removeWhere(this.names, (name) => name.sheet === id);
  }

  nextId(): string {
    this.counter += 1;
    return `{00000000-0000-4000-8000-${String(this.counter).padStart(12, '0')}}`;
  }
}

export function removeWhere<T>(list: T[], matches: (item: T) => boolean): void {
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const item = list[index];
    if (item !== undefined && matches(item)) list.splice(index, 1);
  }
}

function emptySheet(): KeptSheet {
  return {
    protection: null,
    autoFilter: null,
    validations: [],
    conditionalFormats: [],
    charts: [],
    links: new Map(),
    view: { showGridlines: true, showHeadings: true },
    page: {
      // Points; Excel's own defaults for a new sheet.
      settings: {
        orientation: 'Portrait',
        paperSize: 'A4',
        zoom: { scale: 100 },
        leftMargin: 50.4,
        rightMargin: 50.4,
        topMargin: 54,
        bottomMargin: 54,
        headerMargin: 21.6,
        footerMargin: 21.6,
        centerHorizontally: false,
        centerVertically: false,
        printGridlines: false,
        printHeadings: false,
        blackAndWhite: false,
        printOrder: 'DownThenOver',
        firstPageNumber: '',
      },
      headersFooters: {
        leftHeader: '',
        centerHeader: '',
        rightHeader: '',
        leftFooter: '',
        centerFooter: '',
        rightFooter: '',
      },
      firstPage: {
        leftHeader: '',
        centerHeader: '',
        rightHeader: '',
        leftFooter: '',
        centerFooter: '',
        rightFooter: '',
      },
      headerState: 'Default',
      printArea: null,
      titleRows: null,
      titleColumns: null,
      breaksBeforeRows: [],
    },
  };
}
