/** How many rows are in which state, in one line. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { numberText } from '../../text/plural';
import type { ExpectedLine } from '../work/expected-overview';
import { stateLooks } from './state-badge';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', color: tokens.colorNeutralForeground2 },
});

const order = ['done', 'in-time', 'due-soon', 'overdue', 'waiting', 'no-data'] as const;

export function StateCounts({ lines }: { readonly lines: readonly ExpectedLine[] }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.counts}>
      {order.map((state) => {
        const count = lines.filter((line) => line.state === state).length;
        return (
          count > 0 && (
            <Text key={state} size={200}>
              {stateLooks[state].word}: {numberText(count)}
            </Text>
          )
        );
      })}
    </div>
  );
}
