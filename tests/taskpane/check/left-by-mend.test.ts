import type { Finding } from '../../../src/core/finding';
import { leftByMend } from '../../../src/taskpane/check/left-by-mend';

const found = (code: string, file: string, isMended: boolean): Finding =>
  ({
    code,
    severity: 'warning',
    place: { file, sheet: 'Школы', row: 1, column: 1 },
    facts: {},
    ...(isMended ? { mend: { expected: '1', value: 1 } } : {}),
  }) as unknown as Finding;

test('mending a kind leaves what no rule can mend and what stands in other files, and counts both', () => {
  const findings = [
    found('number-as-text', 'Район.xlsx', true),
    found('number-as-text', 'Район.xlsx', false),
    found('number-as-text', 'Протокол.xlsx', true),
    found('date-as-text', 'Район.xlsx', false),
  ];
  expect(leftByMend(findings, [0], 'Район.xlsx')).toEqual({ elsewhere: 1, unsure: 1 });
  expect(leftByMend(findings, [0, 1, 2], 'Район.xlsx')).toEqual({ elsewhere: 0, unsure: 0 });
});
