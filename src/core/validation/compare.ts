/** Whether the comparison holds; `tolerance` is in the numbers' own unit. */
import type { ComparisonOperator } from '../schema/form';

export function compares(
  left: number,
  operator: ComparisonOperator,
  right: number,
  tolerance: number,
): boolean {
  switch (operator) {
    case '=':
      return Math.abs(left - right) <= tolerance;
    case '<>':
      return Math.abs(left - right) > tolerance;
    case '<=':
      return left <= right + tolerance;
    case '<':
      return left < right + tolerance;
    case '>=':
      return left >= right - tolerance;
    case '>':
      return left > right - tolerance;
  }
}
