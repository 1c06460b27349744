/** O1: are there too many works exactly at the lowest score of a mark and too few one point below? */
import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { sumOfBinomialsUpperTail } from '../statistics/sum-of-binomials';
import type { MarkerResult } from './flag';
import { computed, fewData, notComputed } from './marker-result';
import type { CutFacts, MarkerFacts } from './marker-facts';
import type { FlagsParameters } from './parameters';
import { whyMissing, type TestGroup } from './test-group';

type Limits = FlagsParameters['O1'];

/** What the works near the cuts say before the correction for many tests. */
export type BoundaryJump =
  | { readonly state: 'few-works'; readonly n: number }
  | { readonly state: 'few-near-cuts'; readonly n: number; readonly nearCuts: number }
  | { readonly state: 'few-others' }
  | {
      readonly state: 'computed';
      readonly facts: Omit<MarkerFacts['O1'], 'adjustedP' | 'family' | 'extraCondition'>;
    };

/**
 * `counts`: one row a school, works by score 0…max. For each cut c: a = n[c], b = n[c−1], A and B the same over the other
 * schools, p₀ = (A+½)/(A+B+1); a cut with A+B below `minimumOthers` is left out. p = P(X ≥ Σa), X = ΣBin(a+b, p₀).
 * An exact test for discrete scores, as in rddensity (Cattaneo, Jansson & Ma 2020).
 */
export function boundaryJumps(
  counts: readonly (readonly number[])[],
  cuts: readonly [number, number, number],
  limits: Limits,
): BoundaryJump[] {
  const totals = cuts.map((cut) => ({ at: sumAt(counts, cut), below: sumAt(counts, cut - 1) }));
  return counts.map((own): BoundaryJump => {
    const n = own.reduce((sum, works) => sum + works, 0);
    if (n < limits.minimum) return { state: 'few-works', n };
    const shares: { n: number; share: number }[] = [];
    const facts = cuts.map((score, index): CutFacts => {
      const at = own[score] ?? 0;
      const below = own[score - 1] ?? 0;
      const othersAt = (totals[index]?.at ?? 0) - at;
      const othersBelow = (totals[index]?.below ?? 0) - below;
      const isUsed = othersAt + othersBelow >= limits.minimumOthers;
      const share = (othersAt + 0.5) / (othersAt + othersBelow + 1);
      if (isUsed) shares.push({ n: at + below, share });
      return { mark: markAt(index), score, at, below, expected: share * (at + below), isUsed };
    });
    if (shares.length === 0) return { state: 'few-others' };
    const used = facts.filter(({ isUsed }) => isUsed);
    const at = used.reduce((sum, cut) => sum + cut.at, 0);
    const nearCuts = used.reduce((sum, cut) => sum + cut.at + cut.below, 0);
    if (nearCuts < limits.minimumNearCuts) return { state: 'few-near-cuts', n, nearCuts };
    const expected = used.reduce((sum, cut) => sum + cut.expected, 0);
    const p = sumOfBinomialsUpperTail(at, shares);
    return { state: 'computed', facts: { n, cuts: facts, at, nearCuts, expected, excess: at - expected, p } };
  });
}

/** Adjusted p ≤ q, p < α and an excess of at least the given share of the works. */
export function isBoundaryJump(
  { p, adjustedP, excess, n }: Pick<MarkerFacts['O1'], 'p' | 'adjustedP' | 'excess' | 'n'>,
  limits: Limits,
): boolean {
  return adjustedP <= limits.q && p < limits.alpha && excess * 100 >= limits.sharePercent * n;
}

/** `groups`: all tests of one procedure and year, corrected together. */
export function boundaryJumpResults(groups: readonly TestGroup[], limits: Limits): MarkerResult[] {
  const tested = groups.flatMap((group) => {
    const cuts = group.scale?.cuts ?? null;
    const known = group.units.flatMap((unit) => (unit.counts === null ? [] : [unit.counts]));
    const jumps = cuts === null ? [] : boundaryJumps(known, cuts, limits);
    let next = 0;
    return group.units.map((unit) => {
      if (unit.counts === null) return { unit, group, jump: whyMissing(unit, 'no-distribution') };
      return { unit, group, jump: cuts === null ? ('no-scale' as const) : jumps[next++] };
    });
  });
  const pValues = tested.flatMap(({ jump }) =>
    typeof jump === 'object' && jump.state === 'computed' ? [jump.facts.p] : [],
  );
  const adjusted = benjaminiHochberg(pValues);
  let place = 0;
  return tested.map(({ unit: { key }, group, jump = 'no-scale' as const }) => {
    if (typeof jump === 'string') return notComputed('O1', key, jump);
    if (jump.state === 'few-works') return fewData('O1', key, jump.n, limits.minimum);
    if (jump.state === 'few-others') return notComputed('O1', key, 'few-others');
    if (jump.state === 'few-near-cuts') {
      return fewData('O1', key, jump.nearCuts, limits.minimumNearCuts, 'works-near-cuts');
    }
    const facts: MarkerFacts['O1'] = {
      ...jump.facts,
      adjustedP: adjusted[place++] ?? 1,
      family: adjusted.length,
      extraCondition: group.scale?.extraCondition ?? null,
    };
    const others = group.units.filter(({ counts }) => counts !== null).length - 1;
    return computed('O1', key, {
      outcome: isBoundaryJump(facts, limits) ? 'flag' : 'clear',
      facts,
      reference: { kind: 'others', schools: others },
      approximate: facts.n < limits.informative,
    });
  });
}

function sumAt(counts: readonly (readonly number[])[], score: number): number {
  return counts.reduce((sum, row) => sum + (row[score] ?? 0), 0);
}

function markAt(index: number): 3 | 4 | 5 {
  return index === 0 ? 3 : index === 1 ? 4 : 5;
}
