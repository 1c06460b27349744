/** Asks before a table's sheet that a person deleted is made anew: what will stand on it and what will not. */
import type { ReactElement } from 'react';
import * as words from '../../text/sheet-gone-text';
import { usePane } from '../pane-context';
import type { Question } from '../state/question';
import { QuestionLayout } from '../frame/question-layout';

export function NewSheet({
  question: { sheet, year },
}: {
  readonly question: Extract<Question, { kind: 'sheet-gone' }>;
}): ReactElement {
  const pane = usePane();
  return (
    <QuestionLayout
      title={words.sheetGoneTitle(sheet)}
      answer={words.makeSheet}
      onAnswer={() => void pane.fillExpected(true)}
      close={words.writeNothing}
    >
      <p>
        {words.sheetGoneText(sheet)} {words.newSheetHolds(year)}
      </p>
      <p>{words.newSheetLacks}</p>
    </QuestionLayout>
  );
}
