/** Asks why the value is right and who says so; then the finding leaves the list. */
import { Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { findingText, placeText } from '../../text/finding-text';
import { remarksText } from '../../text/pane-text';
import { numberText } from '../../text/plural';
import * as words from '../../text/pane/explain-words';
import { useBook, usePane } from '../pane-context';
import type { AnsweringQuestion } from '../state/question';
import { QuestionLayout } from '../frame/question-layout';
import { Quiet } from '../quiet';

/** As the sheet takes it. */
const longest = 5000;
/** From here on it is said how many letters are left. */
const nearLongest = 4500;

const useStyles = makeStyles({
  subject: {
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    overflowWrap: 'anywhere',
  },
});

export function ExplainQuestion({ indices }: { readonly indices: readonly number[] }): ReactElement {
  const pane = usePane();
  const { findings, overview } = useBook();
  const first = findings[indices[0] ?? -1];
  const file = first?.place.file === overview.target ? undefined : first?.place.file;
  return (
    <Explain
      labels={{ why: words.why, whyExample: words.whyExample }}
      after={words.whatHappens}
      onAccept={(text, person) => void pane.explain({ findings: indices, text, person })}
    >
      {indices.length === 1 && first !== undefined ? (
        <Subject place={placeText({ ...first.place, file })} what={findingText(first).what} />
      ) : (
        <Text weight="semibold">{remarksText(indices.length)}</Text>
      )}
    </Explain>
  );
}

type FlagQuestion = Extract<AnsweringQuestion, { kind: 'explain-flag' }>;

export function ExplainFlag({
  question: { school, reason },
}: {
  readonly question: FlagQuestion;
}): ReactElement {
  const pane = usePane();
  return (
    <Explain
      labels={{ why: words.flagWhy, whyExample: words.flagWhyExample }}
      after={words.whatHappensToFlag}
      onAccept={(text, person) => void pane.explainFlag({ school, reason: reason.id, text, person })}
    >
      <Subject place={`${reason.title} · ${reason.test}`} what={reason.text} />
    </Explain>
  );
}

function Subject({ place, what }: { readonly place: string; readonly what: string }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.subject}>
      <Quiet>{place}</Quiet>
      <Text>{what}</Text>
    </div>
  );
}

interface ExplainProps {
  readonly labels: { readonly why: string; readonly whyExample: string };
  /** What becomes of it. */
  readonly after: string;
  readonly onAccept: (text: string, person: string) => void;
  /** What is explained. */
  readonly children: ReactNode;
}

function Explain({ labels, after, onAccept, children }: ExplainProps): ReactElement {
  const pane = usePane();
  const [text, setText] = useState('');
  const [person, setPerson] = useState(pane.lastPerson);
  const isReady = text.trim() !== '' && person.trim() !== '' && text.length <= longest;
  return (
    <QuestionLayout
      title={words.explainTitle}
      answer={words.accept}
      isReady={isReady}
      onAnswer={() => onAccept(text, person)}
      close={words.doNotAccept}
      isSpaced
    >
      {children}
      <Field label={labels.why} hint={labels.whyExample} required {...lengthMessage(text.length)}>
        <Textarea value={text} rows={4} resize="vertical" onChange={(_, { value }) => setText(value)} />
      </Field>
      <Field label={words.who} required>
        <Input value={person} onChange={(_, { value }) => setPerson(value)} />
      </Field>
      <Quiet>{after}</Quiet>
    </QuestionLayout>
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
