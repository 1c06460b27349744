/** The top of the pane: which workbook is open, and what can be done with it as a whole. */
import { makeStyles, Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { besidesText } from '../../text/pane-text';
import * as words from '../../text/pane/frame-words';
import { useBook, usePaneState } from '../pane-context';
import { narrowPane } from '../large-print';
import { usePlace } from '../place';
import { isUnsaved } from '../state/pane-state';
import { Logo } from './logo';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '10px 8px 6px 12px',
  },
  names: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  line: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    [narrowPane]: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  },
});

export function AppHeader(): ReactElement {
  const styles = useStyles();
  const { Menu, keepsFiles } = usePlace();
  const { file, fileCount, overview } = useBook();
  const state = usePaneState();
  // One line at 350 pixels: what is not saved yet matters more than what was opened besides.
  const beside =
    keepsFiles && isUnsaved(state) ? words.notSaved : fileCount > 1 ? besidesText(fileCount - 1) : '';
  return (
    <div className={styles.header}>
      <Logo />
      <div className={styles.names}>
        <Text weight="semibold" className={styles.line} title={file}>
          {file}
        </Text>
        <Quiet className={styles.line}>
          {[overview.districtName ?? words.districtUnknown, beside].filter(Boolean).join(' · ')}
        </Quiet>
      </div>
      <Menu />
    </div>
  );
}
