/** Which of the person's own tables gets the house style, and what that changes, before the copy is saved. */
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  makeStyles,
  Select,
  Spinner,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { DressedSheet } from '../../job/dress';
import * as text from '../../text/dress-text';
import * as words from '../../text/pane/dress-words';
import { useBook, usePane } from '../pane-context';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  select: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

export function DressQuestion(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const sheets = useDressable();
  const [chosen, setChosen] = useState('');
  const sheet = sheets?.find(({ id }) => id === chosen) ?? sheets?.find(({ problem }) => problem === null);
  const isReady = sheet?.problem === null;
  return (
    <DialogBody>
      <DialogTitle>{words.title}</DialogTitle>
      <DialogContent className={styles.content}>
        {sheets === null ? (
          <Spinner size="tiny" label={words.preparing} />
        ) : (
          <>
            <Field label={words.which}>
              <Select
                className={styles.select}
                value={sheet?.id ?? ''}
                onChange={(_, { value }) => setChosen(value)}
              >
                {sheet === undefined && <option value="" />}
                {sheets.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            <div>{toldOf(sheet)}</div>
            {isReady && <div>{text.dressedKeeps}</div>}
          </>
        )}
      </DialogContent>
      <DialogActions fluid>
        <Button
          appearance="primary"
          disabledFocusable={!isReady}
          onClick={() => isReady && void pane.dress(sheet.id)}
        >
          {words.save}
        </Button>
        <Button onClick={() => pane.dismissQuestion()}>{words.doNotSave}</Button>
      </DialogActions>
    </DialogBody>
  );
}

function toldOf(sheet: DressedSheet | undefined): string {
  if (sheet === undefined) return text.whichSheet([]);
  return sheet.problem === null && sheet.table !== null
    ? text.dressedText(sheet.table)
    : text.dressProblemText(sheet.name, sheet.problem ?? 'empty');
}

function useDressable(): readonly DressedSheet[] | null {
  const pane = usePane();
  const { version } = useBook();
  const [sheets, setSheets] = useState<readonly DressedSheet[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    pane.dressable().then(
      (found) => isWanted && setSheets(found),
      // The workbook was replaced meanwhile: this view goes with it.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [pane, version]);
  return sheets;
}
