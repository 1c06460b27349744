/** Why a school stands where it stands: each reason in a whole sentence, fetched when the school is opened. */
import { Button, makeStyles, Spinner, Text, useRestoreFocusTarget } from '@fluentui/react-components';
import { useCallback, type ReactElement } from 'react';
import { CardOffer } from './card-offer';
import { silentChecksText } from '../../text/pane-text';
import { explainFlag } from '../../text/pane/explain-words';
import * as words from '../../text/pane/flags-words';
import { useBook, usePane } from '../pane-context';
import { useSaid } from '../use-said';
import { Quiet } from '../quiet';

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
  answer: { alignSelf: 'flex-start', marginTop: '4px' },
  waiting: { padding: '8px' },
});

export function SchoolReasonList({ school }: { readonly school: string }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { target } = useBook().overview;
  const restoreFocus = useRestoreFocusTarget();
  const reasons = useSaid(useCallback(() => pane.reasons(school), [pane, school]));
  if (reasons === undefined)
    return <Spinner className={styles.waiting} size="tiny" label={words.preparing} />;
  return (
    <div className={styles.body}>
      {reasons.status !== '' && <Text>{reasons.status}</Text>}
      {reasons.reasons.map((reason) => (
        <div key={reason.id} className={styles.reason}>
          <Text weight="semibold">{reason.title}</Text>
          <Quiet>{`${reason.test} · ${reason.outcome}`}</Quiet>
          <Text>{reason.text}</Text>
          {reason.explanation !== null && <Text>{reason.explanation}</Text>}
          {!reason.isExplained && target !== null && (
            <Button
              className={styles.answer}
              size="small"
              onClick={() => pane.ask({ kind: 'explain-flag', school, reason })}
              {...restoreFocus}
            >
              {explainFlag}
            </Button>
          )}
        </div>
      ))}
      <Lines title={words.lowResultsTitle} lines={reasons.low} />
      <Lines title={words.decisions} lines={reasons.decisions} />
      <Lines title={words.whatToDo} lines={reasons.advice} />
      {reasons.silent > 0 && <Quiet>{silentChecksText(reasons.silent)}</Quiet>}
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
