/** How many rows are in which state, in one line. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { expectedStates } from '../../core/states/judge-expected';
import { expectedStateText } from '../../text/expected-text';
import { numberText } from '../../text/plural';
import type { ExpectedLine } from '../../job/expected-overview';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', color: tokens.colorNeutralForeground2 },
});

export function StateCounts({ lines }: { readonly lines: readonly ExpectedLine[] }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.counts}>
      {expectedStates.map((state) => {
        const count = lines.filter((line) => line.state === state).length;
        return (
          count > 0 && (
            <Text key={state} size={200}>
              {expectedStateText(state)}: {numberText(count)}
            </Text>
          )
        );
      })}
    </div>
  );
}
