/** EXPLAIN: what a code means, in words. */
import { explanationOf, markerCodes } from '../text/function-text-explain';
import { explainDefinition } from './catalogue/district';
import { parameterName } from './function-definition';
import { notAvailable } from './function-error';
import { argument, textAt, type ResultMatrix } from './matrix';

export function explainColumn(code: unknown): ResultMatrix {
  const codes = argument(parameterName(explainDefinition, 0), code);
  return Array.from({ length: Math.max(1, codes.filledRows) }, (_, row) => {
    const text = textAt(codes, row);
    if (text === '') return [''];
    const explanation = explanationOf(text);
    if (explanation !== null) return [explanation];
    if (row === 0 && codes.filledRows > 1) return [''];
    throw notAvailable({ code: 'unknown-code', value: text, known: markerCodes });
  });
}
