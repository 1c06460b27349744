/** Distributions of scores against the results and the scales: totals, marks by the cuts, the mean, the highest score. */
import { defineCheck, type Finding } from '../finding';
import { findScale, markOfScore } from '../results/find-scale';
import { NumberedCells, type NumberedCell } from '../results/numbered-cells';
import { testLabels } from '../results/protocol-test';
import { testText } from '../results/result';
import { rowIn, TestKeyRows, type TestRow } from '../results/test-key-rows';
import type { Scale } from '../schema/scale';
import { CellKind, kindAt, textAt } from '../table/grid';
import { fieldOf, placeAt, placeOf } from '../table/table';
import type { CheckContext, WholeCheck } from './check';

declare module '../finding' {
  interface FindingFacts {
    'distribution-total': { readonly works: number; readonly participants: number; readonly form: string };
    'distribution-marks': {
      readonly mark: number;
      readonly byScale: number;
      readonly counted: number;
      readonly from: number;
      readonly to: number;
    };
    'distribution-without-result': { readonly key: readonly string[] };
    'score-above-maximum': { readonly score: number; readonly works: number; readonly maximum: number };
    'mean-mismatch': { readonly mean: number; readonly byDistribution: number };
    'scale-missing': { readonly key: readonly string[] };
    'scale-unconfirmed': { readonly key: readonly string[] };
  }
}

export const distributionFindings = defineCheck({
  'distribution-total': 'error',
  'distribution-marks': 'error',
  'distribution-without-result': 'warning',
  'score-above-maximum': 'error',
  'mean-mismatch': 'warning',
  'scale-missing': 'warning',
  'scale-unconfirmed': 'info',
});

export const checkDistributions: WholeCheck = {
  id: 'distributions',
  scope: 'cross-sheet',
  reads: ['results', 'scores', 'scales', { form: 'schools', fields: ['code'] }],
  run: (context) => new DistributionCheck(context).run(),
};

interface Works {
  readonly cells: readonly NumberedCell[];
  readonly count: number;
  readonly mean: number;
}

class DistributionCheck {
  private readonly keys: TestKeyRows;
  private readonly cells: NumberedCells;
  private readonly findings: Finding[] = [];
  private readonly toldScales = new Set<string>();

  constructor(private readonly context: CheckContext) {
    this.keys = new TestKeyRows(context.tables, context.lexicon);
    this.cells = new NumberedCells('score', context.lexicon);
  }

  run(): readonly Finding[] {
    const { tables } = this.context;
    const results = this.keys.index('results');
    for (const keyed of this.keys.index('scores').rows) {
      const distribution = rowIn(tables.of('scores'), keyed);
      const works = this.worksOf(distribution);
      if (works === null) continue;
      const scale = findScale(this.context.scales, distribution.key);
      this.checkScale(distribution, scale);
      this.checkMaximum(distribution, works, scale);
      const result = results.get(keyed.key);
      if (result === undefined) this.reportMissingResult(distribution);
      else this.compare(distribution, works, rowIn(tables.of('results'), result), scale);
    }
    return this.findings;
  }

  /** Null for a row without counts. */
  private worksOf({ table, row }: TestRow): Works | null {
    const cells = this.cells.of(table, row).filter(({ value }) => value !== null && value > 0);
    const count = cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
    if (count === 0) return null;
    const points = cells.reduce((sum, { number, value }) => sum + number * (value ?? 0), 0);
    return { cells, count, mean: points / count };
  }

  private checkScale({ key, table, row }: TestRow, scale: Scale | null): void {
    const test = testText(key);
    if (this.toldScales.has(test) || (scale !== null && scale.isConfirmed)) return;
    this.toldScales.add(test);
    const place = placeOf(table, row, 'subject');
    const facts = { key: testLabels(key) };
    this.findings.push(
      scale === null
        ? distributionFindings.of('scale-missing', place, facts)
        : distributionFindings.of('scale-unconfirmed', place, facts),
    );
  }

  private checkMaximum({ table, row }: TestRow, works: Works, scale: Scale | null): void {
    const maximum = scale?.maximum ?? null;
    if (maximum === null) return;
    for (const { number, column, value } of works.cells) {
      if (number <= maximum) continue;
      const facts = { score: number, works: value ?? 0, maximum };
      this.findings.push(distributionFindings.of('score-above-maximum', placeAt(table, row, column), facts));
    }
  }

  private reportMissingResult({ key, table, row }: TestRow): void {
    const facts = { key: [...testLabels(key), key.school] };
    this.findings.push(
      distributionFindings.of('distribution-without-result', placeOf(table, row, 'school'), facts),
    );
  }

  /** Marks and mean are compared only where the works are all there: otherwise they must differ. */
  private compare(distribution: TestRow, works: Works, result: TestRow, scale: Scale | null): void {
    const { tables } = this.context;
    const participants = tables.number(result.table, result.row, 'participants');
    if (participants === null) return;
    if (participants !== works.count) {
      const place = placeOf(distribution.table, distribution.row, 'school');
      const facts = { works: works.count, participants, form: result.table.form.title };
      this.findings.push(distributionFindings.of('distribution-total', place, facts));
      return;
    }
    this.compareMean(works, result);
    if (scale !== null) this.compareMarks(works, result, scale);
  }

  private compareMarks(works: Works, result: TestRow, scale: Scale): void {
    if (scale.cuts === null) return;
    const byScale = [0, 0, 0, 0];
    for (const { number, value } of works.cells) {
      const mark = markOfScore(number, scale) ?? 2;
      byScale[mark - 2] = (byScale[mark - 2] ?? 0) + (value ?? 0);
    }
    const highest = scale.maximum ?? works.cells.reduce((most, { number }) => Math.max(most, number), 0);
    const bounds = [0, ...scale.cuts, highest + 1];
    byScale.forEach((expected, index) => {
      const name = `marks${index + 2}`;
      const counted = this.context.tables.number(result.table, result.row, name);
      if (counted === null || counted === expected) return;
      const [from = 0, next = 0] = [bounds[index], bounds[index + 1]];
      const facts = { mark: index + 2, byScale: expected, counted, from, to: next - 1 };
      this.findings.push(
        distributionFindings.of('distribution-marks', placeOf(result.table, result.row, name), facts),
      );
    });
  }

  private compareMean(works: Works, result: TestRow): void {
    const mean = this.context.tables.number(result.table, result.row, 'mean');
    if (mean === null || Math.abs(mean - works.mean) <= printedRounding(result) + 1e-9) return;
    const byDistribution = Math.round(works.mean * 100) / 100;
    this.findings.push(
      distributionFindings.of('mean-mismatch', placeOf(result.table, result.row, 'mean'), {
        mean,
        byDistribution,
      }),
    );
  }
}

/** Half a unit of the last printed decimal, at most two decimals. */
function printedRounding({ table, row }: TestRow): number {
  const column = table.columnOf.get('mean');
  if (column === undefined || fieldOf(table, 'mean') === undefined) return 0;
  const isText = kindAt(table.grid, row, column) === CellKind.text;
  const text = textAt(table.grid, row, column).trim();
  const decimals = /[.,](\d+)$/u.exec(text)?.[1]?.length ?? 0;
  return 0.5 * 10 ** -Math.min(2, isText ? decimals : Math.max(1, decimals));
}
