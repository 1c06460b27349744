/** How a question in a dialog looks: its title, what it tells or asks, the answer and the way out. */
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  mergeClasses,
} from '@fluentui/react-components';
import type { ComponentProps, ReactElement } from 'react';
import { usePane } from '../pane-context';

const useStyles = makeStyles({ spaced: { display: 'flex', flexDirection: 'column', gap: '12px' } });

/** What is not named here goes to the contents. */
interface QuestionLayoutProps extends ComponentProps<typeof DialogContent> {
  readonly title: string;
  /** Absent where there is nothing to answer. */
  readonly answer?: string;
  /** False until there is enough to answer with. */
  readonly isReady?: boolean;
  /** Absent where the question just goes. */
  readonly onAnswer?: () => void;
  /** Absent where the answer is the only way out. */
  readonly close?: string;
  /** Absent where the question just goes. */
  readonly onClose?: () => void;
  /** Whether what it asks stands one below the other. */
  readonly isSpaced?: boolean;
}

export function QuestionLayout({
  title,
  answer,
  isReady = true,
  onAnswer,
  close,
  onClose,
  isSpaced = false,
  className,
  ...contents
}: QuestionLayoutProps): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const dismiss = () => pane.dismissQuestion();
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={mergeClasses(isSpaced && styles.spaced, className)} {...contents} />
      <DialogActions fluid>
        {answer !== undefined && (
          <Button appearance="primary" disabledFocusable={!isReady} onClick={onAnswer ?? dismiss}>
            {answer}
          </Button>
        )}
        {close !== undefined && <Button onClick={onClose ?? dismiss}>{close}</Button>}
      </DialogActions>
    </DialogBody>
  );
}
