/** Below the messages inside Excel: the check is out of date, or there was nothing it could check. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { hostWaitText } from '../../text/excel-error-text';
import { usePaneState } from '../pane-context';
import * as words from '../../text/pane/frame-words';
import { createDistrictSheets } from '../../text/pane/greeting-words';
import { StaleWarning } from '../frame/stale-warning';
import { useHostPane } from './use-host-pane';

const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { whiteSpace: 'normal' } });

export function HostWarning(): ReactElement | null {
  const { isStale, book, wait } = usePaneState();
  if (wait !== null) return <WaitNotice text={hostWaitText(wait)} />;
  if (isStale) return <StaleWarning />;
  if (book === null || book.overview.schools.length > 0) return null;
  return book.overview.volume.sheets === 0 ? <NoFormsOffer /> : null;
}

function WaitNotice({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  return (
    <aside aria-label={words.waiting} className={styles.bar}>
      <MessageBar intent="warning" layout="multiline" politeness="polite">
        <MessageBarBody className={styles.body}>{text}</MessageBarBody>
      </MessageBar>
    </aside>
  );
}

function NoFormsOffer(): ReactElement {
  const styles = useStyles();
  const pane = useHostPane();
  const { work } = usePaneState();
  return (
    <aside aria-label={words.noSheetsLabel} className={styles.bar}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody className={styles.body}>{words.noSheets}</MessageBarBody>
        <MessageBarActions>
          <Button
            size="small"
            disabledFocusable={work !== null}
            onClick={() => pane.askDistrictSheets({ kind: 'choose' })}
          >
            {createDistrictSheets}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </aside>
  );
}
