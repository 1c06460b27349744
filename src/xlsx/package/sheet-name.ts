/** Says what is wrong with a sheet's name, if anything. */

const longestName = 31;

export function sheetNameProblem(name: string): string | null {
  if (name.trim() === '') return 'empty';
  if (name.length > longestName) return `longer than ${longestName} characters`;
  if (/[[\]:*?/\\\u0000-\u001f]/.test(name)) return 'holds a character that sheet names may not';
  if (name.startsWith("'") || name.endsWith("'")) return 'begins or ends with an apostrophe';
  return null;
}
