/** The rows of a summary report: whose they are, how many participants, and per cents turned into counts. */
import type { Finding, Place } from '../finding';
import { textAt, valueAt, type Grid } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { parseNumber } from '../table/parse-number';
import { anchored, type SummarySource } from './recognise-summary';
import type { TestReference } from './result';
import { SchoolFinder, type KnownSchool } from './school-finder';
import type { SummaryWords } from './summary-words';
import { resultFindings } from './result-findings';

export type SummaryGroup =
  | { readonly kind: 'school'; readonly code: string }
  | { readonly kind: TestReference['group'] }
  | { readonly kind: 'unknown'; readonly similar: string | null }
  | { readonly kind: 'other' };

/** Says what a row's first text names. */
export class SummaryGroups {
  private readonly finder: SchoolFinder;
  private readonly isEveryone: (label: string) => boolean;
  private readonly isRegion: (label: string) => boolean;
  private readonly isMunicipality: (label: string) => boolean;
  private readonly isOther: (label: string) => boolean;
  private readonly code: RegExp;

  constructor(schools: readonly KnownSchool[], words: SummaryWords) {
    this.finder = new SchoolFinder(schools, {});
    this.isEveryone = anchored(words.everyone);
    this.isRegion = anchored(words.regions);
    this.isMunicipality = anchored(words.municipalities);
    this.isOther = anchored(words.otherRows);
    this.code = new RegExp(`(?<![a-z0-9])${words.schoolCode}(?![a-z0-9])`, 'iu');
  }

  of(text: string): SummaryGroup {
    const label = normaliseLabel(text);
    if (label === '' || this.isOther(label)) return { kind: 'other' };
    const match = this.finder.find(text);
    if (match.code !== null) return { kind: 'school', code: match.code };
    const code = this.code.exec(text)?.[0];
    const byCode = this.finder.find(code ?? '');
    if (byCode.code !== null) return { kind: 'school', code: byCode.code };
    if (this.isEveryone(label)) return { kind: 'everyone' };
    if (this.isRegion(label)) return { kind: 'region' };
    if (this.isMunicipality(label)) return { kind: 'municipality' };
    return { kind: 'unknown', similar: match.similar ?? byCode.similar };
  }
}

export interface SummaryRow {
  readonly row: number;
  readonly participants: number;
  /** In the order of the source's columns; null where blank or unreadable. */
  readonly percents: readonly (number | null)[];
}

const mostDecimals = 6;

export class SummaryRows {
  readonly findings: Finding[] = [];
  /** Decimals printed anywhere in the report: it rounds all cells alike. */
  private readonly decimals: number;

  constructor(
    private readonly source: SummarySource,
    private readonly file: string | undefined,
  ) {
    this.decimals = printedDecimals(source);
  }

  groupText(row: number): string {
    return textAt(this.source.grid, row, this.source.groupColumn).trim();
  }

  /** Null without a number of participants. */
  read(row: number): SummaryRow | null {
    const { grid, participantsColumn, values } = this.source;
    const participants = numberAt(grid, row, participantsColumn);
    if (participants === null || !Number.isInteger(participants) || participants <= 0) return null;
    const printed = values.map(({ column }) => numberAt(grid, row, column));
    const sum = printed.reduce<number>((left, right) => left + (right ?? 0), 0);
    const isFraction = this.source.kind !== 'items' && sum > 0.98 && sum < 1.02;
    return {
      row,
      participants,
      percents: isFraction ? printed.map((share) => share && share * 100) : printed,
    };
  }

  /** round(per cent × n / 100); null where a cell is missing. */
  counts({ row, participants, percents }: SummaryRow): number[] | null {
    if (percents.some((percent) => percent === null)) return null;
    const slack = 0.5 * 10 ** -this.decimals;
    const total = percents.reduce<number>((sum, percent) => sum + (percent ?? 0), 0);
    if (Math.abs(total - 100) > slack * percents.length + 1e-6) {
      this.report(
        resultFindings.of('summary-total-not-hundred', this.place(row, this.source.participantsColumn), {
          total: Math.round(total * 100) / 100,
        }),
      );
    }
    return percents.map((printed, index) => {
      const percent = printed ?? 0;
      const exact = (percent * participants) / 100;
      if (Math.abs(exact - Math.round(exact)) > (slack * participants) / 100 + 1e-6) {
        const place = this.place(row, this.source.values[index]?.column);
        this.report(resultFindings.of('summary-percent-not-whole', place, { percent, participants }));
      }
      return Math.round(exact);
    });
  }

  report(found: Finding): void {
    this.findings.push(found);
  }

  place(row: number, column: number | undefined): Place {
    const { grid, headerRow } = this.source;
    const field = column === undefined ? undefined : textAt(grid, headerRow, column).trim();
    return { file: this.file, sheet: grid.sheet, row, column, field };
  }
}

export function numberAt(grid: Grid, row: number, column: number): number | null {
  const value = valueAt(grid, row, column);
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? parseNumber(value) : null;
}

function printedDecimals({ grid, headerRow, values }: SummarySource): number {
  let most = 0;
  for (let row = headerRow + 1; row < grid.rowCount; row++) {
    for (const { column } of values) {
      const decimals = /[.,](\d+)\s*%?$/u.exec(textAt(grid, row, column).trim())?.[1]?.length ?? 0;
      if (decimals > most) most = Math.min(decimals, mostDecimals);
    }
  }
  return most;
}
