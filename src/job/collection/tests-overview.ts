/** What a surface is told of the protocols and reports that are collected: by test, what changes, and files that disagree. */
import type { CollectedTest, RivalFiles, TestForm, TestForms } from '../../core/collect/compare-tests';
import type { Analysis } from '../../core/analysis';
import { everyFinding } from '../../core/finding-group';
import { testLabels } from '../../core/results/protocol-test';
import { testText } from '../../core/results/result';
import * as words from '../../text/collected-tests-text';
import { findingText } from '../../text/finding-text';

export interface TestsOverview {
  /** One a form and test: how many schools are new, changed, as they were. */
  readonly lines: readonly string[];
  /** One a school and test that the workbook keeps otherwise. */
  readonly changes: readonly string[];
  readonly rivals: readonly (RivalFiles & { readonly text: string })[];
  /** Typed on the sheet of results otherwise than the protocols have it: it stays there as it is. */
  readonly typed: readonly string[];
}

export function testsOverview(
  tests: readonly CollectedTest[],
  { titles }: TestForms,
  { findings }: Pick<Analysis, 'findings'>,
  nameOf: (code: string) => string,
): TestsOverview {
  return {
    lines: [...byTest(tests)].map((same) => testLine(same, titles)),
    changes: tests
      .filter(({ difference }) => difference === 'changed')
      .map((test) => words.changedTest(nameOf(test.key.school), testLabels(test.key), test)),
    rivals: rivalFiles(tests),
    typed: findings
      .filter(({ code }) => code === 'protocol-differs-from-results')
      .flatMap((group) => [...everyFinding([group])])
      .map((finding) => findingText(finding).what),
  };
}

function byTest(tests: readonly CollectedTest[]): readonly (readonly CollectedTest[])[] {
  const found = new Map<string, CollectedTest[]>();
  for (const test of tests) {
    const id = `${test.form} ${testText(test.key)}`;
    const known = found.get(id) ?? [];
    found.set(id, known);
    known.push(test);
  }
  return [...found.values()];
}

function testLine(same: readonly CollectedTest[], titles: Readonly<Record<TestForm, string>>): string {
  const counts = { new: 0, same: 0, changed: 0 };
  for (const { difference } of same) counts[difference] += 1;
  const [first] = same;
  return first === undefined ? '' : words.testLine(titles[first.form], testLabels(first.key), counts);
}

/** One a pair of files: they disagree in many schools at once. */
function rivalFiles(tests: readonly CollectedTest[]): TestsOverview['rivals'] {
  const found = new Map<string, { rivals: RivalFiles; test: readonly string[]; schools: number }>();
  for (const { rivals, key } of tests) {
    if (rivals === null) continue;
    const id = JSON.stringify([rivals.counted, rivals.other]);
    const known = found.get(id) ?? { rivals, test: testLabels(key), schools: 0 };
    found.set(id, { ...known, schools: known.schools + 1 });
  }
  return [...found.values()].map(({ rivals, test, schools }) => ({
    ...rivals,
    text: words.rivalFiles(test, rivals, schools),
  }));
}
