import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDistrictText } from '../../src/core/schema/check-district';
import type {
  JsonProblem,
  JsonProblemCode,
  JsonProblemFacts,
  JsonPath,
} from '../../src/core/schema/json-problem';
import { jsonProblemText, problemText } from '../../src/text/json-problem-text';

const assets = join(__dirname, '../../assets/districts');
const primer = readFileSync(join(assets, 'primer.json'), 'utf8');

function textOf(changed: string, expected: JsonProblemCode): string {
  const reading = parseDistrictText(changed);
  if (reading.ok) throw new Error('the file was accepted');
  expect(reading.problems.map(({ code }) => code)).toEqual([expected]);
  return jsonProblemText('novy.json', reading.problems[0]!);
}

test('a missing deadline: file, place, cure', () => {
  const text = textOf(primer.replace('"deadline": "август ежегодно",', ''), 'missing-field');
  expect(text).toBe(
    'Файл «novy.json», раздел «дорожной карты» 1, мероприятие 1, запись «1.1»: не указано поле «срок» (deadline). ' +
      'Впишите его; если в документе этого нет, напишите "deadline": null.',
  );
});

test('a repeated number: the other place is named', () => {
  const text = textOf(primer.replace('"number": "2.2"', '"number": "2.1"'), 'duplicate-number');
  expect(text).toContain(
    'номер «2.1» в разделе «Раздел 2» уже есть: раздел «дорожной карты» 2, мероприятие 1.',
  );
});

test('an unknown direction: the nearest code and the whole list', () => {
  const text = textOf(
    primer.replace(
      '"direction": "low_results",\n      "events"',
      '"direction": "low_result",\n      "events"',
    ),
    'unknown-direction',
  );
  expect(text).toContain('раздел «дорожной карты» 2, поле «направление» (direction), запись «Раздел 2»: ');
  expect(text).toContain('Возможно, имелось в виду «low_results». ');
  expect(text).toContain('heads (эффективность руководителей)');
});

test('a target without unit: the units to choose from', () => {
  const text = textOf(primer.replace('"unit": "percent",', ''), 'target-without-unit');
  expect(text).toContain(
    'целевой показатель 1, запись «T01»: у целевого показателя не указана единица измерения.',
  );
  expect(text).toContain('"percent" — доля в процентах');
});

test('a year that is no column: its columns', () => {
  const text = textOf(primer.replace('"2026": "Отчёт', '"2062": "Отчёт'), 'year-outside-table');
  expect(text).toContain('строка 1, «ячейки» (cells), 2062 год');
  expect(text).toContain('Столбцы таблицы: 2025, 2026, 2027.');
});

test('the message shown in the guide is the one the program gives', () => {
  const guide = readFileSync(join(assets, 'README.md'), 'utf8').replace(/\n> /g, ' ').replace(/^> /gm, '');
  expect(guide).toContain(
    textOf(
      primer.replace('"number": "1.10"', '"number": 1.1').replace('"r1/1.10"', '"r1/1.1"'),
      'number-as-number',
    ),
  );
});

test('the guide names every direction, every unit and every required field of an event', () => {
  const guide = readFileSync(join(assets, 'README.md'), 'utf8');
  const direction = textOf(
    primer.replace('"direction": "low_results",\n      "events"', '"direction": "x",\n      "events"'),
    'unknown-direction',
  );
  const codes = [...direction.matchAll(/([a-z_]+) \(/g)]
    .map(([, code]) => code!)
    .filter((code) => code !== 'direction');
  for (const code of [
    ...codes,
    'percent',
    'count',
    'years',
    'times_per_half_year',
    'number',
    'text',
    'deadline',
    'responsible',
  ]) {
    expect(guide).toContain(`\`${code}\``);
  }
  expect(codes).toHaveLength(10);
});

const samples: { readonly [C in JsonProblemCode]: JsonProblemFacts[C] } = {
  'cuts-not-ascending': {},
  'cut-above-maximum': { value: 21, maximum: 20 },
  'not-json': { line: null, column: null },
  'missing-field': { field: 'name' },
  'unknown-field': { field: 'dedline', similar: 'deadline' },
  'wrong-type': { expected: 'list', found: 'text' },
  'empty-text': {},
  'unknown-value': { value: 'x', allowed: ['a', 'b'], similar: null },
  'unknown-direction': { value: 'x', known: ['quality'], similar: null },
  'direction-not-listed': { direction: 'talents', listed: ['quality'] },
  'bad-year': { value: '26', from: 2000, to: 2100 },
  'year-outside-table': { year: '2031', years: [2025] },
  'deadline-type': { found: 'number', value: '2026' },
  'number-as-number': { value: 1.1 },
  'target-without-unit': { known: ['percent'] },
  'percent-above-hundred': { value: 120 },
  'range-reversed': { value: 5, valueMax: 3 },
  'duplicate-id': { id: 'T01', first: ['targets', 0] },
  'duplicate-number': { number: '1.1', section: 'Раздел 1', first: ['roadmap', 0, 'events', 0] },
  'duplicate-direction': { direction: 'quality', first: ['directions', 0] },
  'unknown-event': { event: 'r1/9', similar: null },
  'unknown-parent': { parent: '9', section: 'Раздел 1' },
  'unknown-group': { group: 'g1', groups: [] },
  'unknown-place': { place: 'p1/99' },
  'text-not-printed': { text: 'Наличие луны' },
  'unknown-quantity': { quantity: 'staf', similar: 'staff' },
  'duplicate-title': { id: 'p1/2', title: 'Участники' },
  'denominator-unnamed': {},
  'presence-not-yes-no': {},
  'reason-missing': {},
  'indicator-missing': { place: 'p1/1' },
  'target-without-indicator': { target: 'T01' },
  'unknown-target': { target: 'T09' },
  'no-directions': {},
};

test.each(Object.entries(samples))('%s is said in whole sentences', (code, facts) => {
  const path: JsonPath = ['document', 'period', 'years', 1];
  const { place, what, cure } = problemText({
    code,
    path,
    facts,
    record: null,
  } as unknown as JsonProblem);
  expect(place).toBe('«документ» (document), «период» (period), «годы» (years), 2-е значение');
  for (const sentence of [what, cure]) {
    expect(sentence).toMatch(/[.!»]$/);
    expect(sentence).not.toMatch(/undefined|\[object|\s{2}/);
  }
  expect(cure).toMatch(/^[А-ЯЁ]/);
});
