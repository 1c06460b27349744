/** Which findings a surface offers to explain: those whose explanation has a workbook to stand in. */
import { mayBeExplained, type Finding } from '../core/finding';

export function isExplainable(finding: Finding | undefined, target: string | null): boolean {
  return finding !== undefined && target !== null && mayBeExplained(finding);
}

/** As the form's cell takes it. */
export const longestExplanation = 5000;
