/** No findings is said out loud, with what was looked through and what comes next. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { ReactElement } from 'react';
import { volumeSentence } from '../../text/pane-text';
import * as words from '../../text/pane/check-words';
import { useBook, usePane } from '../pane-context';
import { AcceptedButton } from './accepted-button';
import { ViewMain } from '../view-main';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  view: {
    alignItems: 'center',
    gap: '12px',
    padding: '48px 24px',
    textAlign: 'center',
  },
  sign: { fontSize: '56px', color: tokens.colorStatusSuccessForeground1 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

export function AllClear(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { sheets, rows, cells } = useBook().overview.volume;
  return (
    <ViewMain className={styles.view}>
      <CheckmarkCircleFilled className={styles.sign} aria-hidden />
      <h1 className={styles.heading}>{words.noFindings}</h1>
      <Quiet size={300}>{volumeSentence(sheets, rows, cells)}</Quiet>
      <Quiet size={300}>{words.figuresAgree}</Quiet>
      <AcceptedButton />
      <Button appearance="primary" onClick={() => pane.chooseView('flags')}>
        {words.goToFlags}
      </Button>
    </ViewMain>
  );
}
