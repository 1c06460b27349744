/** What only the developers read, closed until a person asks for it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { details } from '../../text/pane/notice-words';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  text: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});

export function Details({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>{details}</summary>
      <span className={styles.text}>{text}</span>
    </details>
  );
}
