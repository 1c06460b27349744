/** Which of the person's own tables gets the house style, and what that changes, before the copy is saved. */
import { Field, makeStyles, Select, Spinner } from '@fluentui/react-components';
import { useCallback, useState, type ReactElement } from 'react';
import type { DressedSheet } from '../../job/dress';
import * as text from '../../text/dress-text';
import * as words from '../../text/pane/dress-words';
import { usePane } from '../pane-context';
import { usePlace } from '../place';
import { useSaid } from '../use-said';
import { QuestionLayout } from '../frame/question-layout';

const useStyles = makeStyles({
  select: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

export function DressQuestion(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { keepsFiles } = usePlace();
  const { sheets, active } = useDressable() ?? {};
  const [chosen, setChosen] = useState('');
  const sheet =
    sheets?.find(({ id }) => id === (chosen === '' ? active : chosen)) ??
    sheets?.find(({ problem }) => problem === null);
  const table = sheet?.problem === null ? sheet.table : null;
  return (
    <QuestionLayout
      title={words.title}
      answer={keepsFiles ? words.save : words.dress}
      isReady={table !== null}
      onAnswer={() => sheet && table && void pane.dress({ sheet: sheet.id, table })}
      close={keepsFiles ? words.doNotSave : words.doNotDress}
      isSpaced
    >
      {sheets === undefined ? (
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
          {table && <div>{keepsFiles ? text.dressedKeeps : text.dressedKeepsHere}</div>}
        </>
      )}
    </QuestionLayout>
  );
}

function toldOf(sheet: DressedSheet | undefined): string {
  if (sheet === undefined) return text.whichSheet([]);
  return sheet.problem === null && sheet.table !== null
    ? text.dressedText(sheet.table)
    : text.dressProblemText(sheet.name, sheet.problem ?? 'empty');
}

/** What may be dressed, and the sheet that a person looks at. */
function useDressable() {
  const pane = usePane();
  const ask = useCallback(async () => {
    // With a chart or several areas selected no sheet is told.
    const active = pane.activeSheet().catch(() => null);
    const [sheets, seen] = await Promise.all([pane.dressable(), active]);
    return { sheets, active: seen };
  }, [pane]);
  return useSaid(ask);
}
