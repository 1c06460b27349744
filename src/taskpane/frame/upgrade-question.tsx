/** Shows what raising the workbook to the present forms would change, before anything is written. */
import type { ReactElement } from 'react';
import { doNotUpgrade, upgrade } from '../../text/pane/question-words';
import { upgradeLines, upgradeTitle } from '../../text/upgrade-text';
import { useBook, usePane } from '../pane-context';
import { QuestionLayout } from './question-layout';

export function UpgradeQuestion(): ReactElement {
  const pane = usePane();
  const { overview } = useBook();
  return (
    <QuestionLayout
      title={upgradeTitle}
      answer={upgrade}
      onAnswer={() => void pane.upgrade()}
      close={doNotUpgrade}
    >
      {overview.upgrade !== null && upgradeLines(overview.upgrade).map((line) => <p key={line}>{line}</p>)}
    </QuestionLayout>
  );
}
