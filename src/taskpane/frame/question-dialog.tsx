/** Asks before anything is lost, guessed or written. */
import { Dialog, DialogSurface } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { AnswerQuestion } from '../check/answer-question';
import { usePane, usePaneState } from '../pane-context';
import { isAnswering, type Question } from '../state/pane-state';
import type { QuestionBody } from './question-body';

/** The dialog stays in place and is closed, never torn out: it gives the page behind it back to the reader. */
export function QuestionDialog(): ReactElement {
  const pane = usePane();
  const { question } = usePaneState();
  const last = useRef<Question | null>(null);
  if (question !== null) last.current = question;
  const body = useBody(question, last.current);
  return (
    <Dialog
      open={question !== null && body !== null}
      onOpenChange={(_, { open }) => open || pane.dismissQuestion()}
    >
      <DialogSurface>{body}</DialogSurface>
    </Dialog>
  );
}

interface Bodies {
  readonly Answer?: typeof AnswerQuestion;
  readonly Other?: typeof QuestionBody;
}

/**
 * The view of a question, loaded with the first of its kind; null until it is there. The dialog waits for it: one that
 * opens empty takes no focus and stays hidden from a screen reader.
 */
function useBody(asked: Question | null, question: Question | null): ReactElement | null {
  const pane = usePane();
  const [{ Answer, Other }, setBodies] = useState<Bodies>({});
  const isAnswer = question !== null && isAnswering(question);
  const isMissing = asked !== null && (isAnswer ? Answer : Other) === undefined;
  useEffect(() => {
    if (!isMissing) return;
    const keep = (loaded: Bodies) => setBodies((before) => ({ ...before, ...loaded }));
    const loading = isAnswer
      ? import(/* webpackChunkName: "answers" */ '../check/answer-question').then((view) =>
          keep({ Answer: view.AnswerQuestion }),
        )
      : import(/* webpackChunkName: "questions" */ './question-body').then((view) =>
          keep({ Other: view.QuestionBody }),
        );
    loading.catch(() => pane.tellPartMissing());
  }, [isMissing, isAnswer, pane]);
  if (question === null) return null;
  if (isAnswering(question)) return Answer === undefined ? null : <Answer question={question} />;
  return Other === undefined ? null : <Other question={question} />;
}
