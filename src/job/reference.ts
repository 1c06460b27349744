/** What an analysis takes besides the sheets: all of `data`, and the words it knows kinds of findings by. */
import type { Reference } from '../core/analyze';
import { reference as data } from '../data/reference';
import { findingTitles } from '../text/finding-title';

export const reference: Reference = { ...data, findingTitles };
