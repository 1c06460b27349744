/** The index of low results and its funnel: how far a school's share may stand from the common one by chance. */
import { funnelLimit, funnelWidening } from '../statistics/binomial-funnel';
import type { LowResultFunnel, LowResultIndexRow, LowResultRow } from './low-result';
import { groupBy } from '../table/group-by';
import { shareOf } from './low-result-rows';

/** All procedures of the year together; the funnel is of all schools, each among them. */
export function lowResultIndex(
  schools: readonly string[],
  rows: readonly LowResultRow[],
  schoolYear: number,
): { readonly index: LowResultIndexRow[]; readonly funnel: LowResultFunnel } {
  const ofYear = groupBy(
    rows.filter(({ key }) => key.schoolYear === schoolYear),
    ({ key }) => key.school,
  );
  const sums = schools.map((school) => {
    const own = ofYear.get(school) ?? [];
    return {
      school,
      count: own.reduce((sum, { low }) => sum + low, 0),
      n: own.reduce((sum, { participants }) => sum + participants, 0),
    };
  });
  const n = sums.reduce((sum, own) => sum + own.n, 0);
  const common = shareOf(
    sums.reduce((sum, own) => sum + own.count, 0),
    n,
  );
  const widening = common === null ? 1 : funnelWidening(sums, common);
  const index = sums.map(({ school, count, n: participants }): LowResultIndexRow => {
    const share = shareOf(count, participants);
    const counts = { school, schoolYear, participants, low: count, share };
    if (share === null || common === null) {
      return { ...counts, index: null, limits95: null, limits998: null, place: null };
    }
    const limit = (p: number): number =>
      widened(funnelLimit(p, participants, common), common, widening) * 100;
    const limits95 = { lower: limit(0.025), upper: limit(0.975) };
    const limits998 = { lower: limit(0.001), upper: limit(0.999) };
    const percent = share * 100;
    return { ...counts, index: percent, limits95, limits998, place: placeOf(percent, limits95, limits998) };
  });
  const schoolsCounted = sums.filter((own) => own.n > 0).length;
  const funnel = {
    schoolYear,
    common: common === null ? null : common * 100,
    widening,
    schools: schoolsCounted,
  };
  return { index, funnel };
}

function widened(limit: number, common: number, widening: number): number {
  return Math.min(1, Math.max(0, common + (limit - common) * widening));
}

interface Limits {
  readonly lower: number;
  readonly upper: number;
}

function placeOf(percent: number, inner: Limits, outer: Limits): LowResultIndexRow['place'] {
  if (percent > outer.upper) return 'far-above';
  if (percent > inner.upper) return 'above';
  if (percent < outer.lower) return 'far-below';
  return percent < inner.lower ? 'below' : 'inside';
}
