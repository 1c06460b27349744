/** A person's Ctrl+Z: takes back the last values that anybody wrote, the add-in's batches as one step each. */
import type { SheetEngine, EngineCell, EngineInput } from './engine/sheet-engine';
import type { ExcelHost } from './excel-host';

interface SheetCells {
  readonly cells: readonly (readonly EngineCell[])[];
  readonly formats: readonly (readonly string[])[];
}

interface Contents {
  readonly sheets: ReadonlyMap<string, SheetCells>;
  /** The same as one text: what is compared at every batch is written out once. */
  readonly text: string;
}

/** For small workbooks: every step looks at the first rows and columns of every sheet. */
const look = { top: 0, left: 0, bottom: 39, right: 11 };

export class PersonUndo {
  private readonly steps: Contents[] = [];
  private before: Contents;

  constructor(
    host: ExcelHost,
    private readonly engine: SheetEngine,
  ) {
    this.before = this.contents();
    host.beforeBatch(() => this.note());
  }

  /** Whether there was anything to take back. Sheets that came or went empty Excel's list of what can be undone. */
  press(): boolean {
    this.note();
    const last = this.steps.pop();
    if (last === undefined) return false;
    for (const [sheet, { cells, formats }] of last.sheets) {
      this.engine.setStyles(sheet, look, (row, column) => ({ numberFormat: formats[row]?.[column] }));
      this.engine.edit(
        sheet,
        look,
        cells.map((row) => row.map(inputOf)),
      );
    }
    this.before = this.contents();
    return true;
  }

  /** To be called after a person's own edit. */
  note(): void {
    const now = this.contents();
    if (keysOf(now) !== keysOf(this.before)) this.steps.length = 0;
    else if (now.text !== this.before.text) this.steps.push(this.before);
    this.before = now;
  }

  private contents(): Contents {
    const sheets = new Map(
      this.engine.sheets().map(({ id }): [string, SheetCells] => [
        id,
        {
          cells: this.engine.readCells(id, look),
          formats: this.engine.readNumberFormats(id, look),
        },
      ]),
    );
    return { sheets, text: JSON.stringify([...sheets]) };
  }
}

function keysOf({ sheets }: Contents): string {
  return [...sheets.keys()].join();
}

function inputOf({ value, formula }: EngineCell): EngineInput {
  return formula === null ? { value } : { formula };
}
