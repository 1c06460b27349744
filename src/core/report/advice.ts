/** Which addressed recommendations a flag leads to: codes and the tests they speak of. Grounds for a second look and for help, never a verdict. */
import type { ComputedMarker } from '../flags/flag';
import type { LowResultKey, LowResultReliability } from '../flags/low-result';
import type { MarkerId } from '../flags/marker-facts';
import type { TestKey } from '../results/result';

export type AdviceCode =
  /** A commission of other schools' teachers looks at the works again. */
  | 'recheck-works'
  /** Marks of the journal and of the test are brought to the same criteria. */
  | 'align-marking'
  /** Observers and cameras at the next procedure. */
  | 'observe-next-test'
  /** The school finds out why the same pupils' results changed so much. */
  | 'study-change'
  /** Works are checked outside the school. */
  | 'check-outside'
  /** A programme of help with its own causes, measures and a mentor school. */
  | 'support-programme'
  /** Help for the teachers of one subject. */
  | 'subject-support'
  /** No measures yet: look at the next year. */
  | 'watch'
  /** Whether the low share is genuine must be seen together with objectivity. */
  | 'confirm-first';

export interface Advice {
  readonly code: AdviceCode;
  readonly tests: readonly TestKey[];
}

const adviceOfMarker: Readonly<Record<MarkerId, AdviceCode>> = {
  F1: 'recheck-works',
  F2: 'align-marking',
  F3: 'study-change',
  F4: 'study-change',
  O1: 'recheck-works',
  O2: 'align-marking',
  O3: 'recheck-works',
  O4: 'observe-next-test',
  O5: 'observe-next-test',
  O6: 'observe-next-test',
  O7: 'check-outside',
};

const order: readonly AdviceCode[] = [
  'recheck-works',
  'check-outside',
  'align-marking',
  'study-change',
  'observe-next-test',
  'support-programme',
  'subject-support',
  'confirm-first',
  'watch',
];

/** One advice a code, with the tests of all markers that call for it. A repeated rule asks for observers as well. */
export function objectivityAdvice(markers: readonly ComputedMarker[], isRepeated: boolean): Advice[] {
  const wanted = markers.map(({ marker, key }) => ({ code: adviceOfMarker[marker], key }));
  const [first] = markers;
  if (isRepeated && first !== undefined) wanted.push({ code: 'observe-next-test', key: first.key });
  return grouped(wanted);
}

export interface LowResultCase {
  readonly isLowResult: boolean;
  readonly low: readonly { readonly key: LowResultKey; readonly reliability: LowResultReliability }[];
  /** Some procedure is not low only on paper: it carries an objectivity marker. */
  readonly hasUnconfirmed: boolean;
}

export function lowResultAdvice({ isLowResult, low, hasUnconfirmed }: LowResultCase): Advice[] {
  const wanted = low.flatMap(({ key, reliability }) => {
    const test: TestKey = { ...key, level: '' };
    const isSteady = reliability === 'steady';
    const codes: AdviceCode[] = isLowResult ? ['support-programme'] : isSteady ? [] : ['watch'];
    if (isSteady) codes.push('subject-support');
    return codes.map((code) => ({ code, key: test }));
  });
  const advice = grouped(wanted);
  return hasUnconfirmed ? [...advice, { code: 'confirm-first', tests: [] }] : advice;
}

function grouped(wanted: readonly { readonly code: AdviceCode; readonly key: TestKey }[]): Advice[] {
  return order.flatMap((code) => {
    const tests = wanted.filter((each) => each.code === code).map(({ key }) => key);
    return tests.length === 0 ? [] : [{ code, tests: distinct(tests) }];
  });
}

function distinct(keys: readonly TestKey[]): TestKey[] {
  const seen = new Map(
    keys.map((key) => [`${key.schoolYear} ${key.procedure} ${key.grade} ${key.subject} ${key.level}`, key]),
  );
  return [...seen.values()];
}
