/** Asks before anything is lost, guessed or written: which of several files to open, whether to leave unsaved changes, what a mend or an upgrade changes. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { Suspense, use, useRef, type ReactElement } from 'react';
import type * as answerQuestion from '../check/answer-question';
import { MendQuestion } from '../check/mend-question';
import { NewSheet } from '../expected/new-sheet';
import { DecisionsQuestion } from '../indicators/decisions-question';
import { PlanQuestion } from '../indicators/plan-question';
import { OrderQuestion } from '../papers/order-question';
import { PaperQuestion } from '../papers/paper-question';
import { usePane, usePaneState } from '../pane-context';
import { useFilePane } from '../start/use-file-pane';
import type { Question } from '../state/pane-state';
import { UpgradeQuestion } from './upgrade-question';
import * as drafts from '../../text/pane/draft-words';
import * as words from '../../text/pane/question-words';

type AnswerView = typeof answerQuestion;

/** Asked after the first check at the earliest. */
let answers: Promise<AnswerView> | undefined;

/**
 * The view of the answers, once one is asked for. It is there before the dialog opens: a dialog that opens empty takes no
 * focus and stays hidden from a screen reader.
 */
function useAnswerView(question: Question | null): AnswerView | null {
  if (question?.kind !== 'explain' && question?.kind !== 'accepted') return null;
  answers ??= import(/* webpackChunkName: "answers" */ '../check/answer-question');
  return use(answers);
}

const useStyles = makeStyles({
  files: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '12px' },
  file: { justifyContent: 'flex-start', overflowWrap: 'anywhere', textAlign: 'left' },
});

export function QuestionDialog(): ReactElement {
  return (
    <Suspense>
      <LoadedDialog />
    </Suspense>
  );
}

/** The dialog stays in place and is closed, never torn out: it gives the page behind it back to the reader. */
function LoadedDialog(): ReactElement {
  const pane = usePane();
  const { question } = usePaneState();
  const last = useRef<Question | null>(null);
  if (question !== null) last.current = question;
  const answers = useAnswerView(last.current);
  return (
    <Dialog open={question !== null} onOpenChange={(_, { open }) => open || pane.dismissQuestion()}>
      <DialogSurface>
        {last.current !== null && <QuestionBody question={last.current} answers={answers} />}
      </DialogSurface>
    </Dialog>
  );
}

function QuestionBody({
  question,
  answers,
}: {
  readonly question: Question;
  readonly answers: AnswerView | null;
}): ReactElement | null {
  switch (question.kind) {
    case 'which-file':
      return <WhichFile question={question} />;
    case 'leave-changes':
      return <LeaveChanges question={question} />;
    case 'mend':
      return <MendQuestion indices={question.indices} />;
    case 'explain':
    case 'accepted':
      return answers && <answers.AnswerQuestion question={question} />;
    case 'keep-draft':
      return <KeepDraft />;
    case 'plan':
      return <PlanQuestion />;
    case 'decisions':
      return <DecisionsQuestion />;
    case 'paper':
      return question.paper === 'order' ? <OrderQuestion /> : <PaperQuestion />;
    case 'upgrade':
      return <UpgradeQuestion />;
    case 'sheet-gone':
      return <NewSheet question={question} />;
  }
}

function WhichFile({
  question,
}: {
  readonly question: Extract<Question, { kind: 'which-file' }>;
}): ReactElement {
  const styles = useStyles();
  const pane = useFilePane();
  return (
    <DialogBody>
      <DialogTitle>{words.whichWorkbook}</DialogTitle>
      <DialogContent>
        {words.severalWorkbooks}
        <div className={styles.files}>
          {question.files.map((file, index) => (
            <Button
              key={index}
              className={styles.file}
              onClick={() => void pane.open([file, ...question.others])}
            >
              {file.name}
            </Button>
          ))}
        </div>
      </DialogContent>
      <DialogActions>
        <Button appearance="secondary" onClick={() => pane.dismissQuestion()}>
          {words.openNothing}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

function KeepDraft(): ReactElement {
  const pane = useFilePane();
  return (
    <DialogBody>
      <DialogTitle>{drafts.askTitle}</DialogTitle>
      <DialogContent>{drafts.askText}</DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={() => pane.chooseKeeping('yes')}>
          {drafts.keep}
        </Button>
        <Button onClick={() => pane.chooseKeeping('no')}>{drafts.doNotKeep}</Button>
      </DialogActions>
    </DialogBody>
  );
}

function LeaveChanges({
  question,
}: {
  readonly question: Extract<Question, { kind: 'leave-changes' }>;
}): ReactElement {
  const pane = useFilePane();
  return (
    <DialogBody>
      <DialogTitle>{words.leaveUnsaved}</DialogTitle>
      <DialogContent>{words.changesWillBeLost(question.files[0]?.name ?? '')}</DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" onClick={() => pane.dismissQuestion()}>
          {words.doNotOpen}
        </Button>
        <Button onClick={() => void pane.open(question.files)}>{words.openAnyway}</Button>
      </DialogActions>
    </DialogBody>
  );
}
