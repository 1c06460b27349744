/** The list of files in one line, opened where a person wants to see what was read of each. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { filesSummary } from '../../text/pane/collection-words';
import { useBook } from '../pane-context';
import { FileList } from './file-list';

const useStyles = makeStyles({
  fold: { padding: '6px 12px 0', fontSize: tokens.fontSizeBase200, flexShrink: 0 },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  list: { padding: '8px 0' },
});

/** One workbook alone is named in the header. */
export function FilesFold(): ReactElement | null {
  const styles = useStyles();
  const { files, refused } = useBook().overview;
  // Of sixty files the list is long: it is drawn when somebody looks at it.
  const [isOpen, setOpen] = useState(false);
  const count = files.length + refused.length;
  if (count < 2) return null;
  const unread = refused.length + files.filter(({ isUnderstood }) => !isUnderstood).length;
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{filesSummary(count, unread)}</summary>
      <div className={styles.list}>{isOpen && <FileList />}</div>
    </details>
  );
}
