import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseDistrictFile, parseDistrictText } from '../../../src/core/schema/check-district';
import type { JsonProblem } from '../../../src/core/schema/json-problem';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const primerText = readFileSync(join(__dirname, '../../../assets/districts/primer.json'), 'utf8');

/** The example file with one value replaced or, for `undefined`, taken out. */
function primerWith(path: readonly (string | number)[], value: Json | undefined): unknown {
  const file = JSON.parse(primerText) as Json;
  let parent = file as Record<string | number, Json>;
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, Json>;
  const last = path[path.length - 1]!;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return file;
}

function problemsOf(json: unknown): readonly JsonProblem[] {
  const reading = parseDistrictFile(json);
  return reading.ok ? [] : reading.problems;
}

function onlyProblem(path: readonly (string | number)[], value: Json | undefined): JsonProblem {
  const problems = problemsOf(primerWith(path, value));
  expect(problems).toHaveLength(1);
  return problems[0]!;
}

describe('the example file', () => {
  test('is a sixth district', () => {
    const reading = parseDistrictText(primerText);
    expect(reading).toMatchObject({ ok: true });
    if (!reading.ok) return;
    const { district } = reading;
    expect(district.roadmap.map((section) => section.events.map((event) => event.id))).toEqual([
      ['r1/1.1', 'r1/1.2', 'r1/1.10'],
      ['r2/2.1', 'r2/2.2'],
    ]);
    expect(district.roadmap[0]!.events[2]!.targets).toEqual(['T01']);
    expect(district.targets[0]).toMatchObject({
      direction: 'quality',
      section: 'r1',
      where: 'Раздел 1',
      row: '1.10',
    });
    expect(district.expectedResults!.directions[1]!.rows[0]!.id).toBe('low_results/1');
  });

  test('may begin with a byte order mark', () => {
    expect(parseDistrictText(`\uFEFF${primerText}`).ok).toBe(true);
  });

  test('lacks nothing where the document has nothing', () => {
    const reading = parseDistrictText(primerText);
    if (!reading.ok) throw new Error('the example is broken');
    const { passports, levelLists, criteria, lowResultSchools, terms } = reading.district;
    expect({ passports, levelLists, criteria, lowResultSchools, terms }).toEqual({
      passports: [],
      levelLists: [],
      criteria: null,
      lowResultSchools: [],
      terms: [],
    });
  });
});

const event = ['roadmap', 0, 'events', 1] as const;

test.each<[string, readonly (string | number)[], Json | undefined, Partial<JsonProblem>]>([
  ['a missing name', ['name'], undefined, { code: 'missing-field', path: [], facts: { field: 'name' } }],
  [
    'a missing deadline',
    [...event, 'deadline'],
    undefined,
    { code: 'missing-field', path: event, record: '1.2' },
  ],
  [
    'a deadline that is a year',
    [...event, 'deadline'],
    2026,
    { code: 'deadline-type', path: [...event, 'deadline'] },
  ],
  ['an empty deadline', [...event, 'deadline'], '', { code: 'empty-text' }],
  ['a number without quotes', [...event, 'number'], 1.1, { code: 'number-as-number', facts: { value: 1.1 } }],
  [
    'a number printed twice',
    [...event, 'number'],
    '1.1',
    {
      code: 'duplicate-number',
      facts: { number: '1.1', section: 'Раздел 1', first: ['roadmap', 0, 'events', 0] },
    },
  ],
  [
    'an unknown direction',
    ['roadmap', 0, 'direction'],
    'qualty',
    { code: 'unknown-direction', facts: expect.objectContaining({ value: 'qualty', similar: 'quality' }) },
  ],
  [
    'a direction the district does not have',
    ['roadmap', 0, 'direction'],
    'talents',
    { code: 'direction-not-listed', facts: { direction: 'talents', listed: ['quality', 'low_results'] } },
  ],
  [
    'a target without unit',
    ['targets', 0, 'unit'],
    undefined,
    { code: 'target-without-unit', path: ['targets', 0] },
  ],
  [
    'an unknown unit',
    ['targets', 0, 'unit'],
    'per cent',
    { code: 'unknown-value', facts: expect.objectContaining({ similar: 'percent' }) },
  ],
  ['a share of 120 %', ['targets', 0, 'value'], 120, { code: 'percent-above-hundred' }],
  ['a range the wrong way round', ['targets', 0, 'valueMax'], 3, { code: 'range-reversed' }],
  [
    'a target on no event',
    ['targets', 0, 'event'],
    'r1/1.1O',
    { code: 'unknown-event', facts: { event: 'r1/1.1O', similar: 'r1/1.1' } },
  ],
  [
    'a year of two digits',
    ['document', 'period', 'years', 1],
    26,
    { code: 'bad-year', path: ['document', 'period', 'years', 1] },
  ],
  ['a year as text', ['expectedResults', 'years', 0], '2025', { code: 'bad-year' }],
  [
    'a misspelt field',
    [...event, 'dedline'],
    'май',
    { code: 'unknown-field', facts: { field: 'dedline', similar: 'deadline' } },
  ],
  [
    'a list instead of a record',
    ['document'],
    [],
    { code: 'wrong-type', facts: { expected: 'object', found: 'list' } },
  ],
  ['no directions', ['directions'], [], { code: 'no-directions' }],
  [
    'a parent that is not above',
    [...event, 'parent'],
    '9',
    { code: 'unknown-parent', facts: { parent: '9', section: 'Раздел 1' } },
  ],
  [
    'a group that is not there',
    [...event, 'group'],
    'g1',
    { code: 'unknown-group', facts: { group: 'g1', groups: [] } },
  ],
])('%s is found at its place', (_name, path, value, expected) => {
  const problems = problemsOf(primerWith(path, value));
  expect(problems).toContainEqual(expect.objectContaining(expected));
});

test('one fault is one problem', () => {
  onlyProblem([...event, 'deadline'], 2026);
  onlyProblem(['targets', 0, 'unit'], undefined);
  onlyProblem(['document', 'title'], undefined);
});

test('every fault of a file is named at once', () => {
  const file = primerWith([...event, 'deadline'], 5) as { targets: { unit?: string }[]; name?: unknown };
  delete file.targets[0]!.unit;
  delete file.name;
  expect(
    problemsOf(file)
      .map(({ code }) => code)
      .sort(),
  ).toEqual(['deadline-type', 'missing-field', 'target-without-unit']);
});

test('a year outside the table is named with the columns the table has', () => {
  const path = ['expectedResults', 'directions', 0, 'rows', 1, 'cells', '2031'];
  expect(onlyProblem(path, 'Отчёт')).toMatchObject({
    code: 'year-outside-table',
    facts: { year: '2031', years: [2025, 2026, 2027] },
  });
});

test('a number that the document itself repeats is allowed when it is flagged', () => {
  const file = primerWith([...event, 'number'], '1.1') as {
    roadmap: { events: { flags?: string[] }[] }[];
    periodicity: unknown[];
  };
  file.roadmap[0]!.events[1]!.flags = ['duplicate-number'];
  file.periodicity = [];
  const reading = parseDistrictFile(file);
  expect(reading.ok && reading.district.roadmap[0]!.events.map(({ id }) => id)).toEqual([
    'r1/1.1',
    'r1/1.1~2',
    'r1/1.10',
  ]);
});

test('a file that is not JSON is named with the line of the fault', () => {
  const reading = parseDistrictText('{\n  "id": "novy"\n  "name": 1\n}');
  expect(reading).toMatchObject({
    ok: false,
    problems: [{ code: 'not-json', facts: { line: 3, column: 3 } }],
  });
  expect(parseDistrictText('').ok).toBe(false);
});

test('no JSON value makes the check throw, and only an object can be a district', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(parseDistrictFile(json).ok).toBe(false);
    }),
  );
});

test('any value in any place of the example is either accepted or named, never thrown', () => {
  const paths: (string | number)[][] = [];
  const collect = (value: Json, path: (string | number)[]): void => {
    if (path.length > 0) paths.push(path);
    if (Array.isArray(value)) value.forEach((item, index) => collect(item, [...path, index]));
    else if (value !== null && typeof value === 'object')
      Object.entries(value).forEach(([key, item]) => collect(item, [...path, key]));
  };
  collect(JSON.parse(primerText) as Json, []);
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
      const reading = parseDistrictFile(primerWith(path, value as Json));
      expect(reading.ok || reading.problems.length > 0).toBe(true);
    }),
    {
      numRuns: 300,
      examples: [
        [['targets', 0, 'years', 2], { toString: false }],
        [['directions', 0], { toString: false, toJSON: 1 }],
        [[...event, 'deadline'], Array.from({ length: 500 }, () => null)],
      ],
    },
  );
});
