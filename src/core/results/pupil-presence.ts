/** Whether a row's pupil wrote the test, by the cell of the variant. */
import { editDistance, normaliseLabel } from '../table/normalise-label';

export type Presence = 'present' | 'absent' | 'unknown';

/** Longer words are read with two letters wrong, shorter ones only as they are. */
const shortestMisspelled = 7;
const mostEdits = 2;

export class PupilPresence {
  private readonly known = new Map<string, Presence>();
  private readonly words: readonly string[];

  constructor(absentWords: readonly string[]) {
    this.words = absentWords.map(normaliseLabel);
  }

  /** `isBlank`: no item of the row holds anything. Without a variant such a row was not written, whatever its total. */
  of(variant: string, isBlank: boolean): Presence {
    if (variant === '') return isBlank ? 'absent' : 'present';
    let presence = this.known.get(variant);
    if (presence === undefined) {
      presence = this.read(normaliseLabel(variant));
      this.known.set(variant, presence);
    }
    return presence;
  }

  private read(label: string): Presence {
    if (/\d/u.test(label)) return 'present';
    const isAbsent = this.words.some(
      (word) =>
        word === label ||
        (word.length >= shortestMisspelled && editDistance(word, label, mostEdits) <= mostEdits),
    );
    return isAbsent ? 'absent' : 'unknown';
  }
}
