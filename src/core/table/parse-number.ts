/** A number as people type it: decimal comma, spaces of any kind between thousands, a per cent sign. */
import { plainText } from './plain-text';

const plain = /^[+-]?(?:\d+|\d{1,3}(?: \d{3})+)(?:[.,]\d+)?%?$/u;

/** The number, or null when the text is not one. «12,5 %» reads as 12.5. */
export function parseNumber(text: string): number | null {
  const cleaned = plainText(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\u2212/gu, '-')
    .replace(/ %$/u, '%');
  if (!plain.test(cleaned)) return null;
  const value = Number(cleaned.replace(/%$/u, '').replace(/ /gu, '').replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}
