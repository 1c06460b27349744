/** EXPLAIN: what a code means, in words. */
import { explanationOf, markerCodes } from '../text/function-text-explain';
import { notAvailable } from './function-error';
import { textAt, type Argument, type ResultMatrix } from './matrix';

export function explainColumn({ code }: { readonly code: Argument }): ResultMatrix {
  return Array.from({ length: Math.max(1, code.filledRows) }, (_, row) => {
    const text = textAt(code, row);
    if (text === '') return [''];
    const explanation = explanationOf(text);
    if (explanation !== null) return [explanation];
    if (row === 0 && code.filledRows > 1) return [''];
    throw notAvailable({ code: 'unknown-code', value: text, known: markerCodes });
  });
}
