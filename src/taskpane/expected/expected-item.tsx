/** One row of the table: what stands there, what would be written, its state, and the question if there is one. */
import { Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, usePaneState } from '../pane-context';
import type { ExpectedDecision, ExpectedLine } from '../work/expected-overview';
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
  old: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    flexWrap: 'wrap',
  },
});

export function ExpectedItem({ line }: { readonly line: ExpectedLine }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { accepted } = usePaneState();
  const shown = line.decision === 'kept' || line.proposed === '' ? line.current : line.proposed;
  const isReplaced = line.decision === 'ask' && line.current !== '' && line.current !== line.proposed;
  return (
    <div className={styles.item}>
      {isReplaced && <Text className={mergeClasses(styles.text, styles.old)}>{line.current}</Text>}
      <Text className={mergeClasses(styles.text, shown === '' && styles.quiet)}>
        {shown === '' ? 'В этом году строка пуста' : shown}
      </Text>
      {line.notes.map((note) => (
        <Text key={note} size={200} className={mergeClasses(styles.text, styles.quiet)}>
          {note}
        </Text>
      ))}
      <div className={styles.foot}>
        <StateBadge state={line.state} />
        {line.decision === 'ask' ? (
          <Checkbox
            label="Принять"
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

function decisionText(decision: Exclude<ExpectedDecision, 'ask'>): string {
  switch (decision) {
    case 'write':
      return 'Будет записано';
    case 'same':
      return 'Уже записано';
    case 'kept':
      return 'Останется ваш текст';
    case 'blank':
      return '';
    case 'never':
      return 'Проверьте по документу';
  }
}
