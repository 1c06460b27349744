/** Questions about explanations: of what is to be accepted, and of what was. */
import type { ReactElement } from 'react';
import type { Question } from '../state/pane-state';
import { AcceptedList } from './accepted-list';
import { ExplainQuestion } from './explain-question';

type AnsweringQuestion = Extract<Question, { kind: 'explain' | 'accepted' }>;

export function AnswerQuestion({ question }: { readonly question: AnsweringQuestion }): ReactElement {
  return question.kind === 'explain' ? (
    <ExplainQuestion key={question.indices.join()} indices={question.indices} />
  ) : (
    <AcceptedList />
  );
}
