/** Enters the state, the date and the paper of an expected result or of one of its events. */
import { Field, Input, Select, Spinner } from '@fluentui/react-components';
import { useCallback, useState, type ReactElement } from 'react';
import { cellAddress } from '../../core/table/grid';
import type { ProgressCell, ProgressPart } from '../../job/progress-cells';
import * as words from '../../text/pane/expected-question-words';
import { usePane } from '../pane-context';
import type { ProgressQuestion as Asked } from '../state/question';
import { useSaid } from '../use-said';
import { QuestionLayout } from '../frame/question-layout';

export function ProgressQuestion({ question }: { readonly question: Asked }): ReactElement {
  const pane = usePane();
  const { line } = question;
  const parts = useSaid(useCallback(() => pane.progress(line), [pane, line]));
  if (parts !== undefined && parts.length > 0) return <Parts parts={parts} question={question} />;
  return (
    <QuestionLayout title={words.howItGoes} close={words.close} isSpaced>
      {parts === undefined ? <Spinner size="tiny" label={words.preparing} /> : words.noCells}
    </QuestionLayout>
  );
}

function Parts({
  parts,
  question: { line, refused },
}: {
  readonly parts: readonly ProgressPart[];
  readonly question: Asked;
}): ReactElement {
  const pane = usePane();
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      parts.findIndex(({ sheet }) => sheet === refused?.sheet),
    ),
  );
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(
    () => new Map(refused?.entries.map(({ row, column, text }) => [cellAddress(row, column), text])),
  );
  const part = parts[at];
  const entries = (part?.cells ?? []).flatMap((cell) => {
    const text = typed.get(addressOf(cell));
    return text === undefined || text === cell.current ? [] : [{ row: cell.row, column: cell.column, text }];
  });
  const isReady = part !== undefined && entries.length > 0;
  const type = (cell: ProgressCell, text: string) => setTyped(new Map(typed).set(addressOf(cell), text));
  return (
    <QuestionLayout
      title={words.howItGoes}
      answer={words.write}
      isReady={isReady}
      onAnswer={() => isReady && void pane.enterProgress(line, part.sheet, entries)}
      close={words.close}
      isSpaced
    >
      {parts.length > 1 && (
        <Field label={words.ofWhat}>
          <Select
            value={String(at)}
            onChange={(_, { value }) => {
              setAt(Number(value));
              setTyped(new Map());
            }}
          >
            {parts.map(({ title }, index) => (
              <option key={title} value={index}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {part?.cells.map((cell) => (
        <Cell
          key={addressOf(cell)}
          cell={cell}
          text={typed.get(addressOf(cell)) ?? cell.current}
          refusal={refused?.first.find(({ address }) => address === addressOf(cell))?.reason}
          onText={(text) => type(cell, text)}
        />
      ))}
    </QuestionLayout>
  );
}

interface CellProps {
  readonly cell: ProgressCell;
  readonly text: string;
  readonly refusal: string | undefined;
  readonly onText: (text: string) => void;
}

function Cell({ cell: { rule, current }, text, refusal, onText }: CellProps): ReactElement {
  const known = rule.choices ?? [];
  const choices = ['', ...(current === '' || known.includes(current) ? [] : [current]), ...known];
  return (
    <Field
      label={rule.title}
      hint={rule.prompt}
      validationState={refusal === undefined ? 'none' : 'error'}
      validationMessage={refusal}
    >
      {rule.choices === null ? (
        <Input value={text} autoComplete="off" onChange={(_, { value }) => onText(value)} />
      ) : (
        <Select value={text} onChange={(_, { value }) => onText(value)}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice === '' ? words.nothingStated : choice}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function addressOf({ row, column }: ProgressCell): string {
  return cellAddress(row, column);
}
