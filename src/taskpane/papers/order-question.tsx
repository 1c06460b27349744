/** The points of the order's draft and what a person must fill in, before it is made and saved. */
import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import * as words from '../../text/pane/paper-words';
import { useBook, usePane } from '../pane-context';

export function OrderQuestion(): ReactElement {
  const pane = usePane();
  const { order, orderGaps } = useBook().overview.papers;
  return (
    <DialogBody>
      <DialogTitle>{words.orderTitle}</DialogTitle>
      <DialogContent>
        {words.orderBlanks}
        <ol>
          {order.map((point, index) => (
            <li key={index}>{point}</li>
          ))}
        </ol>
        {orderGaps.map((gap) => (
          <p key={gap}>{gap}</p>
        ))}
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" onClick={() => void pane.savePaper({ paper: 'order' })}>
          {words.saveDocument}
        </Button>
        <Button onClick={() => pane.dismissQuestion()}>{words.doNotSave}</Button>
      </DialogActions>
    </DialogBody>
  );
}
