/** What is asked before anything is lost, guessed or written: which of several files to open, whether to leave unsaved changes, what a mend or an upgrade changes. */
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { MendQuestion } from '../check/mend-question';
import { NewSheet } from '../expected/new-sheet';
import { DecisionsQuestion } from '../indicators/decisions-question';
import { PlanQuestion } from '../indicators/plan-question';
import { useFilePane } from '../start/use-file-pane';
import { usePaneState } from '../pane-context';
import { isUnsaved } from '../state/pane-state';
import type { AnsweringQuestion, Question } from '../state/question';
import { UpgradeQuestion } from './upgrade-question';
import * as drafts from '../../text/pane/draft-words';
import * as words from '../../text/pane/question-words';

const useStyles = makeStyles({
  files: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '12px' },
  file: { justifyContent: 'flex-start', overflowWrap: 'anywhere', textAlign: 'left' },
});

export interface QuestionBodyProps {
  /** The answers to findings, the charts and the papers have views of their own. */
  readonly question: Exclude<Question, AnsweringQuestion | { kind: 'charts' | 'dress' | 'paper' }>;
}

export function QuestionBody({ question }: QuestionBodyProps): ReactElement {
  switch (question.kind) {
    case 'which-file':
      return <WhichFile question={question} />;
    case 'leave-changes':
      return <LeaveChanges question={question} />;
    case 'mend':
      return <MendQuestion indices={question.indices} />;
    case 'keep-draft':
      return <KeepDraft />;
    case 'plan':
      return <PlanQuestion />;
    case 'decisions':
      return <DecisionsQuestion />;
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
  const state = usePaneState();
  const name = question.files[0]?.name ?? '';
  const isLost = isUnsaved(state);
  return (
    <DialogBody>
      <DialogTitle>{isLost ? words.leaveUnsaved : words.closeFiles}</DialogTitle>
      <DialogContent>
        {isLost ? words.changesWillBeLost(name) : words.filesWillClose(name, state.book?.fileCount ?? 0)}
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" onClick={() => pane.dismissQuestion()}>
          {words.doNotOpen}
        </Button>
        <Button onClick={() => void pane.open(question.files)}>
          {isLost ? words.openAnyway : words.closeAndOpen}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
