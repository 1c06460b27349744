/** The words that stand in protocols where a number is asked for; one reading for every function and for the protocols' reader. */
import { PupilPresence } from '../core/results/pupil-presence';
import { normaliseLabel } from '../core/table/normalise-label';
import { protocolWords } from '../data/lexicon/protocol-words';
import type { ProtocolWordKind } from '../text/function-text-explain';

const presence = new PupilPresence(protocolWords.absent);

const kinds: readonly (readonly [ProtocolWordKind, ReadonlySet<string>])[] = [
  ['no-mark', new Set(protocolWords.noMark.map(normaliseLabel))],
  ['not-taught', new Set(protocolWords.notTaught.map(normaliseLabel))],
  ['not-done', new Set(protocolWords.notDone.map(normaliseLabel))],
];

/** Null for anything else, a blank and a number among it. */
export function protocolWordOf(cell: unknown): ProtocolWordKind | null {
  if (typeof cell !== 'string') return null;
  const label = normaliseLabel(cell);
  if (label === '' || /\d/u.test(label)) return null;
  const found = kinds.find(([, words]) => words.has(label));
  if (found !== undefined) return found[0];
  return presence.of(label, false) === 'absent' ? 'absent' : null;
}
