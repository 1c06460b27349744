/** Asks why the value is right and who says so; then the finding leaves the list. */
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { findingText, placeText } from '../../text/finding-text';
import { remarksText } from '../../text/pane-text';
import { numberText } from '../../text/plural';
import * as words from '../../text/pane/explain-words';
import { useBook, usePane } from '../pane-context';

/** As the sheet takes it. */
const longest = 5000;
/** From here on it is said how many letters are left. */
const nearLongest = 4500;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  subject: {
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function ExplainQuestion({ indices }: { readonly indices: readonly number[] }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { findings, overview } = useBook();
  const [text, setText] = useState('');
  const [person, setPerson] = useState(pane.lastPerson);
  const isReady = text.trim() !== '' && person.trim() !== '' && text.length <= longest;
  const first = findings[indices[0] ?? -1];
  const accept = (): void => {
    if (isReady) void pane.explain({ findings: indices, text, person });
  };
  return (
    <DialogBody>
      <DialogTitle>{words.explainTitle}</DialogTitle>
      <DialogContent className={styles.content}>
        {indices.length === 1 && first !== undefined ? (
          <div className={styles.subject}>
            <Text size={200} className={styles.quiet}>
              {placeText({
                ...first.place,
                file: first.place.file === overview.target ? undefined : first.place.file,
              })}
            </Text>
            <Text>{findingText(first).what}</Text>
          </div>
        ) : (
          <Text weight="semibold">{remarksText(indices.length)}</Text>
        )}
        <Field label={words.why} hint={words.whyExample} required {...lengthMessage(text.length)}>
          <Textarea value={text} rows={4} resize="vertical" onChange={(_, { value }) => setText(value)} />
        </Field>
        <Field label={words.who} required>
          <Input value={person} onChange={(_, { value }) => setPerson(value)} />
        </Field>
        <Text size={200} className={styles.quiet}>
          {words.whatHappens}
        </Text>
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" disabledFocusable={!isReady} onClick={accept}>
          {words.accept}
        </Button>
        <Button onClick={() => pane.dismissQuestion()}>{words.doNotAccept}</Button>
      </DialogActions>
    </DialogBody>
  );
}

function lengthMessage(length: number): {
  readonly validationState?: 'error' | 'none';
  readonly validationMessage?: string;
} {
  if (length < nearLongest) return {};
  if (length <= longest)
    return { validationState: 'none', validationMessage: words.lettersLeft(numberText(longest - length)) };
  return { validationState: 'error', validationMessage: words.tooLong(numberText(length - longest)) };
}
