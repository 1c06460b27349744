import { schoolCardFacts } from '../../src/core/report/school-card';
import { schoolCardSheet } from '../../src/layout/school-card-sheet';
import { sampleAnalysis } from './sample-analysis';

const sample = sampleAnalysis();
const heading = { districtName: 'Белинский район', reportingDate: '2026-11-20' };

async function card(index: number) {
  const { schools, results, flags, roadmap, district } = await sample;
  const facts = schoolCardFacts({ school: schools[index]!, results, flags, progress: roadmap });
  const sheet = schoolCardSheet(facts, { heading, district, joining: 'either' });
  const texts = sheet.rows.flatMap((row) =>
    row.cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])),
  );
  return { facts, sheet, texts };
}

describe('the card of a school', () => {
  it('shows the results of the school alone, beside the municipality', async () => {
    const { facts } = await card(0);
    const own = facts.tests.find(({ test }) => test.grade === 6);
    expect(own).toMatchObject({ participants: 30, marks: [7, 10, 8, 4] });
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
    expect(texts).toContain('— Отдельных рекомендаций нет.');
  });

  it('bears a name that Excel accepts', async () => {
    const { sheet } = await card(1);
    expect(sheet.name).toBe('Карточка edu580102');
    expect(sheet.name.length).toBeLessThanOrEqual(31);
  });
});
