/** Cells that say where a school stands: town or village, tertile of the context, lyceum or gymnasium. */
import type { Settlement } from '../core/flags/school';
import { normaliseLabel } from '../core/table/normalise-label';
import { lexicon } from '../data/lexicon/lexicon';
import { valueError } from './function-error';
import { boundedAt, cellAt, isNoValue, placeAt, textAt, type Argument } from './matrix';

const { town, village, lyceumOrGymnasium } = lexicon.meanings;

export function settlementAt(source: Argument, row: number): Settlement | null {
  if (isNoValue(cellAt(source, row))) return null;
  const text = textAt(source, row);
  if (isOneOf(text, town)) return 'town';
  if (isOneOf(text, village)) return 'village';
  const place = placeAt(source, row);
  throw valueError({ code: 'unknown-word', place, value: text, allowed: [...town, ...village] });
}

export function tertileAt(source: Argument, row: number): 1 | 2 | 3 | null {
  const value = boundedAt(source, row, 1, { minimum: 1, maximum: 3 });
  if (value === null || value === 1 || value === 2 || value === 3) return value;
  throw valueError({ code: 'not-whole', place: placeAt(source, row, 1), value });
}

export function isSelectiveAt(source: Argument | null, row: number): boolean {
  return source !== null && isOneOf(textAt(source, row), lyceumOrGymnasium);
}

function isOneOf(text: string, words: readonly string[]): boolean {
  const label = normaliseLabel(text);
  return words.some((word) => normaliseLabel(word) === label);
}
