/** The tests whose schools are told of by several files: what came of adding them up. */
import { worksOf } from './merge-records';
import { testLabels } from './protocol-test';
import type { TestRecord } from './record';
import { testText } from './result';

export interface JoinedFiles {
  readonly test: readonly string[];
  readonly files: readonly string[];
  readonly schools: number;
  readonly works: number;
}

export function joinedFiles(records: readonly TestRecord[]): readonly JoinedFiles[] {
  const joined = new Map<
    string,
    { test: readonly string[]; files: Set<string>; schools: number; works: number }
  >();
  for (const { key, parts } of records) {
    const files = new Set(parts.flatMap(({ source }) => source.file ?? []));
    if (files.size < 2) continue;
    const test = testText(key);
    const known = joined.get(test) ?? { test: testLabels(key), files: new Set(), schools: 0, works: 0 };
    joined.set(test, known);
    for (const file of files) known.files.add(file);
    known.schools++;
    known.works += parts.reduce((sum, part) => sum + worksOf(part), 0);
  }
  return [...joined.values()].map((each) => ({ ...each, files: [...each.files] }));
}
