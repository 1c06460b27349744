import type { Block, TableBlock } from '../../../src/core/model/document-model';
import { isSmallGroup, publicTest } from '../../../src/core/report/public-facts';
import type { TestSummary } from '../../../src/core/report/test-summaries';
import { publicReport } from '../../../src/layout/report/public-report';
import { hiddenSign } from '../../../src/text/public-text';
import { sampleAnalysis } from '../sample-analysis';

const report = sampleAnalysis().then(({ report: facts }) => facts);
const texts = (blocks: readonly Block[]) => JSON.stringify(blocks);
const tableWith = (blocks: readonly Block[], title: string) =>
  blocks.filter(
    (block): block is TableBlock =>
      block.kind === 'table' && block.columns.some((column) => column.title === title),
  );

/** What an attacker reads of a row: numbers as printed, everything else unknown. */
function rowsOf(tables: readonly TableBlock[]): (number | null)[][] {
  return tables.flatMap(({ rows }) =>
    rows.map(({ cells }) => cells.slice(1).map(({ value }) => (typeof value === 'number' ? value : null))),
  );
}

/**
 * All marks that fit what a row prints: the sum, and the per cents to the printed decimal. The attacker also knows that
 * a count that is hidden is small or hides a small one, which these ranges hold.
 */
function fitting(row: (number | null)[]): number[][] {
  const at = (place: number) => row[place] ?? null;
  const [two, three, four, five] = [at(1), at(2), at(3), at(4)];
  const [pass, quality] = [at(5), at(6)];
  const all = at(0) ?? 9;
  const found: number[][] = [];
  const range = (shown: number | null, most: number) =>
    shown === null ? Array.from({ length: most + 1 }, (_, value) => value) : [shown];
  const rounded = (share: number) => Math.round(share * 1000) / 10;
  for (const a of range(two, all))
    for (const b of range(three, all - a))
      for (const c of range(four, all - a - b)) {
        const d = all - a - b - c;
        if (d < 0 || (five !== null && d !== five)) continue;
        if (pass !== null && rounded((all - a) / all) !== rounded(pass / 100)) continue;
        if (quality !== null && rounded((c + d) / all) !== rounded(quality / 100)) continue;
        found.push([a, b, c, d]);
      }
  return found;
}

describe('the report for publication', () => {
  it('shows no count below ten, nor lets it be computed from what it shows', async () => {
    const facts = await report;
    const printed = rowsOf(tableWith(publicReport(facts).blocks, '«2»'));
    const marked = facts.tests.filter(({ marks }) => marks !== null);
    expect(printed).toHaveLength(marked.length);
    let attacked = 0;
    printed.forEach((row, index) => {
      for (const count of row.slice(0, 5)) expect(count ?? 10).toBeGreaterThanOrEqual(10);
      const real = marked[index]?.marks ?? [0, 0, 0, 0];
      const solutions = fitting(row);
      real.forEach((count, mark) => {
        if (count >= 10) return;
        attacked++;
        const values = new Set(solutions.map((marks) => marks[mark]).filter((value) => (value ?? 10) < 10));
        expect(values.size).toBeGreaterThanOrEqual(5);
      });
    });
    expect(attacked).toBeGreaterThan(0);
    expect(printed.some((row) => row.every((value) => value !== null))).toBe(true);
  });

  it('names no school and no decision, and says nothing of flags', async () => {
    const facts = await report;
    const said = texts(publicReport(facts).blocks);
    for (const { name, code } of facts.schools) {
      expect(said).not.toContain(name);
      expect(said).not.toContain(code);
    }
    for (const { occasion } of facts.cycle.decisions?.begun ?? []) expect(said).not.toContain(occasion);
    expect(said).not.toMatch(/Завышенный средний балл|Скачок на границе|ШНОР|перепровер/u);
    expect(said).toContain('Перечни школ и признаки по школам не публикуются');
  });

  it('hides a share whose rest is small, and a minimum that few did not reach', async () => {
    const test = { schoolYear: 2025, procedure: 'ЕГЭ', grade: 11, subject: 'Математика', level: '' };
    const summary = (participants: number, low: number): TestSummary => ({
      test,
      schools: 3,
      participants,
      marks: null,
      indicators: null,
      belowMinimum: { low, participants },
      mean: null,
      before: null,
      withoutProtocol: 0,
    });
    expect(publicTest(summary(40, 12))).toMatchObject({ participants: 40, belowMinimum: 12, lowPercent: 30 });
    expect(publicTest(summary(40, 3))).toMatchObject({
      participants: 40,
      belowMinimum: null,
      lowPercent: null,
    });
    expect(publicTest(summary(40, 35))).toMatchObject({ belowMinimum: null, lowPercent: null });
    expect(publicTest(summary(8, 3))).toMatchObject({ participants: null, belowMinimum: null });
  });

  it('hides an indicator that rests on few persons', async () => {
    const { roadmap, district } = await sampleAnalysis();
    const quantities = district?.quantities ?? [];
    const ofPersons = roadmap?.indicators.find(
      ({ value }) =>
        value.indicator.kind === 'share' &&
        quantities.find(({ id }) => id === value.indicator.numerator)?.counts === 'persons',
    );
    const withCounts = (numerator: number, denominator: number) => {
      const value = { ...ofPersons!.value, value: 50, numerator, denominator };
      return isSmallGroup({ ...ofPersons!, value }, quantities);
    };
    expect(withCounts(30, 60)).toBe(false);
    expect(withCounts(3, 60)).toBe(true);
    expect(withCounts(55, 60)).toBe(true);
    const typed = { ...ofPersons!, value: { ...ofPersons!.value, value: null }, typed: 50 };
    expect(isSmallGroup(typed, quantities)).toBe(true);
    expect(hiddenSign).toBe('…');
  });
});
