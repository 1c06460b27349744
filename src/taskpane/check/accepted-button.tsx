/** How many findings were accepted with an explanation; a press shows them. Nothing where there are none. */
import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { numberText } from '../../text/plural';
import * as words from '../../text/pane/explain-words';
import { useBook, usePane } from '../pane-context';

export function AcceptedButton(): ReactElement | null {
  const pane = usePane();
  const { accepted } = useBook().overview;
  const restoreFocus = useRestoreFocusTarget();
  if (accepted.length === 0) return null;
  return (
    <Button size="small" onClick={() => pane.ask({ kind: 'accepted' })} {...restoreFocus}>
      {words.acceptedCount(numberText(accepted.length))}
    </Button>
  );
}
