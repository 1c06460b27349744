import type { FileProblem, FileProblemCode } from '../../src/core/file-error';
import { fileErrorText } from '../../src/text/file-error-text';

/** One of each: a new code does not compile until it stands here. */
const problems: { readonly [C in FileProblemCode]: Extract<FileProblem, { code: C }> } = {
  'not-found': { code: 'not-found' },
  'no-access': { code: 'no-access' },
  'empty-file': { code: 'empty-file' },
  'not-zip': { code: 'not-zip' },
  'html-table': { code: 'html-table' },
  'not-csv': { code: 'not-csv' },
  'old-xls': { code: 'old-xls' },
  encrypted: { code: 'encrypted' },
  truncated: { code: 'truncated' },
  'too-large': { code: 'too-large', measure: 'bytes', limit: 1_500_000_000 },
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
  const limits = (['entries', 'ratio', 'cells'] as const).map((measure) =>
    fileErrorText({ code: 'too-large', measure, limit: 400 }),
  );
  expect(new Set(limits).size).toBe(3);
});

test('without a name says «Файл»', () => {
  expect(fileErrorText(problems.truncated)).toMatch(/^Файл повреждён: его содержимое обрывается\./);
});
