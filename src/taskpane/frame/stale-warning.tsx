/** Says that the workbook was changed after it was checked, with the way to check it again. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import * as words from '../../text/pane/frame-words';
import { usePane, usePaneState } from '../pane-context';

const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { whiteSpace: 'normal' } });

export function StaleWarning(): ReactElement | null {
  const styles = useStyles();
  const pane = usePane();
  const { isStale, work } = usePaneState();
  if (!isStale) return null;
  return (
    <aside aria-label={words.workbookChanged} className={styles.bar}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>{words.findingsMayBeStale}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" disabledFocusable={work !== null} onClick={() => void pane.checkBook()}>
            {words.checkAgain}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </aside>
  );
}
