/** Asks before anything is lost or guessed: which of several files to open, whether to leave unsaved changes. */
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
import type { ReactElement } from 'react';
import { usePane, usePaneState } from '../pane-context';
import type { Question } from '../state/pane-state';

const useStyles = makeStyles({
  files: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '12px' },
  file: { justifyContent: 'flex-start', overflowWrap: 'anywhere', textAlign: 'left' },
});

export function QuestionDialog(): ReactElement | null {
  const pane = usePane();
  const { question } = usePaneState();
  if (question === null) return null;
  return (
    <Dialog open onOpenChange={(_, { open }) => open || pane.dismissQuestion()}>
      <DialogSurface>
        {question.kind === 'which-file' ? (
          <WhichFile files={question.files} />
        ) : (
          <LeaveChanges question={question} />
        )}
      </DialogSurface>
    </Dialog>
  );
}

function WhichFile({ files }: { readonly files: readonly File[] }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  return (
    <DialogBody>
      <DialogTitle>Какую книгу открыть?</DialogTitle>
      <DialogContent>
        Здесь работают с одной книгой за раз. Выберите, с какой начать; остальные откроете после неё.
        <div className={styles.files}>
          {files.map((file, index) => (
            <Button key={index} className={styles.file} onClick={() => choose(file)}>
              {file.name}
            </Button>
          ))}
        </div>
      </DialogContent>
      <DialogActions>
        <Button appearance="secondary" onClick={() => pane.dismissQuestion()}>
          Ничего не открывать
        </Button>
      </DialogActions>
    </DialogBody>
  );

  function choose(file: File): void {
    pane.dismissQuestion();
    pane.giveFile(file);
  }
}

function LeaveChanges({
  question,
}: {
  readonly question: Extract<Question, { kind: 'leave-changes' }>;
}): ReactElement {
  const pane = usePane();
  return (
    <DialogBody>
      <DialogTitle>Открыть другую книгу без сохранения?</DialogTitle>
      <DialogContent>
        В открытой книге есть изменения, которые вы ещё не сохранили. Если открыть «{question.file.name}», они
        пропадут.
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" onClick={() => pane.dismissQuestion()}>
          Остаться
        </Button>
        <Button onClick={() => void pane.open(question.file)}>Открыть без сохранения</Button>
      </DialogActions>
    </DialogBody>
  );
}
