/** Asks before anything is lost, guessed or written. */
import { Dialog, DialogSurface, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ChartsQuestion } from '../charts/charts-question';
import type { AnswerQuestion } from '../check/answer-question';
import type { PaperQuestion } from '../papers/paper-question';
import type { DressQuestion } from '../papers/dress-question';
import { usePane, usePaneState } from '../pane-context';
import { isAnswering, type Question } from '../state/question';
import { keepFocusInside } from './keep-focus-inside';
import type { QuestionBody } from './question-body';
import { useFocusReturn } from './use-focus-return';

const useStyles = makeStyles({ contents: { display: 'contents' } });

/** The dialog stays in place and is closed, never torn out: it gives the page behind it back to the reader. */
export function QuestionDialog(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { question } = usePaneState();
  const last = useRef<Question | null>(null);
  if (question !== null) last.current = question;
  useFocusReturn(question !== null);
  const body = useBody(question, last.current);
  return (
    <Dialog
      open={question !== null && body !== null}
      onOpenChange={(_, { open }) => open || pane.dismissQuestion()}
    >
      <DialogSurface>
        <div ref={keepFocusInside} className={styles.contents}>
          {body}
        </div>
      </DialogSurface>
    </Dialog>
  );
}

interface Bodies {
  readonly answers?: typeof AnswerQuestion;
  readonly charts?: typeof ChartsQuestion;
  readonly papers?: typeof PaperQuestion;
  readonly dress?: typeof DressQuestion;
  readonly others?: typeof QuestionBody;
}

const loaders: Readonly<Record<keyof Bodies, () => Promise<Bodies>>> = {
  answers: async () => {
    const view = await import(/* webpackChunkName: "answers" */ '../check/answer-question');
    return { answers: view.AnswerQuestion };
  },
  charts: async () => {
    const view = await import(/* webpackChunkName: "charts" */ '../charts/charts-question');
    return { charts: view.ChartsQuestion };
  },
  papers: async () => {
    const view = await import(/* webpackChunkName: "papers" */ '../papers/paper-question');
    return { papers: view.PaperQuestion };
  },
  dress: async () => {
    const view = await import(/* webpackChunkName: "dress" */ '../papers/dress-question');
    return { dress: view.DressQuestion };
  },
  others: async () => {
    const view = await import(/* webpackChunkName: "questions" */ './question-body');
    return { others: view.QuestionBody };
  },
};

/**
 * The view of a question, loaded with the first of its kind; null until it is there. The dialog waits for it: one that
 * opens empty takes no focus and stays hidden from a screen reader.
 */
function useBody(asked: Question | null, question: Question | null): ReactElement | null {
  const pane = usePane();
  const [bodies, setBodies] = useState<Bodies>({});
  const kind = question === null ? null : bodyOf(question);
  const missing = asked !== null && kind !== null && bodies[kind] === undefined ? kind : null;
  useEffect(() => {
    if (missing === null) return;
    loaders[missing]().then(
      (loaded) => setBodies((before) => ({ ...before, ...loaded })),
      () => pane.tellPartMissing(),
    );
  }, [missing, pane]);
  if (question === null) return null;
  const { answers: Answers, charts: Charts, papers: Papers, dress: Dress, others: Others } = bodies;
  if (isAnswering(question)) return Answers === undefined ? null : <Answers question={question} />;
  if (question.kind === 'charts') return Charts === undefined ? null : <Charts />;
  if (question.kind === 'dress') return Dress === undefined ? null : <Dress />;
  if (question.kind === 'paper') return Papers === undefined ? null : <Papers paper={question.paper} />;
  return Others === undefined ? null : <Others question={question} />;
}

function bodyOf(question: Question): keyof Bodies {
  if (isAnswering(question)) return 'answers';
  if (question.kind === 'paper') return 'papers';
  return question.kind === 'charts' || question.kind === 'dress' ? question.kind : 'others';
}
