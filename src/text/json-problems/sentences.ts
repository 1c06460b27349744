import type { JsonProblemCode, JsonProblemFacts } from '../../core/schema/json-problem';

/** Two whole sentences on one problem; `cure` says what the specialist is to write. */
export interface JsonSentence {
  readonly what: string;
  readonly cure: string;
}

/** Of each kind of problem: a code without them does not compile. */
export type JsonSentences = {
  readonly [C in JsonProblemCode]: (facts: JsonProblemFacts[C]) => JsonSentence;
};
