/** Asks before a table's sheet that a person deleted is made anew: what will stand on it and what will not. */
import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import * as words from '../../text/sheet-gone-text';
import { usePane } from '../pane-context';
import type { Question } from '../state/question';

export function NewSheet({
  question: { sheet, year },
}: {
  readonly question: Extract<Question, { kind: 'sheet-gone' }>;
}): ReactElement {
  const pane = usePane();
  return (
    <DialogBody>
      <DialogTitle>{words.sheetGoneTitle(sheet)}</DialogTitle>
      <DialogContent>
        <p>
          {words.sheetGoneText(sheet)} {words.newSheetHolds(year)}
        </p>
        <p>{words.newSheetLacks}</p>
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" onClick={() => void pane.fillExpected(true)}>
          {words.makeSheet}
        </Button>
        <Button onClick={() => pane.dismissQuestion()}>{words.writeNothing}</Button>
      </DialogActions>
    </DialogBody>
  );
}
