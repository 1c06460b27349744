/** A protocol with every kind of dirt at once: each named and counted, and what remains as an independent count has it. */
import fc from 'fast-check';
import { readProtocol } from '../../../src/core/results/read-protocol';
import { recogniseProtocol } from '../../../src/core/results/recognise-protocol';
import { jointCounts, participantsOf } from '../../../src/core/results/record-sums';
import type { Scale } from '../../../src/core/schema/scale';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { protocolWords } from '../../../src/data/lexicon/protocol-words';
import { protocolHeader } from '../../headers';

const scale: Scale = {
  ...{ schoolYear: 2020, procedure: 'ВПР', grade: 4, subject: 'Русский язык', level: '', maximum: 6 },
  ...{ cuts: [2, 4, 5], threshold: null, extraCondition: null, source: 'проверка', isConfirmed: true },
};
const [journal, sex, className, variant, total, second] = [4, 5, 6, 7, 8, 10] as const;

type Row = CellValue[];
/** A pupil with all six points of three items, spoilt. */
type Spoil = (row: Row) => Row | readonly Row[];
type Fate = 'counted' | 'held' | 'absent' | 'nothing';

const set =
  (column: number, value: CellValue): Spoil =>
  (row) =>
    row.with(column, value);
const absentee =
  (word: string): Spoil =>
  (row) => [...row.slice(0, variant), word, null, null, null, null];

interface Dirt {
  readonly name: string;
  readonly spoil: Spoil;
  readonly codes: Readonly<Record<string, number>>;
  readonly fate: Fate;
  /** The total that counts. */
  readonly score?: number;
  readonly mark?: number;
}

const kinds: readonly Dirt[] = [
  { name: 'sound', spoil: (row) => row, codes: {}, fate: 'counted' },
  { name: 'absent', spoil: absentee('отсутствовал'), codes: {}, fate: 'absent' },
  { name: 'absent misspelt', spoil: absentee('отсутсвовал'), codes: {}, fate: 'absent' },
  { name: 'absent short', spoil: absentee('н/я'), codes: {}, fate: 'absent' },
  {
    name: 'another word',
    spoil: absentee('болеет'),
    codes: { 'protocol-variant-unreadable': 1 },
    fate: 'held',
  },
  {
    name: 'absent with points',
    spoil: set(variant, 'отсутствовал'),
    codes: { 'protocol-absent-with-score': 1 },
    fate: 'absent',
  },
  { name: 'above', spoil: set(total, 7), codes: { 'protocol-total-above-maximum': 1 }, fate: 'held' },
  { name: 'no total', spoil: set(total, null), codes: { 'protocol-total-missing': 1 }, fate: 'held' },
  {
    name: 'not the sum',
    spoil: set(total, 5),
    codes: { 'protocol-total-not-sum': 1 },
    fate: 'counted',
    score: 5,
  },
  { name: 'item', spoil: set(second, '?'), codes: { 'protocol-item-unreadable': 1 }, fate: 'counted' },
  {
    name: 'not taught',
    spoil: (row) => row.with(second, 'не пройд.').with(total, 4),
    codes: {},
    fate: 'counted',
    score: 4,
  },
  {
    name: 'not begun',
    spoil: (row) => row.with(second, 'X').with(total, 4),
    codes: {},
    fate: 'counted',
    score: 4,
  },
  { name: 'item above', spoil: set(second, 9), codes: { 'protocol-item-above-maximum': 1 }, fate: 'counted' },
  { name: 'as text', spoil: set(second, '2'), codes: { 'protocol-numbers-as-text': 1 }, fate: 'counted' },
  {
    name: 'class',
    spoil: set(className, 'спорткласс'),
    codes: { 'protocol-class-unreadable': 1 },
    fate: 'counted',
  },
  {
    name: 'another grade',
    spoil: set(className, '5'),
    codes: { 'protocol-class-unreadable': 1 },
    fate: 'counted',
  },
  { name: 'latin', spoil: set(className, 'A'), codes: { 'protocol-latin-letters': 1 }, fate: 'counted' },
  {
    name: 'login',
    spoil: (row) => row.with(0, 'еdu580101'),
    codes: { 'protocol-login-letters': 1 },
    fate: 'counted',
  },
  {
    name: 'unseen in the login',
    spoil: (row) => row.with(0, 'edu\u200e580101'),
    codes: { 'protocol-login-letters': 1 },
    fate: 'counted',
  },
  {
    name: 'not done',
    spoil: (row) => row.with(second, 'Н').with(total, 4),
    codes: {},
    fate: 'counted',
    score: 4,
  },
  { name: 'a single class', spoil: set(className, 'НЕТ'), codes: {}, fate: 'counted' },
  {
    name: 'spelling',
    spoil: set(className, '4 «А»'),
    codes: { 'protocol-class-spelling': 1 },
    fate: 'counted',
  },
  { name: 'a digit', spoil: set(className, '2'), codes: {}, fate: 'counted' },
  { name: 'no mark', spoil: set(journal, 'нет отметки'), codes: {}, fate: 'counted', mark: 0 },
  {
    name: 'blank mark',
    spoil: set(journal, null),
    codes: { 'protocol-journal-blank': 1 },
    fate: 'counted',
    mark: 0,
  },
  {
    name: 'odd mark',
    spoil: set(journal, 'н/а'),
    codes: { 'protocol-journal-unreadable': 1 },
    fate: 'counted',
    mark: 0,
  },
  ...['*', 1, 'ж'].map((sign): Dirt => ({
    name: `journal ${sign}`,
    spoil: set(journal, sign),
    codes: { 'protocol-journal-unreadable': 1 },
    fate: 'counted',
    mark: 0,
  })),
  // Nothing is computed from the sex, so no sign of it is wrong.
  ...['ж', 'Ж', 'М', 'д', 4, null].map((sign): Dirt => ({
    name: `sex ${sign}`,
    spoil: set(sex, sign),
    codes: {},
    fate: 'counted',
  })),
  ...['x', 'Х', 'х', 'H'].map((sign): Dirt => ({
    name: `item ${sign}`,
    spoil: (row) => row.with(second, sign).with(total, 4),
    codes: {},
    fate: 'counted',
    score: 4,
  })),
  { name: 'twice', spoil: (row) => [row, row], codes: { 'protocol-duplicate-row': 1 }, fate: 'counted' },
  {
    name: 'one code, two works',
    spoil: (row) => [row, row.with(second, 1).with(total, 5)],
    codes: { 'protocol-duplicate-pupil': 1 },
    fate: 'counted',
  },
  { name: 'blank row', spoil: () => protocolHeader.map(() => null), codes: {}, fate: 'nothing' },
  { name: 'header again', spoil: () => [...protocolHeader], codes: {}, fate: 'nothing' },
];

test('two logins of one school are both sound, with no odd letter in either', () => {
  const row = (login: string, pupil: number): Row => [
    login,
    58,
    pupil,
    4000 + pupil,
    4,
    'м',
    'А',
    1,
    6,
    1,
    2,
    3,
  ];
  const rows = [protocolHeader, row('edu580101', 1), row('sch580101', 2)];
  const source = recogniseProtocol([gridFromRows('Лист1', rows)], protocolWords)!;
  const { records, findings } = readProtocol(source, {
    ...{ file: 'ВПР РУ 4 2021.xlsx', words: protocolWords, lexicon, scales: [scale] },
    schools: [{ code: 'edu580101', name: 'СОШ № 1', formerCodes: ['sch580101'] }],
  });
  expect(findings.map(({ code }) => code)).not.toContain('protocol-login-letters');
  expect(participantsOf(records[0]!)).toBe(2);
});

test('whatever dirt in whatever order, all of it is told and counted, and the rest is exact', () => {
  // A score that three pupils hold is the highest there is, whatever was meant.
  const often = kinds.filter(({ name }) => name !== 'item above');
  const heap = fc.array(fc.constantFrom(...often), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(heap, (drawn) => {
      // Every kind at least once, and enough sound works for the highest scores to be known.
      const all = [...kinds, ...drawn, ...new Array<Dirt>(20).fill(kinds[0]!)];
      const rows = all.flatMap(({ spoil }, index) => {
        const made = spoil(['edu580101', 58, index, 4000 + index, 4, 'м', 'А', 1, 6, 1, 2, 3]);
        return (Array.isArray(made[0]) ? made : [made]) as Row[];
      });
      const source = recogniseProtocol([gridFromRows('Лист1', [protocolHeader, ...rows])], protocolWords)!;
      const { records, findings, reading } = readProtocol(source, {
        ...{ file: 'ВПР РУ 4 2021.xlsx', words: protocolWords, lexicon, scales: [scale] },
        schools: [{ code: 'edu580101', name: 'СОШ № 1' }],
      });
      const told = Object.fromEntries(
        findings.map(({ code, facts }) => [code, 'repeated' in facts ? facts.repeated.cells : 1]),
      );
      const expected: Record<string, number> = {};
      for (const { codes } of all)
        for (const [code, count] of Object.entries(codes)) expected[code] = (expected[code] ?? 0) + count;
      expect(told).toEqual(expected);
      const counted = all.filter(({ fate }) => fate === 'counted');
      const twoWorks = all.filter(({ name }) => name === 'one code, two works').length;
      expect(reading).toMatchObject({
        works: counted.length,
        absent: all.filter(({ fate }) => fate === 'absent').length,
        heldOut: all.filter(({ fate }) => fate === 'held').length + twoWorks,
      });
      expect(participantsOf(records[0]!)).toBe(counted.length);
      const sum = (of: (joint: { score: number; journal: number }) => number) =>
        jointCounts(records[0]!).reduce((all, joint) => all + of(joint) * joint.works, 0);
      expect(sum(({ score }) => score)).toBe(counted.reduce((all, { score = 6 }) => all + score, 0));
      expect(sum(({ journal: mark }) => mark)).toBe(counted.reduce((all, { mark = 4 }) => all + mark, 0));
    }),
    { numRuns: 30 },
  );
});
