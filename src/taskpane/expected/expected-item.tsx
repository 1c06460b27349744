/** One row of the table: what stands there, what would be written, its state, and the question if there is one. */
import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ExpectedAnswer } from '../../core/expected/expected-table';
import { useBook, usePane, usePaneState } from '../pane-context';
import type { ExpectedLine } from '../../job/expected-overview';
import { notNeeded } from '../../text/pane/expected-question-words';
import * as words from '../../text/pane/expected-words';
import { StateBadge } from './state-badge';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    margin: '3px 12px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { overflowWrap: 'anywhere' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, display: 'block' },
  quiet: { color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    flexWrap: 'wrap',
    minHeight: '32px',
  },
});

export function ExpectedItem({ line }: { readonly line: ExpectedLine }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { target } = useBook().overview;
  const restoreFocus = useRestoreFocusTarget();
  const answer = usePaneState().answers.get(line.id);
  const isPlain = answer === undefined || answer.kind === 'proposed';
  return (
    <div className={styles.item}>
      {isPlain ? <Texts line={line} /> : <Answered answer={answer} />}
      {isPlain &&
        line.notes.map((note) => (
          <Text key={note} size={200} className={mergeClasses(styles.text, styles.quiet)}>
            {note}
          </Text>
        ))}
      {(line.state === 'overdue' || line.state === 'done') && (
        <Text size={200} className={mergeClasses(styles.text, styles.quiet)}>
          {line.reason}
        </Text>
      )}
      <div className={styles.foot}>
        <StateBadge state={line.state} />
        {isPlain && line.proposed !== '' && (line.decision === 'ask' || line.decision === 'kept') ? (
          <Checkbox
            label={line.decision === 'kept' ? words.replaceMyText : words.accept}
            checked={answer !== undefined}
            onChange={(_, { checked }) =>
              pane.answerExpected(line.id, checked === true ? { kind: 'proposed' } : null)
            }
          />
        ) : (
          <Text size={200} className={styles.quiet}>
            {isPlain ? decisionText(line) : words.willBeWritten}
          </Text>
        )}
        {isOpen(line) && answer?.kind !== 'proposed' && (
          <Button
            size="small"
            onClick={() => pane.ask({ kind: 'expected', line: line.id })}
            {...restoreFocus}
          >
            {answerButton(line, answer)}
          </Button>
        )}
        {line.current !== '' && target !== null && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.markProgressOf(line.id)}
            onClick={() => pane.ask({ kind: 'progress', line: line.id })}
            {...restoreFocus}
          >
            {words.markProgress}
          </Button>
        )}
      </div>
    </div>
  );
}

function answerButton({ decision }: ExpectedLine, answer: ExpectedAnswer | undefined): string {
  if (answer !== undefined) return words.changeAnswer;
  return decision === 'never' ? words.typeText : words.answerOtherwise;
}

function Answered({ answer }: { readonly answer: ExpectedAnswer }): ReactElement {
  const styles = useStyles();
  return (
    <Text className={styles.text}>
      <span className={styles.label}>{words.yourAnswer}</span>
      {answer.kind === 'own' ? answer.text : notNeeded}
    </Text>
  );
}

/** One text, or two where a person has to choose between them. */
function Texts({ line }: { readonly line: ExpectedLine }): ReactElement {
  const styles = useStyles();
  if (line.decision === 'kept') {
    return (
      <>
        <Text className={styles.text}>
          <span className={styles.label}>{words.yourText}</span>
          {line.current}
        </Text>
        <Text className={styles.text}>
          <span className={styles.label}>{words.documentText}</span>
          {line.proposed === '' ? words.notPlannedHere : line.proposed}
        </Text>
      </>
    );
  }
  if (line.decision === 'ask') {
    return (
      <Text className={styles.text}>
        <span className={styles.label}>{words.proposal}</span>
        {line.proposed}
      </Text>
    );
  }
  const shown = line.current || line.proposed;
  return (
    <Text className={mergeClasses(styles.text, shown === '' && styles.quiet)}>
      {shown === '' ? words.notPlanned : shown}
    </Text>
  );
}

/** Whether a person must say what stands there; their own text is such a word already. */
export function isOpen({ decision, current }: ExpectedLine): boolean {
  return decision === 'ask' || (decision === 'never' && current === '');
}

function decisionText({ decision, current }: ExpectedLine): string {
  switch (decision) {
    case 'write':
      return words.willBeWritten;
    case 'same':
      return words.isWritten;
    case 'kept':
      return words.staysYours;
    case 'never':
      return current === '' ? words.checkDocument : words.isWritten;
    case 'blank':
    case 'ask':
      return '';
  }
}
