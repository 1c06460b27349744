/** What the sheets Самооценка and Решения take from each profile. */
import { criteriaOf } from '../../../src/core/schema/criteria-of';
import { cycleSteps, cycleStepsOf } from '../../../src/core/schema/cycle-steps-of';
import { cycleWords } from '../../../src/data/districts/cycle-words';
import { districtList, loadDistrict } from '../../../src/data/districts/index';

test('Назрановский: every criterion has a source of information, its own or of the cell it shares', async () => {
  const criteria = criteriaOf(await loadDistrict('nazran'));
  const at = (level: string) => criteria.filter((criterion) => criterion.level === level);
  expect([at('municipal').length, at('school').length]).toEqual([78, 76]);
  expect(criteria.every((criterion) => criterion.source !== null)).toBe(true);
  expect(new Set(criteria.map((criterion) => criterion.id)).size).toBe(criteria.length);
  expect(criteria.filter((criterion) => criterion.isSourceShared)).toHaveLength(20);
});

test('only Назрановский has criteria, and none for career guidance', async () => {
  for (const { id } of districtList) {
    const criteria = criteriaOf(await loadDistrict(id));
    if (id !== 'nazran') expect(criteria).toEqual([]);
    else expect(criteria.map((criterion) => criterion.direction)).not.toContain('career');
  }
});

test('a row without an indicator of its own is assessed by the heading of its group', async () => {
  const headings = criteriaOf(await loadDistrict('nazran')).filter((criterion) => criterion.isGroupHeading);
  expect(headings.length).toBeGreaterThan(0);
  expect(headings.every((criterion) => criterion.text === criterion.group)).toBe(true);
});

test('the end of the management cycle is found in roadmaps by its words and in passports by its rows', async () => {
  const belinsky = cycleStepsOf(await loadDistrict('belinsky'), cycleWords);
  const of = (step: string) => belinsky.filter((each) => each.step === step).map(({ event }) => event);
  expect(of('decisions')).toEqual(['p1/21', 'p1/29', 'p4/8']);
  expect(of('effectiveness')).toEqual(['p1/30', 'p8/12']);
  expect(of('recommendations')).toEqual(
    expect.arrayContaining(['p1/5', 'p1/11', 'p1/15', 'p1/17', 'p1/28', 'p4/2']),
  );
  const passports = cycleStepsOf(await loadDistrict('kulebaki'), cycleWords).filter(
    ({ event }) => event === null,
  );
  expect(passports).toHaveLength(9 * cycleSteps.length);
});
