/** O2: do the marks of the test stand above (below) the journal marks more often than in the other schools? */
import { binomialUpperTail } from '../statistics/distributions';
import { shareExceeds } from '../statistics/share-exceeds';
import { twoShareTest } from '../statistics/two-share-test';
import type { MarkerResult } from './flag';
import { computed, fewData, notComputed } from './marker-result';
import type { MarkerFacts } from './marker-facts';
import type { FlagsParameters } from './parameters';
import { whyMissing, type TestGroup } from './test-group';

type Limits = FlagsParameters['O2'];

/** Pairs of a test mark and a journal mark 2–5; `gapTwoOrMore` null when only totals are known. */
export interface JournalCounts {
  readonly higher: number;
  readonly equal: number;
  readonly lower: number;
  readonly gapTwoOrMore: number | null;
}

export type JournalGap =
  | { readonly state: 'few-pairs'; readonly pairs: number }
  | { readonly state: 'few-others' }
  | { readonly state: 'computed'; readonly isGap: boolean; readonly facts: MarkerFacts['O2'] };

/** One row a school; each is compared with the others together. */
export function journalGaps(rows: readonly JournalCounts[], limits: Limits): JournalGap[] {
  const all = sumCounts(rows);
  const withGaps = rows.filter(({ gapTwoOrMore }) => gapTwoOrMore !== null);
  const gaps = sumCounts(withGaps);
  return rows.map((own): JournalGap => {
    const pairs = pairsOf(own);
    if (pairs < limits.minimum) return { state: 'few-pairs', pairs };
    const otherPairs = pairsOf(all) - pairs;
    if (otherPairs < limits.minimum) return { state: 'few-others' };
    const higher = shareExcess(own.higher, pairs, all.higher - own.higher, otherPairs, limits);
    const lower = shareExcess(own.lower, pairs, all.lower - own.lower, otherPairs, limits);
    const gap = gapExcess(own, gaps, limits);
    const direction = directionOf(own, higher, lower);
    const shown = direction === 'higher' ? higher : lower;
    return {
      state: 'computed',
      isGap: shown.isExceeded || gap.isExceeded,
      facts: {
        pairs,
        higher: own.higher,
        lower: own.lower,
        direction,
        share: shown.share,
        othersShare: shown.othersShare,
        shareP: shown.p,
        isShareExceeded: shown.isExceeded,
        gapTwoOrMore: own.gapTwoOrMore,
        othersGapShare: gap.othersShare,
        gapP: gap.p,
        isGapExceeded: gap.isExceeded,
      },
    };
  });
}

/** A flag of the direction `lower` points at the journal, not at the test, and never counts. */
export function journalGapResults(group: TestGroup, limits: Limits): MarkerResult[] {
  const rows = group.units.flatMap(({ journal }) => (journal === null ? [] : [journal]));
  const gaps = journalGaps(rows, limits);
  let next = 0;
  return group.units.map((unit) => {
    const { key, journal } = unit;
    if (journal === null) return notComputed('O2', key, whyMissing(unit, 'no-journal'));
    const gap = gaps[next++];
    if (gap === undefined || gap.state === 'few-others') return notComputed('O2', key, 'few-others');
    if (gap.state === 'few-pairs') return fewData('O2', key, gap.pairs, limits.minimum, 'pairs');
    return computed('O2', key, {
      outcome: gap.isGap ? 'flag' : 'clear',
      facts: gap.facts,
      reference: { kind: 'others', schools: rows.length - 1 },
      isCounted: !gap.isGap || gap.facts.direction === 'higher',
    });
  });
}

interface ShareExcess {
  readonly share: number;
  readonly othersShare: number;
  readonly p: number;
  readonly isExceeded: boolean;
}

function shareExcess(count: number, n: number, others: number, othersN: number, limits: Limits): ShareExcess {
  const p = twoShareTest(count, n, others, othersN)?.p ?? 1;
  return {
    share: count / n,
    othersShare: others / othersN,
    p,
    isExceeded: shareExceeds(count, n, others, othersN, limits.points) && p < limits.alpha,
  };
}

/** At least `minimumGaps` pupils two marks away, and P(X ≥ k) at the others' rate below α. */
function gapExcess(
  own: JournalCounts,
  all: JournalCounts,
  limits: Limits,
): { othersShare: number | null; p: number | null; isExceeded: boolean } {
  const count = own.gapTwoOrMore;
  const othersN = pairsOf(all) - pairsOf(own);
  if (count === null || othersN < limits.minimum) return { othersShare: null, p: null, isExceeded: false };
  const othersShare = ((all.gapTwoOrMore ?? 0) - count) / othersN;
  const p = binomialUpperTail(count, pairsOf(own), othersShare);
  return { othersShare, p, isExceeded: count >= limits.minimumGaps && p < limits.alpha };
}

/** The direction that exceeds; where none or both do, the one further above the others. */
function directionOf(own: JournalCounts, higher: ShareExcess, lower: ShareExcess): 'higher' | 'lower' {
  if (higher.isExceeded !== lower.isExceeded) return higher.isExceeded ? 'higher' : 'lower';
  const difference = higher.share - higher.othersShare - (lower.share - lower.othersShare);
  if (difference === 0) return own.higher >= own.lower ? 'higher' : 'lower';
  return difference > 0 ? 'higher' : 'lower';
}

function sumCounts(rows: readonly JournalCounts[]): JournalCounts {
  return rows.reduce(
    (sum, row) => ({
      higher: sum.higher + row.higher,
      equal: sum.equal + row.equal,
      lower: sum.lower + row.lower,
      gapTwoOrMore: (sum.gapTwoOrMore ?? 0) + (row.gapTwoOrMore ?? 0),
    }),
    { higher: 0, equal: 0, lower: 0, gapTwoOrMore: 0 },
  );
}

function pairsOf({ higher, equal, lower }: JournalCounts): number {
  return higher + equal + lower;
}
