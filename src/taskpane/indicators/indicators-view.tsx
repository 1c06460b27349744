/** The document's indicators by direction: plan, fact, state, who has not sent; the plan to take on and the questions to answer. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { IndicatorsOverview } from '../../job/indicators-overview';
import { questionCodes } from '../../job/question-codes';
import * as words from '../../text/pane/indicator-words';
import { EmptySection } from '../empty-section';
import { LinesByDirection } from '../lines-by-direction';
import { useBook, usePane, usePaneState } from '../pane-context';
import { IndicatorItem } from './indicator-item';
import { useKeptState, ViewMain } from '../view-main';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 12px 8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

export function IndicatorsView(): ReactElement {
  const { indicators } = useBook().overview;
  return indicators === null ? (
    <EmptySection title={words.noIndicators} text={words.whyNoIndicators} />
  ) : (
    <Indicators indicators={indicators} />
  );
}

function Indicators({ indicators }: { readonly indicators: IndicatorsOverview }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const { target } = useBook().overview;
  const [showsAll, setShowsAll] = useKeptState('shows-all', false);
  const { lines, year, summary, plan, questions, decisions } = indicators;
  const shown = showsAll ? lines : lines.filter(({ isTold }) => isTold);
  const canWrite = target !== null && work === null;
  return (
    <ViewMain>
      <div className={styles.tools}>
        <h1 className={styles.title}>{words.title(year)}</h1>
        <Quiet>{summary}</Quiet>
        {plan !== null && plan.lines.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={!canWrite}
            onClick={() => canWrite && pane.ask({ kind: 'plan' })}
          >
            {words.adoptPlan(year)}
          </Button>
        )}
        {questions > 0 && (
          <Button onClick={() => pane.showKinds(questionCodes)}>{words.questionsToAnswer(questions)}</Button>
        )}
        {decisions.length > 0 && (
          <Button disabledFocusable={!canWrite} onClick={() => canWrite && pane.ask({ kind: 'decisions' })}>
            {words.prepareDecisions(decisions.length)}
          </Button>
        )}
        <Checkbox
          label={words.showAll}
          checked={showsAll}
          onChange={(_, { checked }) => setShowsAll(checked === true)}
        />
        {shown.length === 0 && <Quiet size={300}>{words.nothingYet}</Quiet>}
      </div>
      <LinesByDirection lines={shown} label={words.list} estimate={110}>
        {(line) => <IndicatorItem line={line} />}
      </LinesByDirection>
    </ViewMain>
  );
}
