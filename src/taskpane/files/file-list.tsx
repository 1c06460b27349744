/** Every file a person gave: what was read of it, or why it was not; those first that were not read. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import * as words from '../../text/pane/collection-words';
import { useBook, usePane, usePaneState } from '../pane-context';
import { problemText } from '../problem-text';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  // Of sixty files it is long: what follows it stays near.
  frame: { maxHeight: '210px', overflowY: 'auto', outlineOffset: '-2px' },
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
  refused: { color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
});

export function FileList(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const { overview } = useBook();
  const { files, refused } = overview;
  const unread = files.filter(({ isUnderstood }) => !isUnderstood);
  const read = files.filter(({ isUnderstood }) => isUnderstood);
  const label = words.filesSummary(files.length + refused.length, refused.length + unread.length);
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label={label}>
      <ul className={styles.list}>
        {refused.map((problem, at) => (
          <li key={at} className={styles.refused}>
            <Text size={200}>{problemText(problem, String).text}</Text>
          </li>
        ))}
        {[...unread, ...read].map(({ file, text, isUnderstood }) => (
          <li key={file} className={styles.item}>
            <span className={styles.words}>
              <Text weight="semibold">{file}</Text>
              <Quiet className={isUnderstood ? undefined : styles.refused}>{text}</Quiet>
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
      </ul>
    </div>
  );
}
