/** The points of the order's draft and what a person must fill in, before it is made and saved. */
import type { ReactElement } from 'react';
import * as words from '../../text/pane/paper-words';
import { useBook, usePane } from '../pane-context';
import { QuestionLayout } from '../frame/question-layout';

export function OrderQuestion(): ReactElement {
  const pane = usePane();
  const { order, orderGaps } = useBook().overview.papers;
  return (
    <QuestionLayout
      title={words.orderTitle}
      answer={words.saveDocument}
      onAnswer={() => void pane.savePaper({ paper: 'order' })}
      close={words.doNotSave}
    >
      {words.orderBlanks}
      <ol>
        {order.map((point, index) => (
          <li key={index}>{point}</li>
        ))}
      </ol>
      {orderGaps.map((gap) => (
        <p key={gap}>{gap}</p>
      ))}
    </QuestionLayout>
  );
}
