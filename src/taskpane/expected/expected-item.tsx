/** One row of the table: what stands there, what would be written, its state, and the question if there is one. */
import { Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, usePaneState } from '../pane-context';
import type { ExpectedDecision, ExpectedLine } from '../../job/expected-overview';
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
  const { accepted } = usePaneState();
  const isOpen = isQuestion(line);
  return (
    <div className={styles.item}>
      <Texts line={line} />
      {line.notes.map((note) => (
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
        {isOpen ? (
          <Checkbox
            label={line.decision === 'kept' ? words.replaceMyText : words.accept}
            checked={accepted.includes(line.id)}
            onChange={() => pane.switchProposal(line.id)}
          />
        ) : (
          <Text size={200} className={styles.quiet}>
            {decisionText(line.decision)}
          </Text>
        )}
      </div>
    </div>
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

export function isQuestion({ decision, proposed }: ExpectedLine): boolean {
  return decision === 'ask' || (decision === 'kept' && proposed !== '');
}

function decisionText(decision: ExpectedDecision): string {
  switch (decision) {
    case 'write':
      return words.willBeWritten;
    case 'same':
      return words.isWritten;
    case 'kept':
      return words.staysYours;
    case 'never':
      return words.checkDocument;
    case 'blank':
    case 'ask':
      return '';
  }
}
