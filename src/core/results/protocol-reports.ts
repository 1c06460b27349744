/** Findings of a protocol, one a kind: where it is met first, how often, and examples of the further places. */
import type { Finding, FindingFacts, Place, Severity } from '../finding';
import { cellAddress, textAt } from '../table/grid';
import type { ProtocolSource } from './recognise-protocol';
import { resultFindings, type Repeated } from './result-findings';

type ResultCode = keyof typeof resultFindings.severityOf;

/** Codes whose facts count their places. */
export type CountedCode = {
  [C in ResultCode]: FindingFacts[C] extends { readonly repeated: Repeated } ? C : never;
}[ResultCode];

type FactsOf<C extends CountedCode> = Omit<FindingFacts[C], 'repeated'>;

interface Met {
  readonly code: CountedCode;
  readonly row: number;
  readonly column: number | undefined;
  readonly facts: object;
  readonly examples: string[];
  cells: number;
  severity: Severity | undefined;
}

const mostExamples = 5;

export class ProtocolReports {
  /** The school whose row is read; empty for what concerns the whole file. */
  owner = '';
  private readonly met = new Map<string, Map<CountedCode, Met>>();

  constructor(
    private readonly source: Pick<ProtocolSource, 'grid' | 'headerRow' | 'packedColumns'>,
    private readonly file: string | undefined,
  ) {}

  /** `facts` are made only for the first place of its kind. */
  cell<C extends CountedCode>(
    code: C,
    row: number,
    column: number | undefined,
    facts: () => FactsOf<C>,
  ): void {
    const own = this.met.get(this.owner) ?? new Map<CountedCode, Met>();
    this.met.set(this.owner, own);
    const met = own.get(code);
    if (met === undefined) {
      own.set(code, { code, row, column, facts: facts(), cells: 1, examples: [], severity: undefined });
      return;
    }
    met.cells++;
    if (met.examples.length < mostExamples) met.examples.push(this.address(row, column));
  }

  /** What is met in this school more than now and then is graver. */
  raise(owner: string, code: CountedCode, severity: Severity): void {
    const met = this.met.get(owner)?.get(code);
    if (met !== undefined) met.severity = severity;
  }

  /** Of the whole file and of these schools; other municipalities' rows are theirs to mend. */
  findings(isOwn: (owner: string) => boolean): Finding[] {
    const together = new Map<CountedCode, Met>();
    for (const [owner, own] of this.met) {
      if (owner !== '' && !isOwn(owner)) continue;
      for (const met of own.values()) this.add(together, met);
    }
    return [...together.values()].map(({ code, row, column, facts, cells, examples, severity }) =>
      resultFindings.of(
        code,
        this.place(row, column),
        { ...facts, repeated: { cells, examples } } as FindingFacts[CountedCode],
        {
          severity,
        },
      ),
    );
  }

  place(row: number, readColumn: number | undefined): Place {
    const { grid, headerRow } = this.source;
    const column = this.shown(readColumn);
    const field = column === undefined ? undefined : textAt(grid, headerRow, column).trim();
    return { file: this.file, sheet: grid.sheet, row, column, field };
  }

  private add(together: Map<CountedCode, Met>, met: Met): void {
    const known = together.get(met.code);
    if (known === undefined) {
      together.set(met.code, { ...met, examples: [...met.examples] });
      return;
    }
    const [first, later] = known.row <= met.row ? [known, met] : [met, known];
    const examples = [...first.examples, this.address(later.row, later.column), ...later.examples];
    together.set(met.code, {
      ...first,
      cells: known.cells + met.cells,
      examples: examples.slice(0, mostExamples),
      severity: known.severity ?? met.severity,
    });
  }

  private shown(column: number | undefined): number | undefined {
    return column === undefined ? undefined : (this.source.packedColumns?.get(column) ?? column);
  }

  private address(row: number, readColumn: number | undefined): string {
    const column = this.shown(readColumn);
    return column === undefined ? String(row + 1) : cellAddress(row, column);
  }
}
