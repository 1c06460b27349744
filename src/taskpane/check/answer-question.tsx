/** Questions that are answered with more than a yes: an explanation, an expected result, how it goes, the settings. */
import type { ReactElement } from 'react';
import { ExpectedQuestion } from '../expected/expected-question';
import { ProgressQuestion } from '../expected/progress-question';
import type { AnsweringQuestion } from '../state/question';
import { SettingsQuestion } from '../settings/settings-question';
import { AcceptedList } from './accepted-list';
import { ExplainFlag, ExplainQuestion } from './explain-question';

export function AnswerQuestion({ question }: { readonly question: AnsweringQuestion }): ReactElement {
  switch (question.kind) {
    case 'explain':
      return <ExplainQuestion key={question.indices.join()} indices={question.indices} />;
    case 'explain-flag':
      return <ExplainFlag question={question} />;
    case 'accepted':
      return <AcceptedList />;
    case 'expected':
      return <ExpectedQuestion line={question.line} />;
    case 'settings':
      return <SettingsQuestion question={question} />;
    case 'progress':
      return <ProgressQuestion question={question} />;
  }
}
