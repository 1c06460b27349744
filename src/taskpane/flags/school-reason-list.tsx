/** Why a school stands where it stands: each reason in a whole sentence, fetched when the school is opened. */
import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { CardOffer } from './card-offer';
import { silentChecksText } from '../../text/pane-text';
import * as words from '../../text/pane/flags-words';
import { useBook, usePane } from '../pane-context';
import type { SchoolReasons } from '../../job/flags-overview';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '0 14px 14px 34px',
    overflowWrap: 'anywhere',
  },
  lines: { margin: 0, paddingLeft: '18px' },
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
  if (reasons === null) return <Spinner className={styles.waiting} size="tiny" label={words.preparing} />;
  return (
    <div className={styles.body}>
      {reasons.status !== '' && <Text>{reasons.status}</Text>}
      {reasons.reasons.map(({ id, title, outcome, test, text }) => (
        <div key={id} className={styles.reason}>
          <Text weight="semibold">{title}</Text>
          <Text size={200} className={styles.quiet}>
            {`${test} · ${outcome}`}
          </Text>
          <Text>{text}</Text>
        </div>
      ))}
      <Lines title={words.lowResultsTitle} lines={reasons.low} />
      <Lines title={words.whatToDo} lines={reasons.advice} />
      {reasons.silent > 0 && (
        <Text size={200} className={styles.quiet}>
          {silentChecksText(reasons.silent)}
        </Text>
      )}
      <CardOffer school={school} />
    </div>
  );
}

function Lines({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly string[];
}): ReactElement | null {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <div className={styles.reason}>
      <Text weight="semibold">{title}</Text>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
