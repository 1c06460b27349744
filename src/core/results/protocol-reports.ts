/** Findings of a protocol as they are met: by cell, or once for a school and a spelling where a whole class shares it. */
import { storedNumberFindings, type Finding, type FindingFacts, type Place } from '../finding';
import { textAt } from '../table/grid';
import type { ProtocolSource } from './recognise-protocol';
import { resultFindings } from './result-findings';

type ResultCode = keyof typeof resultFindings.severityOf;

export class ProtocolReports {
  /** The school whose row is read; null for what concerns the whole file. */
  owner: string | null = null;
  private kept: { readonly owner: string | null; readonly finding: Finding }[] = [];
  private readonly once = new Set<string>();

  constructor(
    private readonly source: ProtocolSource,
    private readonly file: string | undefined,
  ) {}

  cell<C extends ResultCode>(code: C, row: number, column: number | undefined, facts: FindingFacts[C]): void {
    this.keep(resultFindings.of(code, this.place(row, column), facts));
  }

  /** Only the first with this `mark`: the places that follow say nothing new. */
  first<C extends ResultCode>(
    code: C,
    mark: string,
    row: number,
    column: number | undefined,
    facts: FindingFacts[C],
  ): void {
    if (this.isFirst(`${code}|${mark}`)) this.cell(code, row, column, facts);
  }

  /** Told once a column: usually the whole column is stored so. */
  numberAsText(row: number, column: number, number: number): void {
    const value = textAt(this.source.grid, row, column).trim();
    if (!this.isFirst(`number-as-text|${column}`)) return;
    this.keep(storedNumberFindings.of('number-as-text', this.place(row, column), { value, number }));
  }

  private isFirst(mark: string): boolean {
    if (this.once.has(mark)) return false;
    this.once.add(mark);
    return true;
  }

  private keep(finding: Finding): void {
    this.kept.push({ owner: this.owner, finding });
  }

  findings(): Finding[] {
    return this.kept.map((entry) => entry.finding);
  }

  /** Drops what was found in the rows of these schools: they answer to another municipality. */
  forget(owners: ReadonlySet<string>): void {
    this.kept = this.kept.filter(({ owner }) => owner === null || !owners.has(owner));
  }

  place(row: number, column: number | undefined): Place {
    const { grid, headerRow } = this.source;
    const field = column === undefined ? undefined : textAt(grid, headerRow, column).trim();
    return { file: this.file, sheet: grid.sheet, row, column, field };
  }
}
