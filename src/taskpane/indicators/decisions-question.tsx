/** The rows that would be added to «Решения», before anything is written. */
import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import * as words from '../../text/pane/indicator-words';
import { useBook, usePane } from '../pane-context';

export function DecisionsQuestion(): ReactElement {
  const pane = usePane();
  const { overview } = useBook();
  const rows = overview.indicators?.decisions ?? [];
  return (
    <DialogBody>
      <DialogTitle>{words.decisionsTitle(rows.length)}</DialogTitle>
      <DialogContent>
        {words.whatDeciding}
        <ul>
          {rows.map(({ occasion, addressee, recommendation }) => (
            <li key={`${occasion} ${addressee}`}>
              {occasion}. {words.whom(addressee)}: {recommendation}
            </li>
          ))}
        </ul>
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" onClick={() => void pane.writeDecisions()}>
          {words.writeDecisions}
        </Button>
        <Button onClick={() => pane.dismissQuestion()}>{words.doNotWrite}</Button>
      </DialogActions>
    </DialogBody>
  );
}
