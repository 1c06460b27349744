/** Work under way: what is being done, how far it is, and the way out where there is one. */
import { Button, Field, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../pane-context';
import { usePlace } from '../place';
import type { Work } from '../state/pane-state';
import type { WorkStep } from '../../job/work-event';
import * as words from '../../text/pane/work-words';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    justifyContent: 'center',
    gap: '16px',
    padding: '24px',
    height: '100%',
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '420px',
    margin: '0 auto',
  },
  file: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  button: { alignSelf: 'flex-start' },
});

export function WorkView({ work }: { readonly work: Work }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { keepsFiles } = usePlace();
  return (
    <main className={styles.view} aria-busy="true">
      <h1 className={styles.heading}>{headingText(work, keepsFiles)}</h1>
      {work.file !== '' && <Text className={styles.file}>{work.file}</Text>}
      <Field validationMessage={stepText(work.step)} validationState="none">
        <ProgressBar
          thickness="large"
          shape="rounded"
          value={work.share ?? undefined}
          aria-label={stepText(work.step)}
        />
      </Field>
      {work.isCancellable && (
        <Button className={styles.button} onClick={() => pane.cancel()}>
          {words.stop}
        </Button>
      )}
    </main>
  );
}

function headingText({ step, isCancellable, file }: Work, keepsFiles: boolean): string {
  if (!keepsFiles) return words.checking;
  if (step === 'save' && file === '') return words.creating;
  return isCancellable || file === '' ? words.opening : words.working;
}

export function stepText(step: WorkStep): string {
  switch (step) {
    case 'read-file':
      return words.readingFile;
    case 'read-sheets':
      return words.readingSheets;
    case 'analyze':
      return words.analysing;
    case 'write-sheets':
      return words.writing;
    case 'save':
      return words.saving;
  }
}
