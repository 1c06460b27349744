/** Small inputs for the flags' tests: results and schools with everything not spoken of left empty. */
import type { FlagsInput } from '../../../src/core/flags/flags-input';
import { parametersFrom, type ParameterValue } from '../../../src/core/flags/parameters';
import type { FlagSchool } from '../../../src/core/flags/school';
import type { TestKey, TestResult } from '../../../src/core/results/result';
import type { ResultSet } from '../../../src/core/results/result-set';
import type { Scale } from '../../../src/core/schema/scale';
import { method } from '../../../src/data/methods/method';

export const russian = 'Русский язык';
export const mathematics = 'Математика';

export function parametersWith(overrides: Readonly<Record<string, ParameterValue>> = {}) {
  const { parameters, problems } = parametersFrom(method, new Map(Object.entries(overrides)));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return parameters;
}

export function testKey(school: string, more: Partial<TestKey> = {}): TestKey {
  return { schoolYear: 2025, procedure: 'ВПР', school, grade: 4, subject: russian, level: '', ...more };
}

export function testResult(
  school: string,
  more: Partial<TestResult> & { readonly test?: Partial<TestKey> } = {},
): TestResult {
  const { test, ...result } = more;
  return {
    key: testKey(school, test),
    participants: 30,
    marks: null,
    belowMinimum: null,
    mean: null,
    standardDeviation: null,
    journal: null,
    spearman: null,
    source: 'sheet',
    place: null,
    ...result,
  };
}

export function scaleOf(more: Partial<Scale> = {}): Scale {
  return {
    schoolYear: null,
    procedure: 'ВПР',
    grade: 4,
    subject: russian,
    level: '',
    maximum: 38,
    cuts: [14, 24, 33],
    threshold: null,
    extraCondition: null,
    source: 'test',
    isConfirmed: true,
    ...more,
  };
}

export function schoolOf(code: string, more: Partial<FlagSchool> = {}): FlagSchool {
  return {
    code,
    name: code,
    formerCodes: [],
    isLyceumOrGymnasium: false,
    settlement: null,
    context: [],
    ...more,
  };
}

export function flagsInput(results: Partial<ResultSet>, more: Partial<FlagsInput> = {}): FlagsInput {
  return {
    results: { results: [], distributions: [], profiles: [], records: [], pooled: [], ...results },
    scales: [],
    schools: [],
    contextIndicators: [],
    parameters: parametersWith(),
    rechecks: [],
    officialLists: [],
    references: [],
    ...more,
  };
}

/** School codes s1…sN. */
export function codes(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `s${index + 1}`);
}
