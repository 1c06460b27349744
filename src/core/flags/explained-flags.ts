/** Flags that a person has answered: how an explanation names one, and which flag it speaks of. */
import type { TestKey } from '../results/result';
import { explanationKey, type Explanation, type ExplanationKey } from '../table/explanations';
import { foldLookalikes, type Lookalikes } from '../table/fold-look-alikes';
import { keySeparator } from '../table/row-key';
import type { ComputedMarker, Flags, MarkerResult } from './flag';
import { isComputed, markerIds } from './marker-result';
import type { MarkerId } from './marker-facts';

export interface ExplainedFlag {
  readonly result: ComputedMarker;
  readonly explanation: Explanation;
}

/** The marker that one of the words is the number of: its number alone or with its name, in either alphabet. */
export function markerNamed(about: string, lookalikes: Lookalikes): MarkerId | null {
  const words = foldLookalikes(about, lookalikes).split(/[^\p{L}\p{N}]+/u);
  return markerIds.find((id) => words.includes(foldLookalikes(id, lookalikes))) ?? null;
}

/** Whether there is something to explain. */
export function isUp(result: MarkerResult): result is ComputedMarker {
  return isComputed(result) && (result.outcome === 'flag' || result.outcome === 'attention');
}

/** The test as a row of results is known: school year, procedure, school, grade, subject, level. */
export function flagKeyText({ schoolYear, procedure, school, grade, subject, level }: TestKey): string {
  const parts = [`${schoolYear}/${schoolYear + 1}`, procedure, school, String(grade), subject, level];
  return parts.filter((part) => part !== '').join(keySeparator);
}

/** In the order of the flags, each with the last of its explanations. */
export function explainedFlags(
  { schools }: Pick<Flags, 'schools'>,
  explanations: readonly Explanation[],
  lookalikes: Lookalikes,
): readonly ExplainedFlag[] {
  const byKey = new Map<string, Explanation>();
  for (const each of explanations) {
    const marker = markerNamed(each.about, lookalikes);
    if (marker !== null) byKey.set(subject(marker, each), each);
  }
  if (byKey.size === 0) return [];
  return schools.flatMap(({ markers }) =>
    markers.filter(isUp).flatMap((result) => {
      const explanation = byKey.get(subject(result.marker, { key: flagKeyText(result.key) }));
      return explanation === undefined ? [] : [{ result, explanation }];
    }),
  );
}

function subject(about: MarkerId, { key }: Pick<ExplanationKey, 'key'>): string {
  return explanationKey({ about, file: '', sheet: '', key, field: '' });
}
