/** A school year as people type it, read as its first year: `2025/2026`, `2025-2026`, `2025/26`, with or without a word behind. */
import { plainText } from './plain-text';

/** Null where the text is no school year, or its years do not follow each other. */
export function parseSchoolYear(text: string): number | null {
  const match = /^(20\d\d)\s?[/\\\-\u2010-\u2015]\s?(20\d\d|\d\d)(?:\s?[\p{L}(].*)?$/u.exec(
    plainText(text).replace(/\s+/gu, ' ').trim(),
  );
  if (match === null) return null;
  const first = Number(match[1]);
  const second = match[2] ?? '';
  const last = second.length === 2 ? Math.floor(first / 100) * 100 + Number(second) : Number(second);
  return last === first + 1 ? first : null;
}

/** «2025/2026» of 2025. */
export function schoolYearText(first: number): string {
  return `${first}/${first + 1}`;
}
