import type { FileProblem, FileProblemCode } from '../../src/core/file-error';
import { fileErrorText } from '../../src/text/file-error-text';

/** One of each: a new code does not compile until it stands here. */
const problems: { readonly [C in FileProblemCode]: Extract<FileProblem, { code: C }> } = {
  'not-found': { code: 'not-found' },
  'no-access': { code: 'no-access' },
  'lock-file': { code: 'lock-file' },
  'changed-meanwhile': { code: 'changed-meanwhile' },
  'other-format': { code: 'other-format', format: 'picture' },
  'empty-file': { code: 'empty-file' },
  'not-zip': { code: 'not-zip' },
  'html-table': { code: 'html-table' },
  'not-csv': { code: 'not-csv' },
  'old-xls': { code: 'old-xls' },
  encrypted: { code: 'encrypted' },
  truncated: { code: 'truncated' },
  'too-large': { code: 'too-large', measure: 'bytes', limit: 1_500_000_000 },
  'out-of-memory': { code: 'out-of-memory' },
  ods: { code: 'ods' },
  xlsb: { code: 'xlsb' },
  'not-workbook': { code: 'not-workbook' },
  'no-sheets': { code: 'no-sheets' },
  doctype: { code: 'doctype', part: 'xl/workbook.xml' },
  'missing-part': { code: 'missing-part', part: 'xl/workbook.xml' },
  'damaged-part': { code: 'damaged-part', part: 'xl/workbook.xml' },
};

test.each(Object.values(problems))('$code: what happened and what to do, in whole sentences', (problem) => {
  const text = fileErrorText(problem, 'школа.xlsx');
  const [happened, ...rest] = text.split(/(?<=\.) (?=[А-Я])/);
  expect(happened).toMatch(/^Файл «школа\.xlsx» [а-я]/);
  expect(rest.length).toBeGreaterThan(0);
  expect(text).toMatch(/\.$/);
  expect(text).not.toMatch(/undefined|NaN|null|[{}]/);
});

test('names the damaged part and the limit', () => {
  expect(fileErrorText(problems['damaged-part'])).toContain('«xl/workbook.xml»');
  expect(fileErrorText(problems['too-large'])).toContain('больше 1\u00a0500\u00a0МБ');
  const limits = (['entries', 'ratio', 'cells', 'text', 'depth', 'part', 'file', 'rows'] as const).map(
    (measure) => fileErrorText({ code: 'too-large', measure, limit: 400 }),
  );
  expect(new Set(limits).size).toBe(8);
});

test('names the sheet and the row before the damage', () => {
  const place = { sheet: 'Школы', row: 12 };
  expect(fileErrorText({ ...problems['damaged-part'], place }, 'школа.xlsx')).toContain(
    'не читается лист «Школы» после строки 12 (часть «xl/workbook.xml»)',
  );
  expect(fileErrorText({ ...problems['damaged-part'], place: { ...place, row: 0 } })).toContain(
    'не читается лист «Школы» (часть',
  );
});

test.each(['picture', 'pdf', 'word', 'presentation', 'archive', 'program', 'access'] as const)(
  'says what a file is: %s',
  (format) => {
    expect(fileErrorText({ code: 'other-format', format }, 'а')).toMatch(
      /^Файл «а» не книга Excel: это [а-я]/,
    );
  },
);

test('without a name says «Файл»', () => {
  expect(fileErrorText(problems.truncated)).toMatch(/^Файл повреждён: его содержимое обрывается\./);
});
