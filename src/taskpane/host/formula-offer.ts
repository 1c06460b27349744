/** A custom function as the pane offers it, and how typed words become its arguments. */

export type FormulaValue = { readonly address: string } | number | string | null;

export interface FormulaParameter {
  /** As the formula's hint shows it: without blanks. */
  readonly name: string;
  readonly description: string;
  readonly kind: 'range' | 'value';
  readonly isOptional: boolean;
}

export interface FormulaOffer {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly FormulaParameter[];
  /** Headings of the answer's columns; one for a single value. */
  readonly columns: readonly string[];
  formulaOf(values: readonly FormulaValue[]): string;
}

export type ArgumentProblem = 'missing' | 'not-a-range';

/** `A1`, `B2:C9`, `A:A`, `3:7`, with dollars and a sheet's name before them. */
const addressPattern =
  /^(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?(?:[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[A-Z]{1,3}:\$?[A-Z]{1,3}|\d+:\$?\d+)$/iu;

/** What stands in the field becomes a reference, a number (with a comma too) or a text. */
export function formulaValue(
  { kind, isOptional }: FormulaParameter,
  typed: string,
): FormulaValue | { readonly problem: ArgumentProblem } {
  const text = typed.trim();
  if (text === '') return isOptional ? null : { problem: 'missing' };
  if (addressPattern.test(text)) return { address: text };
  // One number may stand for a range of one cell.
  const number = Number(text.replace(/[\s\u00a0]/gu, '').replace(',', '.'));
  if (Number.isFinite(number)) return number;
  return kind === 'range' ? { problem: 'not-a-range' } : text;
}
