/** Shows every cell's old and new value before anything is written. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowRight20Regular } from '@fluentui/react-icons/svg/arrow-right';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { CellValue } from '../../core/table/grid';
import { placeAddress } from '../../text/finding-text';
import { mendButtonText, remarksText } from '../../text/pane-text';
import * as words from '../../text/pane/mend-words';
import { falseWord, trueWord } from '../../data/lexicon/excel-words';
import { useBook, usePane } from '../pane-context';
import { serialDateText } from '../../job/serial-date-text';
import { leftByMend } from './left-by-mend';
import { QuestionLayout } from '../frame/question-layout';
import { Quiet } from '../quiet';

/** Nobody reads a thousand pairs; the rest is counted. */
const listed = 100;

const useStyles = makeStyles({
  list: {
    margin: '12px 0 0',
    padding: 0,
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr',
    gap: '2px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  values: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap', overflowWrap: 'anywhere' },
  old: { textDecorationLine: 'line-through', whiteSpace: 'pre-wrap' },
  new: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'pre-wrap' },
});

export function MendQuestion({ indices }: { readonly indices: readonly number[] }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { findings, overview } = useBook();
  const left = leftByMend(findings, indices, overview.target);
  const rest = indices.length - listed;
  const content = useRef<HTMLDivElement>(null);
  const [isLong, setLong] = useState(false);
  // What scrolls must take the keyboard; where nothing scrolls the focus belongs on the button.
  useEffect(() => {
    const { current } = content;
    if (current !== null) setLong(current.scrollHeight > current.clientHeight);
  }, []);
  return (
    <QuestionLayout
      title={words.whatWillChange}
      answer={mendButtonText(indices.length)}
      onAnswer={() => {
        pane.dismissQuestion();
        void pane.mend(indices);
      }}
      close={words.doNotMend}
      ref={content}
      tabIndex={isLong ? 0 : undefined}
    >
      {words.restStays}
      <ul className={styles.list}>
        {indices.slice(0, listed).map((index) => {
          const { place, mend } = findings[index] ?? {};
          return (
            mend !== undefined && (
              <li key={index} className={styles.pair}>
                <Quiet>
                  {place?.sheet} · {place === undefined ? '' : placeAddress(place)}
                </Quiet>
                <span className={styles.values}>
                  <span className={styles.old}>{cellText(mend.expected)}</span>
                  <ArrowRight20Regular aria-label={words.becomes} />
                  <span className={styles.new}>{cellText(mend.value)}</span>
                </span>
              </li>
            )
          );
        })}
      </ul>
      {rest > 0 && <Text block>{words.moreOfKind(remarksText(rest))}</Text>}
      {indices.length > 1 && left.unsure > 0 && (
        <Text block>{words.leftUnsure(remarksText(left.unsure))}</Text>
      )}
      {indices.length > 1 && left.elsewhere > 0 && (
        <Text block>{words.leftElsewhere(remarksText(left.elsewhere))}</Text>
      )}
    </QuestionLayout>
  );
}

/** Text and number may look the same; the kind is said. */
function cellText(value: CellValue): string {
  if (value === null) return words.empty;
  if (typeof value === 'number') return words.numberValue(String(value).replace('.', ','));
  if (typeof value === 'boolean') return value ? trueWord : falseWord;
  if (typeof value === 'string') return value === '' ? words.empty : words.textValue(value);
  return 'date' in value ? words.dateValue(serialDateText(value.date)) : value.error;
}
