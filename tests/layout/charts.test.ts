import { textRow, type ChartBlock, type TableBlock } from '../../src/core/model/document-model';
import { chartFacts } from '../../src/core/report/chart-facts';
import type { IndicatorProgress } from '../../src/core/roadmap/indicator-progress';
import { findScale } from '../../src/core/results/find-scale';
import { chartsDocument } from '../../src/layout/charts/charts-document';
import { reportDocument } from '../../src/layout/report/report-document';
import { chartHeight } from '../../src/layout/document-chart';
import { documentSheet } from '../../src/layout/document-sheet';
import { pageHeight } from '../../src/layout/page';
import { chartValues, sharesOf } from '../../src/core/model/chart-values';
import { chartAlternative } from '../../src/text/chart-alternative-text';
import { numberText } from '../../src/text/plural';
import { districtAnalysis } from './district-book';
import { sampleAnalysis } from './sample-analysis';

const model = sampleAnalysis().then(chartsDocument);
const tablesOf = async () => {
  const tables: readonly TableBlock[] = (await model).data?.tables ?? [];
  return new Map(tables.map((table) => [table.id ?? '', table]));
};
const chartsOf = async () =>
  (await model).blocks.filter((block): block is ChartBlock => block.kind === 'chart');
const textsOf = (blocks: Awaited<typeof model>['blocks']) =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : []));

/** As WCAG reckons it, of RRGGBB. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the charts of the year', () => {
  it('stand two on a page where one of fourteen names is long, and have room for every line of a name', () => {
    const bar = { kind: 'chart', table: 't', title: '', chartKind: 'bar', categoryColumn: 0 } as const;
    const height = (...long: readonly number[]) => {
      const rows = Array.from({ length: 14 }, (_, at) => textRow('Ш'.repeat(long.includes(at) ? 47 : 20), 1));
      return chartHeight({ ...bar, series: [], grouping: 'percent' }, { kind: 'table', columns: [], rows });
    };
    const gap = 8;
    expect(2 * (height(3) + gap)).toBeLessThanOrEqual(pageHeight('portrait'));
    expect(height(3, 7)).toBe(height(3));
    expect(height(3, 4)).toBeGreaterThan(height(3));
    expect(height()).toBeLessThan(height(3));
    const names = (...lengths: readonly number[]) =>
      chartHeight(
        { ...bar, series: [] },
        {
          kind: 'table',
          columns: [],
          rows: lengths.map((length) => textRow('Н'.repeat(length), 1)),
        },
      );
    expect(names(60, 173, 82)).toBeGreaterThanOrEqual(names(60, 60, 60) + 3 * 10);
  });

  it('are drawn of the sample for everything that can be looked at', async () => {
    const titles = (await chartsOf()).map(({ title }) => title).join('\n');
    expect(titles).toMatch(/ВПР, 4 класс, русский язык: доли отметок/u);
    expect(titles).toMatch(/МОУ СОШ № 3[^:]*: ВПР, 4 класс, математика \(F1/u);
    expect(titles).toContain('Доля низких результатов, %');
    expect(titles).toContain('Качество по годам, %');
    expect(titles).toContain('Мероприятия по направлениям');
    expect(titles).toMatch(/: средний балл/u);
  });

  it('have a table with every number they show, and no empty series', async () => {
    const tables = await tablesOf();
    for (const chart of await chartsOf()) {
      const rows = tables.get(chart.table)?.rows ?? [];
      expect(rows.length).toBeGreaterThan(0);
      for (const { column } of chart.series) {
        const numbers = rows.filter(({ cells }) => typeof cells[column]?.value === 'number');
        expect(numbers.length).toBeGreaterThan(0);
        for (const { cells } of numbers) expect(Number.isFinite(cells[column]?.value)).toBe(true);
      }
    }
  });

  it('end where their scale ends, with every value on the axis', async () => {
    const report = reportDocument((await sampleAnalysis()).report).blocks;
    const tables = new Map(
      [...(await tablesOf()).values(), ...report]
        .filter((block) => block.kind === 'table')
        .map((table) => [table.id ?? '', table]),
    );
    const charts = [...(await chartsOf()), ...report.filter((block) => block.kind === 'chart')];
    // Events are counted: their axis ends where Excel likes.
    const measured = charts.filter(({ grouping, title }) => grouping !== 'percent' && /%|балл/u.test(title));
    expect(measured.length).toBeGreaterThan(5);
    for (const { valueAxis, series, table } of measured) {
      expect(valueAxis?.minimum).toBe(0);
      expect(valueAxis?.maximum).toBeLessThanOrEqual(100);
      for (const { cells } of tables.get(table)?.rows ?? [])
        for (const { column } of series)
          expect(Number(cells[column]?.value ?? 0)).toBeLessThanOrEqual(valueAxis?.maximum ?? 0);
    }
  });

  it('are told in words by the ends of each series and where they stand', async () => {
    const tables = await tablesOf();
    const charts = await chartsOf();
    expect(charts.length).toBeGreaterThan(10);
    for (const chart of charts) {
      const table = tables.get(chart.table)!;
      const values = chartValues(chart, table);
      const told = chartAlternative(chart, values);
      const { categories, series } = chart.grouping === 'percent' ? sharesOf(values) : values;
      for (const { title, values: own } of series) {
        const known = own.filter((value) => value !== null);
        for (const end of [Math.min(...known), Math.max(...known)]) {
          const text = numberText(end, Number.isInteger(end) ? 0 : 1);
          expect(told).toMatch(new RegExp(`${title.replace(/[()]/gu, '.')}[^.]*${text}`, 'u'));
        }
        const least = Math.min(...known);
        if (least < Math.max(...known)) expect(told).toContain(`(${categories[own.indexOf(least)]})`);
      }
    }
  });

  it('can be read without colour: areas of one chart differ in lightness', async () => {
    const charts = await chartsOf();
    for (const { chartKind, series } of charts) {
      const areas = chartKind === 'line' ? [] : series.filter(({ mark }) => mark === undefined);
      const lights = areas.map(({ color }) => luminance(color)).sort((a, b) => a - b);
      for (const [index, light] of lights.slice(1).entries())
        expect((light + 0.05) / (lights[index]! + 0.05)).toBeGreaterThan(1.8);
    }
  });

  it('add up to all works of a school, and to all works of a distribution', async () => {
    const { results, scales, flags, schools, report } = await sampleAnalysis();
    const facts = chartFacts({
      results,
      scales,
      flags,
      schools,
      indicators: [],
      compared: [],
      year: report.year,
    });
    expect(facts.distributions.length).toBeGreaterThan(0);
    for (const { key, scores } of facts.distributions) {
      const result = results.results.find((each) => JSON.stringify(each.key) === JSON.stringify(key));
      expect(scores.reduce((sum, { works }) => sum + works, 0)).toBe(result?.participants);
      expect(scores.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100);
      const begins = scores.flatMap(({ score, cut }) => (cut === null ? [] : [score]));
      const scale = findScale(scales, key);
      // The sample has a test whose works go beyond the scale of its year: no cut is guessed.
      const isOther = scores.length - 1 > (scale?.maximum ?? Infinity);
      expect(begins).toEqual(isOther ? [] : (scale?.cuts ?? []));
      const others = scores.reduce((sum, { othersPercent }) => sum + (othersPercent ?? 0), 0);
      expect(others).toBeCloseTo(isOther ? 0 : 100);
    }
    const [first] = facts.marks;
    const district = report.tests.find(
      ({ test }) => test.subject === first?.test.subject && test.grade === first.test.grade,
    );
    const two = first?.schools.reduce((sum, { marks }) => sum + marks[0], 0);
    expect(two).toBe(district?.marks?.[0]);
  });

  it('compare plan and fact of an indicator of the document, typed or measured', async () => {
    const { roadmap, ...analysis } = await sampleAnalysis('kulebaki');
    const planned = roadmap!.indicators.find(
      ({ value, target }) =>
        value.indicator.kind === 'share' && target !== null && target.target.unit === 'percent',
    )!;
    const target = { ...planned.target!, state: 'in-progress' as const, plan: 60 };
    const typed = { ...planned, target, value: { ...planned.value, value: null }, typed: 41 };
    const bars = (indicators: readonly IndicatorProgress[]) =>
      chartsDocument({ ...analysis, roadmap: { ...roadmap!, indicators } }).data?.tables.find(
        ({ id }) => id === 'plans-0',
      )?.rows;
    expect(bars([typed])?.map(({ cells }) => cells.slice(2).map(({ value }) => value))).toEqual([[60, 41]]);
    expect(bars([{ ...typed, typed: null }])).toBeUndefined();
    expect(bars([{ ...typed, target: { ...target, state: 'no-plan' } }])).toBeUndefined();
  });

  it('begin with the tests whose flags count for the status of their school', async () => {
    const { results, scales, flags, schools, report } = await sampleAnalysis();
    const keysBy = (known: typeof flags) =>
      chartFacts({
        results,
        scales,
        flags: known,
        schools,
        indicators: [],
        compared: [],
        year: report.year,
      }).distributions.map(({ key }) => key);
    const last = keysBy(flags).at(-1)!;
    const lastCounts = flags.schools.map((school) => ({
      ...school,
      markers: school.markers.map((marker) =>
        marker.outcome === 'flag' ? { ...marker, isCounted: marker.key === last } : marker,
      ),
    }));
    expect(keysBy(flags)[0]).not.toEqual(last);
    expect(keysBy({ ...flags, schools: lastCounts })[0]).toEqual(last);
  });

  it('mark where a mark begins, by the scale', async () => {
    const { results, flags, schools, scales, report } = await sampleAnalysis();
    const rest = { results, flags, schools, indicators: [], compared: [], year: report.year };
    const [before] = chartFacts({ ...rest, scales: [] }).distributions;
    const scale = { ...before!.key, maximum: before!.scores.length - 1, cuts: [3, 5, 9] as const };
    const known = { ...scale, threshold: null, extraCondition: null, source: '', isConfirmed: true };
    const [after] = chartFacts({ ...rest, scales: [known, ...scales] }).distributions;
    expect(after?.scores.flatMap(({ score, cut }) => (cut === null ? [] : [[score, cut]]))).toEqual([
      [3, 3],
      [5, 4],
      [9, 5],
    ]);
  });

  it('say that there are no data where there are none', async () => {
    const { blocks } = chartsDocument(await districtAnalysis());
    const texts = textsOf(blocks).join('\n');
    expect(texts.match(/Нет данных: /gu)).toHaveLength(6);
    expect(
      blocks.filter(({ kind }) => kind === 'chart').map((chart) => 'title' in chart && chart.title),
    ).toEqual(['Мероприятия по направлениям']);
  });

  it('print alone: their tables stand below the last printed row', async () => {
    const document = await model;
    const sheet = documentSheet(document);
    expect(sheet.charts).toHaveLength(document.blocks.filter(({ kind }) => kind === 'chart').length);
    const lastPrinted = sheet.print.area?.bottom ?? Infinity;
    for (const { anchor, categories } of sheet.charts) {
      expect(anchor.bottom).toBeLessThanOrEqual(lastPrinted);
      expect(categories.top).toBeGreaterThan(lastPrinted);
    }
  });

  it('fill their pages: two with a bar a school, three of the others', async () => {
    const sheet = documentSheet(await model);
    expect(sheet.charts.length).toBeGreaterThan(12);
    expect((sheet.print.pageBreaksAfterRows ?? []).length + 1).toBeLessThanOrEqual(
      sheet.charts.length / 2 + 1,
    );
  });
});
