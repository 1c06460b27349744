/** The charts of the year, section by section, each with its numbers. */
import { Field, makeStyles, Select, Spinner } from '@fluentui/react-components';
import { useCallback, useState, type ReactElement } from 'react';
import type { ChartsOverview } from '../../job/charts-overview';
import * as words from '../../text/pane/chart-words';
import { usePane } from '../pane-context';
import { useSaid } from '../use-said';
import { ChartFigure } from './chart-figure';
import { QuestionLayout } from '../frame/question-layout';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  // A long heading is cut by the field's end, not by the dialog's.
  select: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

export function ChartsQuestion(): ReactElement {
  const pane = usePane();
  const charts = useSaid(useCallback(() => pane.charts(), [pane]));
  return (
    <QuestionLayout title={words.title} answer={words.close} isSpaced>
      {charts === undefined ? <Spinner size="tiny" label={words.preparing} /> : <Sections charts={charts} />}
    </QuestionLayout>
  );
}

function Sections({ charts: { notes, sections } }: { readonly charts: ChartsOverview }): ReactElement {
  const styles = useStyles();
  const [chosen, setChosen] = useState(0);
  return (
    <>
      <Field label={words.what}>
        <Select
          className={styles.select}
          value={String(chosen)}
          onChange={(_, { value }) => setChosen(Number(value))}
        >
          {sections.map(({ heading }, index) => (
            <option key={heading} value={index}>
              {heading}
            </option>
          ))}
        </Select>
      </Field>
      {notes.map((note) => (
        <Quiet key={note}>{note}</Quiet>
      ))}
      {sections[chosen]?.parts.map((part, index) =>
        part.kind === 'text' ? (
          <Quiet key={`${chosen} ${index}`} size={300}>
            {part.text}
          </Quiet>
        ) : (
          <ChartFigure key={`${chosen} ${index}`} chart={part} />
        ),
      )}
    </>
  );
}
