import type { Finding } from '../../src/core/finding';
import { groupFindings } from '../../src/core/finding-group';
import { finding } from '../finding';
import type { Flags } from '../../src/core/flags/flag';
import { compareWithPlanted } from '../../src/sample/compare-with-planted';
import type { Planted } from '../../src/sample/sample';

const noFlags = { markers: [], lowResults: { schools: [] }, schoolYear: 2025 } as unknown as Flags;
const place = { file: 'книга.xlsx', sheet: 'Школы', row: 4, column: 2 };
const planted: Planted = {
  seed: 1,
  errors: [{ code: 'required-missing', run: 'district', file: 'книга.xlsx', sheet: 'Школы', cell: 'C5' }],
  schools: [],
  honest: [],
};

function compare(found: readonly Finding[], run = 'district') {
  const findings = groupFindings(found);
  return compareWithPlanted(new Map([[run, { findings, flags: noFlags }]]), planted, 'district');
}

it('finds a planted error at its own cell only', () => {
  const facts = { title: 'Тип' };
  expect(compare([finding('required-missing', place, facts)])).toMatchObject({
    isAsPlanted: true,
    missing: [],
  });
  expect(compare([finding('required-missing', { ...place, row: 5 }, facts)])).toMatchObject({
    isAsPlanted: false,
  });
  expect(compare([finding('required-missing', place, facts)], 'other').missing).toHaveLength(1);
});

it('counts as unexpected only findings that are errors', () => {
  const facts = { title: 'Тип' };
  const expected = finding('required-missing', place, facts);
  const warning = finding('extra-spaces', place, { value: 'а ', cleaned: 'а' });
  const error = finding('not-whole', place, { value: 1.5 });
  expect(compare([expected, warning]).unexpected).toEqual([]);
  expect(compare([expected, error]).unexpected).toEqual([{ run: 'district', finding: error }]);
});

it('asks for the planted rule in the planted test', () => {
  const school = {
    school: 'edu1',
    name: 'Школа',
    rule: 'F1' as const,
    schoolYear: 2025,
    procedure: 'ВПР',
    grade: 4,
    subject: 'Математика',
  };
  const key = {
    schoolYear: 2025,
    procedure: 'ВПР',
    school: 'edu1',
    grade: 4,
    subject: 'Математика',
    level: '',
  };
  const flagged = (outcome: string, grade = 4) =>
    compareWithPlanted(
      new Map([
        [
          'district',
          {
            findings: [],
            flags: {
              ...noFlags,
              markers: [{ marker: 'F1', key: { ...key, grade }, outcome }],
            } as unknown as Flags,
          },
        ],
      ]),
      { ...planted, errors: [], schools: [school] },
      'district',
    ).schools[0]?.isFlagged;
  expect(flagged('flag')).toBe(true);
  expect(flagged('attention')).toBe(false);
  expect(flagged('flag', 5)).toBe(false);
});
