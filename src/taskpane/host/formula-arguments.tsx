/** The second step of a formula: each argument is typed, or taken from what is selected in Excel. */
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { TableCursor20Regular } from '@fluentui/react-icons/svg/table-cursor';
import { useState, type ReactElement } from 'react';
import { problemText } from '../problem-text';
import type { FormulaCell } from '../state/pane-state';
import * as words from '../../text/pane/formula-words';
import {
  formulaValue,
  type ArgumentProblem,
  type FormulaOffer,
  type FormulaParameter,
  type FormulaValue,
} from './formula-offer';
import { useHostPane } from './use-host-pane';
import { type WorkProblem, problemOf } from '../../job/work-problem';
import { QuestionLayout } from '../frame/question-layout';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '12px', marginTop: '12px' },
  row: { display: 'flex', gap: '4px' },
  input: { flexGrow: 1, minWidth: 0 },
  take: { minWidth: 'auto', flexShrink: 0 },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

interface FormulaArgumentsProps {
  readonly cell: FormulaCell;
  readonly offer: FormulaOffer;
  readonly onBack: () => void;
}

export function FormulaArguments({ cell, offer, onBack }: FormulaArgumentsProps): ReactElement {
  const styles = useStyles();
  const pane = useHostPane();
  const [typed, setTyped] = useState<readonly string[]>(offer.parameters.map(() => ''));
  const [problem, setProblem] = useState('');
  const [isTried, setTried] = useState(false);
  const values = offer.parameters.map((parameter, index) => formulaValue(parameter, typed[index] ?? ''));
  const put = (index: number, text: string): void =>
    setTyped((before) => before.map((old, at) => (at === index ? text : old)));
  const take = async (index: number): Promise<void> => {
    try {
      put(index, await pane.selectedAddress());
      setProblem('');
    } catch (error) {
      setProblem(sentence(problemOf(error), cell));
    }
  };
  const insert = async (): Promise<void> => {
    setTried(true);
    const ready = values.filter((value): value is FormulaValue => !isProblem(value));
    if (ready.length < values.length) return;
    const stopped = await pane.insertFormula(cell, offer.formulaOf(ready));
    if (stopped !== null) setProblem(sentence(stopped, cell));
  };
  return (
    <QuestionLayout
      title={titleOf(offer)}
      answer={words.insert}
      onAnswer={() => void insert()}
      close={words.back}
      onClose={onBack}
    >
      <Text block>{offer.description}</Text>
      <Quiet block>{placeText(cell, offer)}</Quiet>
      <div className={styles.fields}>
        {offer.parameters.map((parameter, index) => {
          const value = values[index] ?? null;
          return (
            <Field
              key={parameter.name}
              label={labelOf(parameter)}
              required={!parameter.isOptional}
              hint={parameter.description}
              validationMessage={isTried && isProblem(value) ? argumentText(value.problem) : undefined}
            >
              {(field) => (
                <div className={styles.row}>
                  <Input
                    {...field}
                    className={styles.input}
                    value={typed[index] ?? ''}
                    onChange={(_, { value: text }) => put(index, text)}
                  />
                  <Button
                    className={styles.take}
                    icon={<TableCursor20Regular />}
                    title={words.useSelection}
                    aria-label={words.useSelectionFor(labelOf(parameter))}
                    onClick={() => void take(index)}
                  />
                </div>
              )}
            </Field>
          );
        })}
      </div>
      {problem !== '' && (
        <Text block role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
    </QuestionLayout>
  );
}

function isProblem(value: ReturnType<typeof formulaValue>): value is { readonly problem: ArgumentProblem } {
  return typeof value === 'object' && value !== null && 'problem' in value;
}

/** What the function answers: the first clause of its description. */
function titleOf({ description }: FormulaOffer): string {
  return (/^[^:;.(]+/u.exec(description)?.[0] ?? description).trim();
}

/** The name without the underscores that Excel's own hint needs. */
function labelOf({ name }: FormulaParameter): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function placeText(cell: FormulaCell, { columns }: FormulaOffer): string {
  const place = words.willStandIn(ownAddress(cell), sheetOf(cell));
  if (columns.length < 2) return place;
  return words.willFill(place, columns.join(', '));
}

function argumentText(problem: ArgumentProblem): string {
  switch (problem) {
    case 'missing':
      return words.selectCells;
    case 'not-a-range':
      return words.addressNeeded;
  }
}

function sentence(problem: WorkProblem, cell: FormulaCell): string {
  if (
    problem.kind === 'conflicts' &&
    problem.conflicts.some(({ kind }) => kind === 'value' || kind === 'formula')
  )
    return words.cellTaken(ownAddress(cell));
  return problemText(problem, () => sheetOf(cell)).text;
}

function ownAddress({ address }: FormulaCell): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

function sheetOf({ address }: FormulaCell): string {
  return address.slice(0, address.lastIndexOf('!')).replace(/^'|'$/gu, '').replaceAll("''", "'");
}
