/** The words a custom function answers with, and how such an answer is read back as another function's argument. */
import { yesOrNo } from './yes-or-no';
import type { MarkerResult } from '../core/flags/flag';
import type { LowResultAnswer } from '../core/flags/low-share';
import { outcomeName } from './flag-text';
import { notComputedText } from './flags/unanswered-sentences';

const approximately = ', ориентировочно';

/** «признак есть», «не выявлено, ориентировочно», «мало данных», or why it was not computed. */
export function markerAnswer(result: MarkerResult): string {
  if (result.outcome === 'not-computed') return notComputedText(result.reason);
  return `${outcomeName(result.outcome)}${result.approximate ? approximately : ''}`;
}

/** True, false, null for a marker that was not computed; undefined for words that no function answers with. */
export function readMarkerAnswer(text: string): boolean | null | undefined {
  const answer = text.trim().toLowerCase();
  const said = answer.endsWith(approximately) ? answer.slice(0, -approximately.length) : answer;
  if (said === outcomeName('flag')) return true;
  if (said === outcomeName('clear') || said === outcomeName('attention')) return false;
  const isUnanswered = said === outcomeName('few-data') || said.startsWith(outcomeName('not-computed'));
  return isUnanswered ? null : undefined;
}

/** What a yes or no may be typed as, for messages. */
export const switchWords: readonly string[] = ['да', 'нет', '1', '0'];

/** What a cell of markers may hold, for messages. */
export const markerAnswerWords: readonly string[] = [
  outcomeName('flag'),
  outcomeName('clear'),
  outcomeName('few-data'),
  ...switchWords,
];

export function lowResultAnswer(answer: LowResultAnswer): string {
  return answer === 'few-data' ? outcomeName('few-data') : yesOrNo(answer === 'low');
}

export function directionAnswer(direction: 'higher' | 'lower'): string {
  return direction === 'higher' ? 'выше журнала' : 'ниже журнала';
}

/** Two columns of a comparison with the journal, added up. */
export const lowerAndHigherName = `${directionAnswer('lower')} + ${directionAnswer('higher')}`;

/** A high result that an exam confirms is no reason to recheck. */
export const confirmedAnswer = `${outcomeName('clear')}: подтверждено экзаменом`;

/** A table of parameters without its header. */
export const parameterColumns: readonly string[] = ['параметр', 'значение'];

/** One column an item, counted from 1. */
export function itemName(item: number): string {
  return `задание ${item}`;
}

export const notDueThisYear = 'в этом году срока нет';

/** A text that a person must confirm before it is used. */
export function proposalAnswer(text: string): string {
  return `Предложение, проверьте по документу: ${text}`;
}
