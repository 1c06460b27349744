/** TARGET: the planned value of a numeric target for a year. */
import type { District } from '../core/schema/district';
import type { Target } from '../core/schema/roadmap';
import { periodIn } from '../core/states/judge-target';
import { normaliseLabel } from '../core/table/normalise-label';
import { allDistricts, districtCalled } from './named-district';
import { notAvailable } from './function-error';

interface Candidate {
  readonly target: Target;
  /** «belinsky/T02». */
  readonly code: string;
}

export async function targetValue({
  indicator,
  year,
  district,
}: {
  readonly indicator: string;
  readonly year: number;
  readonly district: string | null;
}): Promise<number> {
  const districts = district === null ? await allDistricts() : [await districtCalled(district)];
  const meant = candidatesFor(indicator, districts);
  const [first] = meant;
  if (first === undefined) throw notAvailable({ code: 'unknown-target', value: indicator });
  const set = meant.filter(({ target }) => periodIn(target, year) !== 'no-plan');
  const [only, ...others] = set;
  if (only === undefined) throw notAvailable({ code: 'target-not-set', target: first.target.subject, year });
  if (others.length > 0) {
    const found = set.map(({ code, target }) => `${code} — ${target.subject}`);
    throw notAvailable({ code: 'ambiguous-target', value: indicator, found });
  }
  return only.target.value;
}

/** By code, else by the whole of its words, else by a part of them. The same threshold printed twice is one. */
function candidatesFor(text: string, districts: readonly District[]): readonly Candidate[] {
  const all = districts.flatMap(({ id, targets }) =>
    targets
      .filter(({ duplicateOf }) => duplicateOf === null)
      .map((target): Candidate => ({ target, code: `${id}/${target.id}` })),
  );
  const label = normaliseLabel(text);
  const subject = ({ target }: Candidate) => normaliseLabel(target.subject);
  const readings = [
    all.filter(({ target, code }) => code.toLowerCase() === label || target.id.toLowerCase() === label),
    all.filter(({ target }) => target.series !== null && normaliseLabel(target.series) === label),
    all.filter((candidate) => subject(candidate) === label),
    all.filter((candidate) => subject(candidate).includes(label)),
  ];
  return readings.find((found) => found.length > 0) ?? [];
}
