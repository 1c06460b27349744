/** What is asked before anything is lost, guessed or written: which of several files to open, whether to leave unsaved changes, what a mend or an upgrade changes. */
import { Button, makeStyles } from '@fluentui/react-components';
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
import { QuestionLayout } from './question-layout';

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
    <QuestionLayout title={words.whichWorkbook} close={words.openNothing}>
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
    </QuestionLayout>
  );
}

function KeepDraft(): ReactElement {
  const pane = useFilePane();
  return (
    <QuestionLayout
      title={drafts.askTitle}
      answer={drafts.keep}
      onAnswer={() => pane.chooseKeeping('yes')}
      close={drafts.doNotKeep}
      onClose={() => pane.chooseKeeping('no')}
    >
      {drafts.askText}
    </QuestionLayout>
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
    <QuestionLayout
      title={isLost ? words.leaveUnsaved : words.closeFiles}
      answer={words.doNotOpen}
      close={isLost ? words.openAnyway : words.closeAndOpen}
      onClose={() => void pane.open(question.files)}
    >
      {isLost ? words.changesWillBeLost(name) : words.filesWillClose(name, state.book?.fileCount ?? 0)}
    </QuestionLayout>
  );
}
