import type { HostProblem } from '../../src/core/host-problem';
import { excelErrorText } from '../../src/text/excel-error-text';

const problems: readonly HostProblem[] = [
  { code: 'access-denied' },
  { code: 'cell-edit' },
  { code: 'too-large' },
  { code: 'not-found' },
  { code: 'name-taken' },
  { code: 'not-supported', member: 'Range.getMergedAreasOrNullObject' },
  { code: 'silent', seconds: 60 },
  { code: 'lost-connection' },
  { code: 'other', detail: 'GeneralException' },
];

it.each(problems)('says what happened and what to do: $code', (problem) => {
  const text = excelErrorText(problem);
  expect(text.split(/[.;:] /).length).toBeGreaterThan(1);
  expect(text).not.toMatch(/undefined|null|\[object/);
});

it.each([
  [1, '1\u00a0секунду'],
  [2, '2\u00a0секунды'],
  [21, '21\u00a0секунду'],
  [60, '60\u00a0секунд'],
])('counts seconds: %i → «%s»', (seconds, words) => {
  expect(excelErrorText({ code: 'silent', seconds })).toContain(words);
});
