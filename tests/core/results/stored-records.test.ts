/** Records in the workbook: read back as the equal of the protocols, and every marker the same digits from pupils and records. */
import fc from 'fast-check';
import { computeFlags } from '../../../src/core/flags/compute-flags';
import { hardOverEasyResults } from '../../../src/core/flags/hard-over-easy';
import { testGroups } from '../../../src/core/flags/test-group';
import { packPart, unpackPart } from '../../../src/core/results/packed-part';
import { readRecords, recogniseRecords } from '../../../src/core/results/read-records';
import type { TestRecord } from '../../../src/core/results/record';
import { itemSums, jointCounts, weightedSummary } from '../../../src/core/results/record-sums';
import { mergeRecords } from '../../../src/core/results/merge-records';
import { mostStoredRows, storedRows, type Storable } from '../../../src/core/results/stored-records';
import { summariseRecord } from '../../../src/core/results/summarise-record';
import { mean } from '../../../src/core/statistics/mean';
import { standardDeviation } from '../../../src/core/statistics/standard-deviation';
import { seededRandom } from '../../../src/core/statistics/seeded-random';
import { recordWords } from '../../../src/data/lexicon/record-words';
import { recordsSheet } from '../../../src/layout/records-sheet';
import { gridOfModel } from '../../sample/analyse-sample';
import { codes, flagsInput, parametersWith, scaleOf, testKey } from '../flags/flags-fixture';
import { recordOf } from './pupil-record';

const maxima = [1, 2, 1, 3, 1, 2, 1, 1, 2, 4];
const scale = scaleOf({ maximum: 18, cuts: [6, 10, 15] });

interface Pupil {
  readonly items: readonly number[];
  readonly journal: number;
}

/** Pupils of which about one item in eight cannot be read. */
function pupilsOf(count: number, random: () => number): Pupil[] {
  return Array.from({ length: count }, () => ({
    items: maxima.map((maximum) => (random() < 0.12 ? NaN : Math.floor(random() * (maximum + 1)))),
    journal: Math.floor(random() * 5) === 0 ? 0 : 2 + Math.floor(random() * 4),
  }));
}

const total = (items: readonly number[]) => items.reduce((sum, score) => sum + (score > 0 ? score : 0), 0);

function schoolRecord(school: string, pupils: readonly Pupil[]): TestRecord {
  return recordOf({
    key: testKey(school),
    scores: pupils.map(({ items }) => total(items)),
    journalMarks: pupils.map(({ journal }) => journal),
    items: maxima.map((_, item) => pupils.map(({ items }) => items[item] ?? NaN)),
    itemMaxima: maxima,
  });
}

const nothing = { results: [], distributions: [], profiles: [] };

function storable(records: readonly TestRecord[]): Storable {
  return { results: { records, pooled: [] }, summaries: nothing, references: [] };
}

function storedAndRead(records: readonly TestRecord[]) {
  const rows = storedRows(storable(records))!;
  const sheet = recogniseRecords('Книга.xlsx', gridOfModel(recordsSheet(rows, recordWords)), recordWords)!;
  return readRecords(sheet, recordWords);
}

const flagsOf = (records: readonly TestRecord[], pooled: readonly TestRecord[] = []) => {
  const summaries = records.map((record) => summariseRecord(record, [scale]));
  return computeFlags(
    flagsInput(
      {
        records,
        pooled,
        results: summaries.map(({ result }) => result),
        distributions: summaries.map(({ distribution }) => distribution),
      },
      { scales: [scale], parameters: parametersWith() },
    ),
  );
};
const markersOf = (records: readonly TestRecord[], pooled: readonly TestRecord[] = []) =>
  flagsOf(records, pooled).markers.map(({ marker, key, outcome, ...rest }) => ({
    marker,
    school: key.school,
    outcome,
    facts: 'facts' in rest ? rest.facts : null,
  }));

test('a record’s sums are the pupils’ own, items unreadable at random', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 2, max: 60 }), (seed, count) => {
      const pupils = pupilsOf(count, seededRandom(seed));
      const record = schoolRecord('s1', pupils);
      maxima.forEach((_, item) => {
        const read = pupils.map(({ items }) => items[item] ?? NaN).filter((score) => !Number.isNaN(score));
        expect(itemSums([record])[item] ?? { sum: 0, works: 0 }).toEqual({
          sum: read.reduce((sum, score) => sum + score, 0),
          works: read.length,
        });
      });
      const weights = new Map([
        [0, -50],
        [1, -25],
        [3, 20],
        [9, 12.5],
      ]);
      const sums = pupils
        .map(({ items }) =>
          [...weights].reduce((sum, [item, weight]) => sum + weight * (items[item] ?? NaN), 0),
        )
        .filter((sum) => !Number.isNaN(sum));
      const summary = weightedSummary(record, weights);
      if (sums.length < 2) return expect(summary).toBeNull();
      expect(summary!.n).toBe(sums.length);
      expect(summary!.mean).toBeCloseTo(mean(sums)!, 9);
      expect(summary!.standardDeviation).toBeCloseTo(standardDeviation(sums)!, 6);
    }),
  );
});

test('a part is read from its text as it was, however long, and a letter changed is seen', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 80 }), fc.nat(), (seed, count, at) => {
      const { items, parts } = schoolRecord('s1', pupilsOf(count, seededRandom(seed)));
      const [part] = parts;
      const { joint, blocks, source } = part!;
      const cells = packPart({ items, part: { digest: source.digest, joint, blocks } });
      expect(cells.every((cell) => cell.length < 32_767)).toBe(true);
      expect(unpackPart(cells)).toEqual({
        state: 'read',
        items,
        part: { digest: source.digest, joint, blocks },
      });
      const text = cells.join('');
      const place = at % text.length;
      const changed = `${text.slice(0, place)}${text[place] === '7' ? '8' : '7'}${text.slice(place + 1)}`;
      expect(unpackPart([changed]).state).not.toBe('read');
    }),
    { numRuns: 60 },
  );
});

test('the book alone gives every marker that the protocols gave', () => {
  const random = seededRandom(5);
  const sizes = [40, 35, 52, 28, 61, 33, 47, 12, 9, 30];
  const records = codes(10).map((school, index) => schoolRecord(school, pupilsOf(sizes[index]!, random)));
  const { records: read, pooled, findings } = storedAndRead(records);
  expect(findings).toEqual([]);
  expect(pooled).toHaveLength(1);
  expect(read.map(jointCounts)).toEqual(records.map(jointCounts));
  const [before, after] = [markersOf(records), markersOf(read, pooled)];
  expect(after.map(({ marker, school, outcome }) => [marker, school, outcome])).toEqual(
    before.map(({ marker, school, outcome }) => [marker, school, outcome]),
  );
  expect(JSON.stringify(after, rounded)).toBe(JSON.stringify(before, rounded));
});

/** Sums taken in another order differ in the last bits. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(10)) : value;
}

test('a small school’s items stand in no row of its own', () => {
  const random = seededRandom(9);
  const records = ['s1', 's2', 's3'].map((school, index) =>
    schoolRecord(school, pupilsOf([30, 8, 11][index]!, random)),
  );
  const { records: read, pooled } = storedAndRead(records);
  expect(read.map(({ parts }) => parts.every(({ blocks }) => blocks.length === 0))).toEqual([
    false,
    true,
    true,
  ]);
  expect(itemSums(pooled)).toEqual(itemSums(records.slice(1)));
  const alone = storedAndRead([records[0]!, records[1]!]);
  expect(alone.pooled).toEqual([]);
});

test('the same rows again count once; another account of a class is a conflict', () => {
  const random = seededRandom(3);
  const first = schoolRecord('s1', pupilsOf(25, random));
  const other = schoolRecord('s1', pupilsOf(24, random));
  const from = (record: TestRecord, file: string): TestRecord => ({
    ...record,
    parts: record.parts.map((part) => ({ ...part, source: { ...part.source, file } })),
  });
  const again = mergeRecords([from(first, 'а.xlsx'), from(first, 'б.xlsx')]);
  expect(again.records[0]!.parts).toHaveLength(1);
  expect(again.findings).toMatchObject([{ code: 'protocol-same-again', facts: { other: 'а.xlsx' } }]);
  const conflict = mergeRecords([from(first, 'а.xlsx'), from(other, 'б.xlsx')]);
  expect(conflict.records[0]!.parts).toHaveLength(1);
  expect(conflict.findings).toMatchObject([
    { code: 'protocol-conflict', severity: 'error', facts: { countedWorks: 25, works: 24 } },
  ]);
  const classes = [first, { ...other, parts: other.parts.map((part) => ({ ...part, className: 'Б' })) }];
  expect(jointCounts(mergeRecords(classes).records[0]!).reduce((sum, { works }) => sum + works, 0)).toBe(49);
});

test('more records than a district has are not written', () => {
  const record = schoolRecord('s1', []);
  const many = Array.from({ length: mostStoredRows + 1 }, () => record);
  expect(storedRows(storable(many))).toBeNull();
});

test('O5 is computed where the maxima are those that pupils show', () => {
  const random = seededRandom(2);
  const records = codes(4).map((school) => {
    const record = schoolRecord(school, pupilsOf(30, random));
    return { ...record, items: record.items.map((item) => ({ ...item, isPrinted: false })) };
  });
  const [group] = testGroups(flagsInput({ records }, { scales: [scale] }));
  const { O5 } = parametersWith();
  expect(hardOverEasyResults(group!, O5).map(({ outcome }) => outcome)).not.toContain('not-computed');
});

test('summary reports and groups of schools are read back as they were', () => {
  const text = fc.constantFrom('edu580101', 'edu580102', 'edu580103');
  const count = fc.integer({ min: 0, max: 40 });
  const result = fc.record({
    school: text,
    participants: fc.integer({ min: 20, max: 90 }),
    marks: fc.option(fc.tuple(count, count, count, count)),
    mean: fc.option(fc.double({ min: 0, max: 40, noNaN: true })),
    counts: fc.array(count, { minLength: 1, maxLength: 40 }),
    percent: fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), {
      minLength: 1,
      maxLength: 20,
    }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(result, { selector: ({ school }) => school, maxLength: 3 }), (schools) => {
      const place = { file: 'Отчёт.xlsx', sheet: 'Отчёт', row: 4 };
      const summaries = {
        results: schools.map(({ school, participants, marks, mean: average }) => ({
          ...{ key: testKey(school), participants, marks, belowMinimum: null, mean: average },
          ...{ standardDeviation: null, journal: null, spearman: null, source: 'summary' as const, place },
        })),
        distributions: schools.map(({ school, counts }) => ({
          ...{ key: testKey(school), counts, source: 'summary' as const, place },
        })),
        profiles: schools.map(({ school, participants, percent }) => ({
          ...{ key: testKey(school), percent, levels: percent.map(() => null), participants },
        })),
      };
      const { school: _, ...test } = testKey('');
      const references = [
        {
          ...{ ...test, group: 'region' as const, participants: 9000, mean: 20.5, standardDeviation: 6 },
          ...{ itemPercent: [50, null], source: 'Регион.xlsx' },
          schoolMeans: [{ school: 'edu580999', works: 30, mean: 19.25 }],
        },
      ];
      const rows = storedRows({ results: { records: [], pooled: [] }, summaries, references })!;
      const grid = gridOfModel(recordsSheet(rows, recordWords));
      const read = readRecords(recogniseRecords('Книга.xlsx', grid, recordWords)!, recordWords);
      const placeless = (set: object) =>
        JSON.parse(JSON.stringify(set, (name, value) => (name === 'place' ? 0 : value)));
      expect(read.findings).toEqual([]);
      expect(placeless(read.summaries)).toEqual(placeless(summaries));
      expect(read.references).toEqual(references);
    }),
  );
});
