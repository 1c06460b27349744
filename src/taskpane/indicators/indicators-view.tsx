/** The document's indicators by direction: plan, fact, state, who has not sent; the plan to take on and the questions to answer. */
import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import type { IndicatorLine, IndicatorsOverview } from '../../job/indicators-overview';
import * as words from '../../text/pane/indicator-words';
import { EmptySection } from '../empty-section';
import { lowPane } from '../large-print';
import { useBook, usePane, usePaneState } from '../pane-context';
import { IndicatorItem } from './indicator-item';

const useStyles = makeStyles({
  view: { outlineStyle: 'none', display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  tools: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 12px 8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
  scroll: {
    overflowY: 'auto',
    flexGrow: 1,
    minHeight: 0,
    contain: 'strict',
    [lowPane]: { minHeight: '240px', flexShrink: 0 },
  },
  canvas: { position: 'relative' },
  line: { position: 'absolute', top: 0, left: 0, width: '100%' },
  direction: {
    margin: 0,
    padding: '12px 16px 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
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
  const [showsAll, setShowsAll] = useState(false);
  const { lines, year, summary, plan, questions, decisions } = indicators;
  const shown = showsAll ? lines : lines.filter(({ isTold }) => isTold);
  const canWrite = target !== null && work === null;
  return (
    <main className={styles.view} tabIndex={-1}>
      <div className={styles.tools}>
        <h1 className={styles.title}>{words.title(year)}</h1>
        <Text size={200} className={styles.quiet}>
          {summary}
        </Text>
        {plan !== null && plan.lines.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={!canWrite}
            onClick={() => canWrite && pane.askPlan()}
          >
            {words.adoptPlan(year)}
          </Button>
        )}
        {questions > 0 && (
          <Button onClick={() => pane.chooseView('check')}>{words.questionsToAnswer(questions)}</Button>
        )}
        {decisions.length > 0 && (
          <Button disabledFocusable={!canWrite} onClick={() => canWrite && pane.askDecisions()}>
            {words.prepareDecisions(decisions.length)}
          </Button>
        )}
        <Checkbox
          label={words.showAll}
          checked={showsAll}
          onChange={(_, { checked }) => setShowsAll(checked === true)}
        />
        {shown.length === 0 && <Text className={styles.quiet}>{words.nothingYet}</Text>}
      </div>
      <IndicatorLines lines={shown} />
    </main>
  );
}

type Row = { readonly direction: string } | { readonly line: IndicatorLine };

function IndicatorLines({ lines }: { readonly lines: readonly IndicatorLine[] }): ReactElement {
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => withDirections(lines), [lines]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 110,
    overscan: 5,
  });
  return (
    <div ref={scroll} className={styles.scroll} tabIndex={0} role="list" aria-label={words.list}>
      <div className={styles.canvas} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.line}
              style={{ transform: `translateY(${start}px)` }}
              role="listitem"
            >
              {row !== undefined && 'direction' in row && (
                <h2 className={styles.direction}>{row.direction}</h2>
              )}
              {row !== undefined && 'line' in row && <IndicatorItem line={row.line} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function withDirections(lines: readonly IndicatorLine[]): Row[] {
  return lines.flatMap((line, index) =>
    line.direction === lines[index - 1]?.direction ? [{ line }] : [{ direction: line.direction }, { line }],
  );
}
