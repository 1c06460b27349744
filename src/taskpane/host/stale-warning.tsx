/** Says that the workbook was changed after it was checked. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneState } from '../pane-context';
import { useHostPane } from './use-host-pane';

const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { whiteSpace: 'normal' } });

export function StaleWarning(): ReactElement | null {
  const styles = useStyles();
  const pane = useHostPane();
  const { isStale, work } = usePaneState();
  if (!isStale) return null;
  return (
    <aside aria-label="Книга изменилась" className={styles.bar}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>
          Книга изменилась после проверки, замечания могли устареть.
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" disabledFocusable={work !== null} onClick={() => void pane.checkBook()}>
            Проверить заново
          </Button>
        </MessageBarActions>
      </MessageBar>
    </aside>
  );
}
