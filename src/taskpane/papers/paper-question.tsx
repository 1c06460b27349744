/** What a paper holds, before it is made and saved. */
import { makeStyles, Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import { useCallback, useState, type ReactElement } from 'react';
import type { PaperId, PaperOutline } from '../../job/papers';
import * as words from '../../text/pane/paper-words';
import { forYearly } from '../../text/yearly-text';
import { useBook, usePane } from '../pane-context';
import { useSaid } from '../use-said';
import { OrderQuestion } from './order-question';
import { QuestionLayout } from '../frame/question-layout';

const useStyles = makeStyles({
  headings: { margin: '8px 0', paddingLeft: '4px', listStyleType: 'none', overflowWrap: 'anywhere' },
  sub: { paddingLeft: '16px' },
});

type ReportId = Exclude<PaperId, 'order'>;

interface Choice {
  readonly id: ReportId;
  readonly label: string;
}

/** `yearly`: the title of the report that the document asks for. */
function choicesOf(yearly: string | null): readonly Choice[] {
  return [
    { id: 'report', label: words.forHead },
    { id: 'public', label: words.forPublic },
    { id: 'lists', label: words.forLists },
    { id: 'summary', label: words.forSummary },
    ...(yearly === null ? [] : [{ id: 'yearly', label: forYearly(yearly) } as const]),
  ];
}

export function PaperQuestion({ paper }: { readonly paper: PaperId }): ReactElement {
  return paper === 'order' ? <OrderQuestion /> : <ReportQuestion />;
}

function ReportQuestion(): ReactElement {
  const pane = usePane();
  const choices = choicesOf(useBook().overview.papers.yearly);
  const [paper, setPaper] = useState<ReportId>('report');
  const outline = useSaid(useCallback(() => pane.outline({ paper }), [pane, paper]));
  return (
    <QuestionLayout
      title={words.reportTitle}
      answer={words.saveDocument}
      onAnswer={() => void pane.savePaper({ paper })}
      close={words.doNotSave}
    >
      <RadioGroup
        aria-label={words.forWhom}
        value={paper}
        onChange={(_, { value }) => setPaper(choices.find(({ id }) => id === value)?.id ?? 'report')}
      >
        {choices.map(({ id, label }) => (
          <Radio key={id} value={id} label={label} />
        ))}
      </RadioGroup>
      {outline === undefined ? (
        <Spinner size="tiny" label={words.preparing} />
      ) : (
        <>
          <Contents outline={outline} />
          {words.openingInWord}
        </>
      )}
    </QuestionLayout>
  );
}

function Contents({ outline }: { readonly outline: PaperOutline }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.headings}>
        {outline.headings.map(({ isSub, text }, index) => (
          <li key={index} className={isSub ? styles.sub : undefined}>
            {text}
          </li>
        ))}
      </ul>
      <p>{words.contentsText(outline.tables, outline.charts)}</p>
    </>
  );
}
