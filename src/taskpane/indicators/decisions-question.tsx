/** The rows that would be added to «Решения», before anything is written. */
import type { ReactElement } from 'react';
import * as words from '../../text/pane/indicator-words';
import { useBook, usePane } from '../pane-context';
import { QuestionLayout } from '../frame/question-layout';

export function DecisionsQuestion(): ReactElement {
  const pane = usePane();
  const { overview } = useBook();
  const rows = overview.indicators?.decisions ?? [];
  return (
    <QuestionLayout
      title={words.decisionsTitle(rows.length)}
      answer={words.writeDecisions}
      onAnswer={() => void pane.writeDecisions()}
      close={words.doNotWrite}
    >
      {words.whatDeciding}
      <ul>
        {rows.map(({ occasion, addressee, recommendation }) => (
          <li key={`${occasion} ${addressee}`}>
            {occasion}. {words.whom(addressee)}: {recommendation}
          </li>
        ))}
      </ul>
    </QuestionLayout>
  );
}
