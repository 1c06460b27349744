/** The document's plan for a year past it, before anything is written: which values, and by which order. */
import { Checkbox, DialogBody, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { PlanOverview } from '../../job/plan-adoption';
import * as words from '../../text/pane/indicator-words';
import { noIndicatorSheet, ofSeveralYears } from '../../text/plan-adoption-text';
import { useBook, usePane } from '../pane-context';
import { QuestionLayout } from '../frame/question-layout';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '8px' },
  lines: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
});

export function PlanQuestion(): ReactElement {
  const { overview } = useBook();
  const plan = overview.indicators?.plan ?? null;
  if (plan === null) return <DialogBody>{words.nothingToAdopt}</DialogBody>;
  return plan.hasSheet ? <PlanChoice overview={plan} /> : <NowhereToWrite year={plan.year} />;
}

function NowhereToWrite({ year }: { readonly year: number }): ReactElement {
  return (
    <QuestionLayout title={words.adoptTitle(year)} close={words.close}>
      {noIndicatorSheet}
    </QuestionLayout>
  );
}

function PlanChoice({ overview }: { readonly overview: PlanOverview }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { lines, year, isExpired } = overview;
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    lines.filter(({ isChosen }) => isChosen).map(({ target }) => target),
  );
  const [order, setOrder] = useState('');
  const isReady = chosen.length > 0 && (!isExpired || order.trim() !== '');
  const choose = (target: string, isOn: boolean) =>
    setChosen(isOn ? [...chosen, target] : chosen.filter((each) => each !== target));
  const adopt = () => void pane.adoptPlan({ targets: chosen, order: order.trim() || null });
  return (
    <QuestionLayout
      title={words.adoptTitle(year)}
      answer={words.adopt}
      isReady={isReady}
      onAnswer={adopt}
      close={words.doNotAdopt}
      className={styles.content}
    >
      {lines.length === 0 ? words.nothingToAdopt : words.whatAdopting}
      {isExpired && lines.length > 0 && (
        <Field label={words.order} hint={words.orderHint} required>
          <Input value={order} onChange={(_, { value }) => setOrder(value)} />
        </Field>
      )}
      <div className={styles.lines}>
        {lines.map(({ target, subject, plan, isChosen }) => (
          <Checkbox
            key={target}
            checked={chosen.includes(target)}
            onChange={(_, { checked }) => choose(target, checked === true)}
            label={isChosen ? `${subject}: ${plan}` : `${subject}: ${plan}; ${ofSeveralYears}`}
          />
        ))}
      </div>
    </QuestionLayout>
  );
}
