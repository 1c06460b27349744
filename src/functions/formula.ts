/** The text of a formula for Excel's `Range.formulas`: English names, commas, points, whatever language Excel speaks. */
import { functionNamespace } from '../core/workbook-marks';
import type { FunctionDefinition } from './define-function';

/** `address`: cells, as Excel writes them; null: left out. */
export type FormulaArgument = { readonly address: string } | number | string | boolean | null;

/** @example formulaOf(lowResultDefinition, [{ address: 'A2:A30' }, { address: 'B2:B30' }, 20]) → =MSOKO.LOWRESULT(A2:A30,B2:B30,20) */
export function formulaOf(
  { id, parameters }: FunctionDefinition,
  values: readonly FormulaArgument[],
): string {
  if (values.length > parameters.length) throw new Error(`${id} takes ${parameters.length} arguments`);
  let count = values.length;
  while (count > 0 && values[count - 1] === null) count--;
  return `=${functionNamespace}.${id}(${values.slice(0, count).map(argumentText).join(',')})`;
}

function argumentText(value: FormulaArgument): string {
  if (value === null) return '';
  if (typeof value === 'string') return `"${value.replace(/"/gu, '""')}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : value.address;
}
