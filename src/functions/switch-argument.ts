/** A yes or no as people give it: TRUE, 1, «да». */
import { normaliseLabel } from '../core/table/normalise-label';
import { lexicon } from '../data/lexicon/lexicon';
import { switchWords } from '../text/function-text-answers';
import { valueError } from './function-error';
import { cellAt, isBlank, optionalArgument, placeAt, textAt } from './matrix';

const yes = new Set(lexicon.yes.map(normaliseLabel));
const no = new Set(lexicon.no.map(normaliseLabel).filter((word) => word !== ''));

/** Undefined for a word that is neither. */
export function readSwitch(cell: unknown): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  if (typeof cell !== 'number' && typeof cell !== 'string') return undefined;
  const word = normaliseLabel(String(cell));
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}

/** Null where the argument was left out or is blank. */
export function switchArgument(name: string, value: unknown): boolean | null {
  const source = optionalArgument(name, value);
  const cell = source === null ? null : cellAt(source, 0);
  if (source === null || isBlank(cell)) return null;
  const answer = readSwitch(cell);
  if (answer !== undefined) return answer;
  throw valueError({
    code: 'unknown-word',
    place: placeAt(source, 0),
    value: textAt(source, 0),
    allowed: switchWords,
  });
}
