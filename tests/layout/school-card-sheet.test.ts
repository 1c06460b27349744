import { schoolCardFacts } from '../../src/core/report/school-card';
import { pageCount } from '../../src/layout/page';
import { schoolCardSheet } from '../../src/layout/school-card-sheet';
import { sampleAnalysis } from './sample-analysis';

const sample = sampleAnalysis();
const heading = { districtName: 'Белинский район', reportingDate: '2026-11-20' };

async function card(index: number) {
  const { schools, results, flags, roadmap, district, report } = await sample;
  const facts = schoolCardFacts({ results, flags, progress: roadmap })(schools[index]!);
  const sheet = schoolCardSheet(facts, {
    name: 'Карточка',
    heading,
    district,
    rule: report.lowResults.rule,
    told: report,
  });
  const texts = sheet.rows.flatMap((row) =>
    row.cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])),
  );
  return { facts, sheet, texts };
}

describe('the card of a school', () => {
  it('shows the results of the school alone, beside the municipality', async () => {
    const { facts } = await card(0);
    const own = facts.tests.find(({ test }) => test.grade === 6);
    expect(own).toMatchObject({
      participants: 30,
      indicators: { qualityPercent: expect.closeTo(1200 / 29, 10) },
    });
    expect(own?.municipality.participants).toBe(30);
    expect(
      facts.tests.every(({ participants, municipality }) => participants <= municipality.participants),
    ).toBe(true);
  });

  it('explains the grounds of an inflated school and says what to do', async () => {
    const { facts, texts } = await card(2);
    expect(facts.status?.status).toBe('priority');
    expect(facts.markers[0]).toMatchObject({ outcome: 'flag', isCounted: true });
    expect(texts.join(' ')).toContain('Перепроверить работы силами комиссии из учителей других школ');
  });

  it('offers help to a school with low results', async () => {
    const { facts, texts } = await card(6);
    expect(facts.lowResult?.isLowResult).toBe(true);
    expect(texts.join(' ')).toContain('Составить программу адресной помощи');
  });

  it('has nothing to recommend where nothing was found', async () => {
    const { facts, texts } = await card(4);
    expect(facts.advice).toEqual([]);
    expect(texts).toContain('Отдельных рекомендаций нет.');
  });

  it('says the reservation once and repeats it at no ground', async () => {
    const { facts, texts } = await card(2);
    expect(facts.markers.length).toBeGreaterThan(1);
    expect(texts.filter((text) => text.includes('письмо Рособрнадзора'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('доказательство нарушения'))).toHaveLength(1);
    expect(texts.join(' ')).not.toMatch(/рейтинг/u);
  });

  it('counts its pages from one and names no total of other sheets', async () => {
    const { sheet } = await card(0);
    expect(sheet.print).toMatchObject({ firstPageNumber: 1, orientation: 'portrait', fitToWidth: true });
    expect(sheet.print.footer).toContain('Карточка школы');
    expect(sheet.print.footer).not.toContain('&N');
  });

  it('is one page at full size: shows fewer rows where there are many, and tables of 10 points', async () => {
    const cards = await Promise.all([0, 1, 2, 3, 4, 5, 6].map(card));
    for (const { sheet } of cards) {
      const pages = pageCount(sheet.rows, 'portrait');
      expect(sheet.print.pageBreaksAfterRows).toBeUndefined();
      expect(sheet.print.fitToHeight).toBe(false);
      expect(pages).toBeLessThanOrEqual(0.97);
      const sizes = sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.style?.fontSize ?? []));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
    }
  });

  it('names the events of the roadmap only where it has room, and says of how many rows it shows some', async () => {
    const { facts, texts } = await card(2);
    const shown = texts.find((text) => text.startsWith('Показано строк:'));
    expect(facts.markers.length).toBeGreaterThan(1);
    expect(shown).toContain(`из ${facts.markers.length};`);
    expect(texts.some((text) => /^№\u00a0[\d, ]+ «дорожной карты»\.$/u.test(text))).toBe(true);
  });

  it('is set in Times New Roman throughout', async () => {
    const { sheet } = await card(2);
    const fonts = sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.style?.fontName ?? []));
    expect(new Set(fonts)).toEqual(new Set(['Times New Roman']));
  });
});
