/** The answers of one part of an exam as its protocol packs them in a cell: `+-2+` or `1(3)0(2)`. */

export interface Answer {
  readonly score: number;
  /** Null where the cell does not print it. */
  readonly maximum: number | null;
}

/** No answers for a blank cell; null for one that nobody understands. */
export function readAnswers(text: string): readonly Answer[] | null {
  const packed = text.replace(/\s/gu, '');
  if (/^(?:[-+\d]\(\d{1,2}\)|\d{2}\(\d{2}\))+$/u.test(packed)) {
    return [...packed.matchAll(/([-+]|\d{1,2})\((\d{1,2})\)/gu)].map(([, score = '', maximum]) =>
      answer(score, Number(maximum)),
    );
  }
  return /^[-+\d]*$/u.test(packed) ? [...packed].map((sign) => answer(sign, null)) : null;
}

function answer(sign: string, maximum: number | null): Answer {
  if (sign === '+') return { score: maximum ?? 1, maximum };
  return { score: sign === '-' ? 0 : Number(sign), maximum };
}
