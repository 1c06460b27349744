/** What was accepted with an explanation, and the way back to the list of findings. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import * as words from '../../text/pane/explain-words';
import { useBook, usePane, usePaneState } from '../pane-context';
import { QuestionLayout } from '../frame/question-layout';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  list: {
    margin: '12px 0 0',
    padding: 0,
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  line: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '4px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
});

export function AcceptedList(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const { accepted } = useBook().overview;
  return (
    <QuestionLayout title={words.acceptedTitle} close={words.close} tabIndex={0}>
      {words.acceptedNote}
      <ul className={styles.list}>
        {accepted.map(({ title, place, what, explanation }, at) => (
          <li key={`${title} ${place}`} className={styles.line}>
            <Text weight="semibold">{title}</Text>
            <Quiet>{place}</Quiet>
            <Text>{what}</Text>
            <Text>{explanation}</Text>
            <Button
              size="small"
              disabledFocusable={work !== null}
              onClick={() => work === null && void pane.withdraw(at)}
            >
              {words.putBack}
            </Button>
          </li>
        ))}
      </ul>
    </QuestionLayout>
  );
}
