import fc from 'fast-check';
import { cardSchools } from '../../src/core/report/card-schools';
import { cardSheetNames, schoolCards } from '../../src/layout/school-cards';
import { sampleAnalysis } from './sample-analysis';

const sample = sampleAnalysis();

describe('the cards of a district', () => {
  it('are one a school in the order of the registry', async () => {
    const analysis = await sample;
    const cards = schoolCards(analysis);
    expect(cards.map(({ school }) => school.code)).toEqual(analysis.schools.map(({ code }) => code));
    expect(new Set(cards.map(({ sheet }) => sheet.name)).size).toBe(cards.length);
  });

  it('of some schools bear the names they have among all', async () => {
    const analysis = await sample;
    const [, second, third] = cardSchools(analysis);
    const some = schoolCards(analysis, [third!, second!]);
    const all = schoolCards(analysis);
    expect(some.map(({ sheet }) => sheet.name)).toEqual([all[2]!.sheet.name, all[1]!.sheet.name]);
  });

  it('are made for a school that only the results know', async () => {
    const { schools, ...analysis } = await sample;
    const cards = schoolCards({ ...analysis, schools: schools.slice(1) });
    expect(cards.map(({ school }) => school)).toContainEqual({
      code: schools[0]!.code,
      name: schools[0]!.code,
    });
  });
});

describe('names of the cards’ sheets', () => {
  const names = (...codes: string[]) => [...cardSheetNames(codes).values()];

  it('say the code', () => expect(names('edu580101')).toEqual(['Карточка edu580101']));

  it('tell apart codes that differ only in their case or after the last character there is room for', () => {
    expect(names('A1', 'a1')).toEqual(['Карточка A1', 'Карточка a1 (2)']);
    const long = 'муниципальная-школа-имени';
    expect(names(`${long}-1`, `${long}-2`)).toEqual(['Карточка муниципальная-ш', 'Карточка муниципальн (2)']);
  });

  it('hold nothing that Excel forbids', () => {
    expect(names("58/01:[*?]\\'")).toEqual(['Карточка 58-01------']);
  });

  it('are valid and unique whatever the codes', () => {
    const texts = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, (codes) => {
        const given = names(...codes);
        expect(given).toHaveLength(codes.length);
        expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(codes.length);
        for (const name of given) {
          expect(name.length).toBeLessThanOrEqual(24);
          expect(name).not.toMatch(/[[\]:*?/\\]|'$|\p{Cc}/u);
        }
      }),
    );
  });
});
