/** What a cell answers to a quantity: a value, «no data», «does not apply», nothing, or something its type cannot hold. */
import type { Lexicon } from '../schema/lexicon';
import type { Quantity } from '../schema/quantity';
import type { CellValue } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { parseDate } from '../table/parse-date';
import { parseNumber } from '../table/parse-number';
import { Answer } from './quantity-values';

export type AnswerProblem =
  | 'not-a-number'
  | 'not-whole'
  | 'negative'
  | 'below-minimum'
  | 'above-maximum'
  | 'not-yes-no'
  | 'not-in-list'
  | 'not-a-date'
  /** Excel turned «2.5» into a day. */
  | 'date-for-number'
  /** 0,07 where per cent is asked. */
  | 'share-for-percent';

export interface ReadAnswer {
  readonly answer: Answer;
  /** NaN without a value. */
  readonly number: number;
  readonly problem: AnswerProblem | null;
}

const blank: ReadAnswer = { answer: Answer.none, number: NaN, problem: null };

export type AnswerReader = (
  cell: CellValue,
  quantity: Pick<Quantity, 'type' | 'choices' | 'unit' | 'minimum' | 'maximum'>,
) => ReadAnswer;

/** Words are folded once; a text that occurs often is a look into a set. */
export function answerReader({ yes, no, months, meanings }: Lexicon): AnswerReader {
  const setOf = (words: readonly string[]) => new Set(words.map((word) => normaliseLabel(word)));
  const [yesWords, noWords] = [setOf(yes), setOf(no)];
  const [noData, notApplicable] = [setOf(meanings.answerNoData), setOf(meanings.answerNotApplicable)];
  return (cell, quantity) => {
    if (cell === null) return blank;
    const text = typeof cell === 'string' ? normaliseLabel(cell) : null;
    if (text === '') return blank;
    if (text !== null && noData.has(text)) return { ...blank, answer: Answer.noData };
    if (text !== null && notApplicable.has(text)) return { ...blank, answer: Answer.notApplicable };
    switch (quantity.type) {
      case 'yesNo':
        if (cell === true || cell === 1 || (text !== null && yesWords.has(text))) return valued(1);
        if (cell === false || cell === 0 || (text !== null && noWords.has(text))) return valued(0);
        return refused('not-yes-no');
      case 'choice': {
        const at = quantity.choices.findIndex((choice) => normaliseLabel(choice) === text);
        return at < 0 ? refused('not-in-list') : valued(at);
      }
      case 'date': {
        if (typeof cell === 'object' && 'date' in cell) return valued(cell.date);
        const day = typeof cell === 'string' ? (parseDate(cell, months)?.serial ?? null) : null;
        return day === null ? refused('not-a-date') : valued(day);
      }
      case 'text':
        return valued(1);
      case 'count':
      case 'number':
        return readNumber(cell, quantity);
    }
  };
}

function readNumber(
  cell: CellValue,
  { type, unit, minimum, maximum }: Parameters<AnswerReader>[1],
): ReadAnswer {
  if (typeof cell === 'object' && cell !== null && 'date' in cell) return refused('date-for-number');
  const number = typeof cell === 'number' ? cell : typeof cell === 'string' ? parseNumber(cell) : null;
  if (number === null || !Number.isFinite(number)) return refused('not-a-number');
  if (number < (minimum ?? 0)) return refused(number < 0 && minimum === null ? 'negative' : 'below-minimum');
  if (type === 'count' && !Number.isInteger(number)) return refused('not-whole');
  if (maximum !== null && number > maximum) return refused('above-maximum');
  if (unit === '%' && number > 0 && number < 1) return refused('share-for-percent');
  return valued(number);
}

function valued(number: number): ReadAnswer {
  return { answer: Answer.value, number, problem: null };
}

function refused(problem: AnswerProblem): ReadAnswer {
  return { ...blank, problem };
}
