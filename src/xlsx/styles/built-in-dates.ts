/** Built-in formats with a day, month or year (ECMA-376 part 1, 18.8.30), East Asian and Thai locales included. */
const builtInDates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 71, 72, 73, 74, 81,
]);

export function isBuiltInDate(formatId: number): boolean {
  return builtInDates.has(formatId);
}
