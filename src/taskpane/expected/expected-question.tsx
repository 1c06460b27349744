/** Asks what an expected result is in the year: one of the document's wordings, nothing, or a person's own words; then the next question. */
import { Field, makeStyles, Radio, RadioGroup, Text, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ExpectedAnswer } from '../../core/expected/expected-table';
import type { ExpectedLine, ExpectedOverview } from '../../job/expected-overview';
import * as words from '../../text/pane/expected-question-words';
import { useBook, usePane, usePaneState } from '../pane-context';
import { isOpen } from './expected-item';
import { QuestionLayout } from '../frame/question-layout';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '10px', overflowWrap: 'anywhere' },
});

const notNeeded = 'not-needed';
const own = 'own';

export function ExpectedQuestion({ line: id }: { readonly line: string }): ReactElement | null {
  const { expected } = useBook().overview;
  const line = expected?.lines.find((each) => each.id === id);
  return expected === null || line === undefined ? null : <Asked key={id} expected={expected} line={line} />;
}

function Asked({
  expected: { year, lines },
  line,
}: {
  readonly expected: ExpectedOverview;
  readonly line: ExpectedLine;
}): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { answers } = usePaneState();
  const { candidates } = line;
  const before = answers.get(line.id);
  const [choice, choose] = useState(() => choiceOf(before, candidates));
  const [text, setText] = useState(() => (before?.kind === 'own' && choice === own ? before.text : ''));
  const open = lines.filter(isOpen);
  const at = open.indexOf(line);
  const next = [...open.slice(at + 1), ...open.slice(0, at)].find(({ id }) => !answers.has(id));
  const answer = answerOf(choice, text, candidates);
  const answersList = useRef<HTMLDivElement>(null);
  // The button that led from the question before is gone: the keyboard stays in the dialog.
  useEffect(() => {
    const radios = [...(answersList.current?.querySelectorAll('input') ?? [])];
    (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
  }, []);
  const take = (): void => {
    if (answer === null) return;
    pane.answerExpected(line.id, answer);
    if (next === undefined) pane.dismissQuestion();
    else pane.ask({ kind: 'expected', line: next.id });
  };
  return (
    <QuestionLayout
      title={words.whatIsExpected(year)}
      answer={next === undefined ? words.take : words.takeAndGoOn}
      isReady={answer !== null}
      onAnswer={take}
      close={words.close}
      className={styles.content}
    >
      <Quiet>
        {words.questionOf(at + 1, open.length)}. {words.rowOf(line.id, line.direction)}
      </Quiet>
      {line.notes.map((note) => (
        <Text key={note}>{note}</Text>
      ))}
      <RadioGroup
        ref={answersList}
        aria-label={words.answers}
        value={choice}
        onChange={(_, { value }) => choose(value)}
      >
        {candidates.map((candidate, index) => (
          <Radio key={candidate} value={String(index)} label={candidate} />
        ))}
        <Radio value={notNeeded} label={words.notNeeded} />
        <Radio value={own} label={words.ownText} />
      </RadioGroup>
      {choice === own && (
        <Field label={words.text}>
          <Textarea value={text} rows={3} resize="vertical" onChange={(_, { value }) => setText(value)} />
        </Field>
      )}
      <Quiet>{words.writtenLater}</Quiet>
    </QuestionLayout>
  );
}

function choiceOf(answer: ExpectedAnswer | undefined, candidates: readonly string[]): string {
  if (answer === undefined) return candidates.length === 0 ? own : '';
  if (answer.kind !== 'own') return answer.kind === 'proposed' ? '0' : notNeeded;
  const at = candidates.indexOf(answer.text);
  return at === -1 ? own : String(at);
}

/** Null until something is chosen. */
function answerOf(choice: string, text: string, candidates: readonly string[]): ExpectedAnswer | null {
  if (choice === notNeeded) return { kind: 'not-needed' };
  if (choice === own) return text.trim() === '' ? null : { kind: 'own', text: text.trim() };
  const chosen = choice === '' ? undefined : candidates[Number(choice)];
  if (chosen === undefined) return null;
  return choice === '0' ? { kind: 'proposed' } : { kind: 'own', text: chosen };
}
