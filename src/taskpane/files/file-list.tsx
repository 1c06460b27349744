/** Every file a person gave: what was read of it, or why it was not. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import * as words from '../../text/pane/collection-words';
import { useBook, usePane, usePaneState } from '../pane-context';
import { problemText } from '../problem-text';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
  },
  item: { display: 'flex', gap: '4px', alignItems: 'flex-start' },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  refused: { color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
});

export function FileList(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const { overview } = useBook();
  return (
    <ul className={styles.list}>
      {overview.files.map(({ file, text, isUnderstood }) => (
        <li key={file} className={styles.item}>
          <span className={styles.words}>
            <Text weight="semibold">{file}</Text>
            <Text size={200} className={isUnderstood ? styles.quiet : styles.refused}>
              {text}
            </Text>
          </span>
          {file !== overview.target && (
            <Button
              appearance="subtle"
              size="small"
              icon={<Dismiss20Regular />}
              aria-label={words.closeFile(file)}
              disabledFocusable={work !== null}
              onClick={() => void pane.leaveFile(file)}
            />
          )}
        </li>
      ))}
      {overview.refused.map((problem, at) => (
        <li key={at} className={styles.refused}>
          <Text size={200}>{problemText(problem, String).text}</Text>
        </li>
      ))}
    </ul>
  );
}
