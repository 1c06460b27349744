/** Shows what raising the workbook to the present forms would change, before anything is written. */
import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { doNotUpgrade, upgrade } from '../../text/pane/question-words';
import { upgradeLines, upgradeTitle } from '../../text/upgrade-text';
import { useBook, usePane } from '../pane-context';

export function UpgradeQuestion(): ReactElement {
  const pane = usePane();
  const { overview } = useBook();
  return (
    <DialogBody>
      <DialogTitle>{upgradeTitle}</DialogTitle>
      <DialogContent>
        {overview.upgrade !== null && upgradeLines(overview.upgrade).map((line) => <p key={line}>{line}</p>)}
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" onClick={() => void pane.upgrade()}>
          {upgrade}
        </Button>
        <Button onClick={() => pane.dismissQuestion()}>{doNotUpgrade}</Button>
      </DialogActions>
    </DialogBody>
  );
}
