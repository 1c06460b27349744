/** One row of the table: what stands there, what would be written, its state, and the question if there is one. */
import {
  Button,
  Checkbox,
  makeStyles,
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
import { Quiet } from '../quiet';

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
          <Quiet key={note} className={styles.text}>
            {note}
          </Quiet>
        ))}
      {(line.state === 'overdue' || line.state === 'done') && (
        <Quiet className={styles.text}>{line.reason}</Quiet>
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
          <Quiet>{isPlain ? decisionText(line) : words.willBeWritten}</Quiet>
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
  if (shown !== '') return <Text className={styles.text}>{shown}</Text>;
  return (
    <Quiet size={300} className={styles.text}>
      {words.notPlanned}
    </Quiet>
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
