/** Formulas as Russian Excel takes them from the keyboard: semicolons between arguments, decimal commas. */

/** The same formula in the form files hold. Without a semicolon nothing is changed: it may be in that form already. */
export function formulaFromRussian(formula: string): string {
  const parts = formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\})/);
  const isPlain = (_: string, index: number): boolean => index % 2 === 0;
  if (!parts.some((part, index) => isPlain(part, index) && part.includes(';'))) return formula;
  return parts
    .map((part, index) =>
      isPlain(part, index) ? part.replace(/(\d),(?=\d)/g, '$1.').replaceAll(';', ',') : part,
    )
    .join('');
}
