/** What is wrong with a file of a district or of scales, said to the specialist who wrote it: place, fault, cure. */
import type { JsonProblem, JsonProblemCode, JsonProblemOf } from '../core/schema/json-problem';
import { placeName } from './district-words';
import { documentSentences } from './json-problems/document';
import { indicatorSentences } from './json-problems/indicators';
import type { JsonSentence, JsonSentences } from './json-problems/sentences';
import { writingSentences } from './json-problems/writing';

export interface ProblemText extends JsonSentence {
  /** Where in the file, in words. */
  readonly place: string;
}

const sentences: JsonSentences = { ...writingSentences, ...documentSentences, ...indicatorSentences };

/** One line for a report: file, place, fault and cure. */
export function jsonProblemText(file: string, problem: JsonProblem): string {
  const { place, what, cure } = problemText(problem);
  return `Файл «${file}», ${place}: ${what} ${cure}`;
}

export function problemText<C extends JsonProblemCode>(problem: JsonProblemOf<C>): ProblemText {
  return { place: placeName(problem.path, problem.record), ...sentences[problem.code](problem.facts) };
}
