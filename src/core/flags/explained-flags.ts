/** Flags that a person has answered: how an explanation names one. */
import { foldLookalikes, type Lookalikes } from '../table/fold-look-alikes';
import { markerIds } from './marker-result';
import type { MarkerId } from './marker-facts';

/** The marker that one of the words is the number of: its number alone or with its name, in either alphabet. */
export function markerNamed(about: string, lookalikes: Lookalikes): MarkerId | null {
  const words = foldLookalikes(about, lookalikes).split(/[^\p{L}\p{N}]+/u);
  return markerIds.find((id) => words.includes(foldLookalikes(id, lookalikes))) ?? null;
}
