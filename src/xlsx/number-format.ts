/** Says whether a number format shows a date: a calendar day, not a time of day and not elapsed time. */

/** Built-in formats with a day, month or year (ECMA-376 part 1, 18.8.30), East Asian and Thai locales included. */
const builtInDates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 71, 72, 73, 74, 81,
]);

export function isBuiltInDate(formatId: number): boolean {
  return builtInDates.has(formatId);
}

/** `code` is a format in its file form (en-US letters), e.g. `[$-419]dd\.mm\.yyyy;@`. */
export function isDateFormat(code: string): boolean {
  const letters = lettersOf(code);
  if (letters === null) return false;
  return letters.some((letter, index) => {
    if (letter.startsWith('y') || letter.startsWith('d') || letter.startsWith('b') || letter === 'e')
      return true;
    return letter.startsWith('m') && !isMinute(letters, index);
  });
}

/** m is minutes right after hours or right before seconds. */
function isMinute(letters: readonly string[], index: number): boolean {
  if ((letters[index] ?? '').length > 2) return false;
  return (letters[index - 1] ?? '').startsWith('h') || (letters[index + 1] ?? '').startsWith('s');
}

/** Runs of date letters in the first section, or null when the format shows elapsed time, a number or nothing of a date. */
function lettersOf(code: string): string[] | null {
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./gs, '')
    .toLowerCase();
  const section = bare.split(';', 1)[0] ?? '';
  if (/\[(h+|m+|s+)\]/.test(section)) return null;
  const plain = section.replace(/\[[^\]]*\]/g, '').replace(/general|am\/pm|a\/p|e[+-]/g, '');
  return plain.match(/y+|m+|d+|h+|s+|b+|e/g);
}
