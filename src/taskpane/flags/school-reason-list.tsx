/** Why a school stands where it stands: each reason in a whole sentence, fetched when the school is opened. */
import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { useBook, usePane } from '../pane-context';
import type { SchoolReasons } from '../work/flags-overview';
import { outcomeWord } from './marker-chips';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: '0 14px 12px 34px',
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
  },
  reason: { display: 'flex', flexDirection: 'column', gap: '2px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  waiting: { padding: '8px' },
});

export function SchoolReasonList({ school }: { readonly school: string }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { version } = useBook();
  const [reasons, setReasons] = useState<SchoolReasons | null>(null);
  useEffect(() => {
    let isWanted = true;
    pane.reasons(school).then(
      (answer) => isWanted && setReasons(answer),
      // The workbook was replaced meanwhile: this view goes with it.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [pane, school, version]);
  if (reasons === null) return <Spinner className={styles.waiting} size="tiny" label="Собираем причины…" />;
  return (
    <ul className={styles.list}>
      {reasons.status !== '' && (
        <li>
          <Text className={styles.quiet}>{reasons.status}</Text>
        </li>
      )}
      {reasons.reasons.map(({ id, title, outcome, test, text }) => (
        <li key={id} className={styles.reason}>
          <Text weight="semibold">{title}</Text>
          <Text size={200} className={styles.quiet}>
            {[test, outcomeWord(outcome)].filter(Boolean).join(' · ')}
          </Text>
          <Text>{text}</Text>
        </li>
      ))}
    </ul>
  );
}
