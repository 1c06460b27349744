/** Says whether a number format shows a date: a calendar day, not a time of day and not elapsed time. */

/** `code` is a format in its en-US letters, e.g. `[$-419]dd\.mm\.yyyy;@`. */
export function isDateFormat(code: string): boolean {
  const letters = lettersOf(code);
  if (letters === null) return false;
  return letters.some((letter, index) => {
    if (/^[ydbe]/.test(letter)) return true;
    return letter.startsWith('m') && !isMinute(letters, index);
  });
}

/** m is minutes right after hours or right before seconds. */
function isMinute(letters: readonly string[], index: number): boolean {
  if ((letters[index] ?? '').length > 2) return false;
  return (letters[index - 1] ?? '').startsWith('h') || (letters[index + 1] ?? '').startsWith('s');
}

/** Runs of date letters in the first section, or null when the format shows elapsed time. */
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
