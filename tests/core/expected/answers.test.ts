import type {
  ExpectedAnswer,
  ExpectedRecord,
  ExpectedTable,
} from '../../../src/core/expected/expected-table';
import { fillExpected } from '../../../src/core/expected/fill';
import { isDoubt } from '../../../src/core/expected/roll-note';
import { roadmapProgress } from '../../../src/core/roadmap/progress';
import { loadDistrict } from '../../../src/data/districts/index';
import { yearWords } from '../../../src/data/lexicon/year-words';
import { day, roadmapInput } from '../roadmap/district-at-work';

const year = 2026;
const reportingDate = day('2026-11-20');

type Row = ExpectedTable['rows'][number];

async function rowsOf(
  id: string,
  answers: readonly (readonly [string, ExpectedAnswer])[] = [],
  existing: readonly ExpectedRecord[] = [],
): Promise<readonly Row[]> {
  const district = await loadDistrict(id);
  const roadmap = roadmapProgress(roadmapInput(district, { year, reportingDate }));
  const words = yearWords;
  const input = { district, year, existing, answers: new Map(answers), roadmap, reportingDate, words };
  return fillExpected(input).rows;
}

const record = (row: string, more: Partial<ExpectedRecord>): ExpectedRecord => ({
  row,
  year,
  text: null,
  state: null,
  evidence: null,
  place: null,
  ...more,
});

const numbered = (rows: readonly Row[], number: string): Row => rows.find((row) => row.number === number)!;
const hasDoubt = (row: Row): boolean => 'id' in row && row.notes.some(isDoubt);

/** Its columns name a municipal and a regional contest. */
const contest = async (): Promise<Row> =>
  (await rowsOf('belinsky')).find(({ candidates }) => candidates.some((text) => /конкурса/u.test(text)))!;

test('a question offers every wording of the document, each in the year asked for', async () => {
  const { action, computed, candidates } = await contest();
  expect(action).toBe('ask');
  expect(candidates[0]).toBe(computed);
  expect(candidates.map((text) => /(муницип|регион)альн/u.exec(text)?.[0]).sort()).toEqual([
    'муниципальн',
    'региональн',
  ]);
  for (const text of candidates) expect(text).not.toMatch(/20(?:20|21|22)/u);
  expect(
    (await rowsOf('belinsky')).filter((row) => row.action !== 'ask' && row.candidates.length > 0),
  ).toEqual([]);
});

test('an accepted proposal, one’s own words and «not needed» are written and ask nothing more', async () => {
  const { number, computed } = await contest();
  const answered = async (answer: ExpectedAnswer) =>
    numbered(await rowsOf('belinsky', [[number, answer]]), number);
  const proposed = await answered({ kind: 'proposed' });
  const own = await answered({ kind: 'own', text: 'Итоги смотра' });
  const none = await answered({ kind: 'not-needed' });
  expect([proposed, own, none].map(({ action, text }) => [action, text])).toEqual([
    ['write', computed],
    ['write', 'Итоги смотра'],
    ['write', null],
  ]);
  expect([proposed, own, none].some(hasDoubt)).toBe(false);
  expect(own.state).not.toBe('awaiting-decision');
  expect(none.state).toBe('not-planned');
});

test('what was answered is read back as the answer', async () => {
  const { number } = await contest();
  const own = numbered(await rowsOf('belinsky', [], [record(number, { text: 'Итоги смотра' })]), number);
  expect(own).toMatchObject({ action: 'none', text: 'Итоги смотра' });
  const none = numbered(await rowsOf('belinsky', [], [record(number, { state: 'not-planned' })]), number);
  expect(none).toMatchObject({ action: 'none', text: null, state: 'not-planned', candidates: [] });
  expect(hasDoubt(own) || hasDoubt(none)).toBe(false);
});

test('a person’s text stays against the document until they say otherwise', async () => {
  const existing = [record('1.3', { text: 'Свой отчёт' })];
  const kept = numbered(await rowsOf('belinsky', [], existing), '1.3');
  expect(kept).toMatchObject({ action: 'keep', text: 'Свой отчёт' });
  const replaced = numbered(await rowsOf('belinsky', [['1.3', { kind: 'proposed' }]], existing), '1.3');
  expect(replaced).toMatchObject({ action: 'write', text: kept.computed });
});

test('a text that only the document has is typed by hand', async () => {
  const cut = (await rowsOf('aleksandrovskoye')).find(({ source }) => source === 'check-document')!;
  expect(cut.candidates).toEqual([]);
  const typed = await rowsOf('aleksandrovskoye', [[cut.number, { kind: 'own', text: 'Из документа' }]]);
  expect(numbered(typed, cut.number)).toMatchObject({ action: 'write', text: 'Из документа' });
});

test('a row of a year’s plan may be declined', async () => {
  const asked = (await rowsOf('kulebaki')).find(({ action }) => action === 'ask')!;
  const declined = numbered(await rowsOf('kulebaki', [[asked.number, { kind: 'not-needed' }]]), asked.number);
  expect(declined).toMatchObject({ action: 'write', text: null, state: 'not-planned' });
});
