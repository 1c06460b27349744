/** EXPLAIN: what a code means, in words; beside a column of marks or scores, what each word in it counts as. */
import {
  explanationOf,
  markerCodes,
  protocolWordText,
  type ProtocolWordKind,
} from '../text/function-text-explain';
import { notAvailable } from './function-error';
import { cellAt, isNumeric, textAt, type Argument, type ResultMatrix } from './matrix';
import { protocolWordOf } from './protocol-word';

export function explainColumn({ code }: { readonly code: Argument }): ResultMatrix {
  const words = countWords(code);
  return Array.from({ length: Math.max(1, code.filledRows) }, (_, row) => {
    const text = textAt(code, row);
    if (text === '') return [''];
    const explanation = explanationOf(text);
    if (explanation !== null) return [explanation];
    const word = protocolWordOf(cellAt(code, row));
    if (word !== null) return [protocolWordText(word, words.get(word) ?? 0)];
    if (words.size > 0 && isNumeric(cellAt(code, row))) return [''];
    if (row === 0 && code.filledRows > 1) return [''];
    throw notAvailable({ code: 'unknown-code', value: text, known: markerCodes });
  });
}

function countWords(code: Argument): ReadonlyMap<ProtocolWordKind, number> {
  const counts = new Map<ProtocolWordKind, number>();
  for (let row = 0; row < code.filledRows; row++) {
    const word = protocolWordOf(cellAt(code, row));
    if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
