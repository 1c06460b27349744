/** Kinds of finding that ask a school about a value. */
import type { FindingCode } from '../core/finding';

export const questionCodes: readonly FindingCode[] = ['answer-jump', 'answer-outlier'];
