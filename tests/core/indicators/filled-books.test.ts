/** Workbooks that `msoko new` made, filled for 20 schools and planted with errors by the scripts beside them: what is found and summed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { analyze } from '../../../src/core/analyze';
import type { FindingCode } from '../../../src/core/finding';
import { everyFinding } from '../../../src/core/finding-group';
import type { IndicatorValue } from '../../../src/core/indicators/indicator-value';
import type { ReportFacts } from '../../../src/core/report/report-facts';
import { cellAddress } from '../../../src/core/table/grid';
import { loadDistrict } from '../../../src/data/districts/index';
import { reference } from '../../../src/job/reference';
import { reportDocument } from '../../../src/layout/report/report-document';
import { indicatorPlaceText, indicatorWords, measuredCaption } from '../../../src/text/indicator-text';
import { openXlsx } from '../../../src/xlsx/book/open-xlsx';

interface Expected {
  readonly planted: readonly { readonly code: FindingCode; readonly sheet: string; readonly cell: string }[];
  readonly share: Sums & { readonly missing: readonly string[] };
  readonly coverage: Sums;
  readonly sums: Readonly<Record<string, number>>;
  /** Works with a mark of 3 or more, and all works, of this year and the last. */
  readonly results?: {
    readonly share: string;
    readonly growth: string;
    readonly now: readonly [number, number];
    readonly before: readonly [number, number];
    readonly missing: readonly string[];
  };
}
interface Sums {
  readonly quantity: string;
  readonly numerator: number;
  readonly denominator: number;
}

const folder = join(__dirname, '..', '..', 'fixtures', 'indicators');

async function analysisOf(id: string, words = reference) {
  const workbook = await openXlsx(readFileSync(join(folder, `${id}.xlsx`)), {
    file: id,
    inflateRaw: async (compressed) => inflateRawSync(compressed),
  });
  const infos = await workbook.listSheets();
  const sheets = await Promise.all(infos.map(async (info) => ({ grid: await workbook.readSheet(info.id) })));
  return analyze({ sheets, reference: words, district: await loadDistrict(id), today: 46346, year: 2026 });
}

const codes: readonly FindingCode[] = [
  'answer-unusable',
  'quantity-unknown',
  'collection-unreadable',
  'organization-not-asked',
  'successor-unknown',
  'unknown-reference',
  'part-above-whole',
  'answer-without-document',
  'document-unknown',
  'document-expired',
  'not-applicable-against-value',
  'answer-against-cell',
  'fact-against-answers',
  'answer-jump',
  'answer-outlier',
  'plan-far',
  'plan-without-order',
  'direction-unknown',
  'status-against-date',
  'duplicate-key',
  'condition-failed',
  'type-mismatch',
  'above-maximum',
];

test.each(['kulebaki', 'belinsky', 'aleksandrovskoye', 'slavgorod', 'nazran'])(
  '%s: every planted error at its cell, no other, and the same sums',
  async (id) => {
    const expected = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Expected;
    const { findings, roadmap, district, report } = await analysisOf(id);
    const found = everyFinding(findings)
      .filter(({ code }) => codes.includes(code))
      .map(({ code, place }) => ({
        code,
        sheet: place.sheet,
        cell: cellAddress(place.row ?? -1, place.column ?? -1),
      }));
    const inOrder = (list: readonly object[]) => list.map((each) => JSON.stringify(each)).sort();
    expect(inOrder(found)).toEqual(inOrder(expected.planted));

    const ids = new Map(district!.quantities.map((quantity) => [quantity.title, quantity.id]));
    const measured = (title: string) =>
      roadmap!.indicators.find(({ value }) => value.indicator.numerator === ids.get(title))!.value;
    const { share, coverage, sums, results } = expected;
    expect(measured(share.quantity)).toMatchObject({
      numerator: share.numerator,
      denominator: share.denominator,
      missing: share.missing,
    });
    expect(measured(coverage.quantity)).toMatchObject({
      numerator: coverage.numerator,
      sent: coverage.denominator,
    });
    if (results) {
      const byText = (text: string) =>
        roadmap!.indicators.find(({ value }) => value.indicator.text === text)!.value;
      const [[part, whole], [partBefore, wholeBefore]] = [results.now, results.before];
      expect(byText(results.share)).toMatchObject({
        numerator: part,
        denominator: whole,
        missing: results.missing,
      });
      expect(byText(results.growth).value).toBeCloseTo(
        (100 * part) / whole - (100 * partBefore) / wholeBefore,
      );
    }
    expect(Object.keys(sums).length).toBeGreaterThan(0);
    const own = Object.entries(sums).map(([title, sum]) => ({ value: measured(title), sum }));
    // Nobody wrote which schools are on the official list: no data, never all of them.
    const unlisted = own.filter(({ value }) => value.problem === 'no-list');
    expect(unlisted.length > 0).toBe(id === 'kulebaki');
    for (const { value, sum } of own) {
      expect(value.numerator).toBe(value.problem === 'no-list' ? null : sum);
    }

    // What the справка prints of them, read back from its own words, is what the script summed.
    const printed = printedFacts(report);
    const factOf = ({ indicator }: IndicatorValue) => {
      const progress = roadmap!.indicators.find(({ value }) => value.indicator.id === indicator.id)!;
      return printed.get(`${indicatorPlaceText(indicator)} ${indicatorWords(progress)}`);
    };
    const shareText = ({ numerator, denominator }: Sums) =>
      `${numerator} из ${denominator} (${((100 * numerator) / denominator).toFixed(1).replace('.', ',')} %)`;
    expect(factOf(measured(share.quantity))).toBe(shareText(share));
    const covered = factOf(measured(coverage.quantity));
    expect([shareText(coverage), `есть у ${coverage.numerator} из ${coverage.denominator}`]).toContain(
      covered,
    );
    for (const { value, sum } of own) {
      const counts = value.indicator.kind === 'mean' ? sum / value.sent : sum;
      const text = factOf(value);
      // Without a list or a base the sum is no value, and none is printed.
      if (value.problem !== null) expect(text ?? '').not.toMatch(/\d/u);
      else expect(Number(/^[\d,]+/u.exec(text ?? '')?.[0].replace(',', '.'))).toBeCloseTo(counts, 1);
    }
  },
);

/** The fact of each row of the report's indicators, by its place and words; digits are not parted. */
function printedFacts(facts: ReportFacts): ReadonlyMap<string, string> {
  const tables = reportDocument(facts).blocks.filter((block) => block.kind === 'table');
  const table = tables.find(({ caption }) => caption?.endsWith(measuredCaption))!;
  return new Map(
    table.rows.flatMap(({ cells }) => {
      const [place, words, , fact] = cells.map(({ value }) => String(value));
      return fact === undefined
        ? []
        : [[`${place} ${words}`, fact.replace(/(?<=\d)\u00a0(?=\d)/gu, '').replaceAll('\u00a0', ' ')]];
    }),
  );
}

test('schools are rated only where the document demands it, and only when a person has switched it on', async () => {
  const { method } = reference;
  const isOn = { ...method.parameters.rating.isOn, value: true };
  const on = { ...reference, method: { ...method, parameters: { ...method.parameters, rating: { isOn } } } };
  expect((await analysisOf('slavgorod')).rating).toBeNull();
  expect((await analysisOf('aleksandrovskoye', on)).rating).toBeNull();
  const { rating } = await analysisOf('slavgorod', on);
  expect(rating?.indicators).toEqual([
    'Доля обучающихся, участвовавших в открытых онлайн-уроках («Проектория»)',
    'Программа воспитания и социализации',
  ]);
  const placed = rating?.schools.filter(({ place }) => place !== null).map(({ school }) => school);
  expect(rating?.schools).toHaveLength(20);
  // Those whose share or answer is missing or unusable.
  for (const code of ['s01', 's02', 's03', 's04', 's05', 's06', 's10', 's11', 's14']) {
    expect(placed).not.toContain(code);
  }
  expect(placed).toHaveLength(11);
});
