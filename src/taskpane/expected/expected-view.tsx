/** The view «Таблица 1»: the year, what will be written, what waits for a decision, and each row's state. */
import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type ReactElement } from 'react';
import { writeRowsText, writtenRowsText } from '../../text/pane-text';
import * as words from '../../text/pane/expected-words';
import { expectedSheetName } from '../../text/sheet-names';
import { yearLabel } from '../../text/pane/start-words';
import { EmptySection } from '../empty-section';
import { lowPane, narrowPane } from '../large-print';
import { useBook, usePane, usePaneState } from '../pane-context';
import type { ExpectedLine, ExpectedOverview } from '../../job/expected-overview';
import { DistrictChoice } from './district-choice';
import { ExpectedItem, isQuestion } from './expected-item';
import { StateCounts } from './state-counts';

const useStyles = makeStyles({
  view: { outlineStyle: 'none', display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  tools: { display: 'flex', flexDirection: 'column', gap: '10px', padding: '12px 12px 8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  row: { display: 'flex', gap: '8px', alignItems: 'flex-end', [narrowPane]: { flexWrap: 'wrap' } },
  year: { width: '104px', flexShrink: 0 },
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
  write: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function ExpectedView(): ReactElement {
  const { overview } = useBook();
  if (overview.expected !== null) return <ExpectedTable expected={overview.expected} />;
  if (overview.districtName === null) {
    return (
      <EmptySection title={words.chooseDistrict} text={words.noDistrict}>
        <DistrictChoice />
      </EmptySection>
    );
  }
  return <EmptySection title={words.noTable} text={words.noTableOf(overview.districtName)} />;
}

function ExpectedTable({ expected }: { readonly expected: ExpectedOverview }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { accepted, work } = usePaneState();
  const { target, sheets } = useBook().overview;
  const { lines } = expected;
  const written = lines.filter((line) => isWritten(line, accepted)).length;
  const isIdle = written === 0 || target === null || work !== null;
  return (
    <main className={styles.view} tabIndex={-1}>
      <div className={styles.tools}>
        <h1 className={styles.title}>{expected.title}</h1>
        <div className={styles.row}>
          <Field label={yearLabel} className={styles.year}>
            <Select
              value={String(expected.year)}
              onChange={(_, { value }) => void pane.chooseYear(Number(value))}
            >
              {expected.years.map((year) => (
                <option key={year}>{year}</option>
              ))}
            </Select>
          </Field>
          <Button
            className={styles.write}
            appearance="primary"
            disabledFocusable={isIdle}
            onClick={() => !isIdle && void pane.fillExpected()}
          >
            {written === 0 ? writtenText(lines) : writeRowsText(written)}
          </Button>
        </div>
        {target === null && (
          <Text size={200} className={styles.quiet}>
            {words.nowhereToWrite}
          </Text>
        )}
        {!isIdle && !sheets.some(({ name }) => name === expectedSheetName) && (
          <Text size={200} className={styles.quiet}>
            {words.sheetWillBeMade(expectedSheetName)}
          </Text>
        )}
        <StateCounts lines={lines} />
      </div>
      <ExpectedLines lines={lines} />
    </main>
  );
}

function writtenText(lines: readonly ExpectedLine[]): string {
  const asked = lines.filter(isQuestion).length;
  const written = lines.filter((line) => line.current !== '').length;
  return asked + written === 0 ? words.nothingToWrite : writtenRowsText(written, asked);
}

function isWritten(line: ExpectedLine, accepted: readonly string[]): boolean {
  return line.decision === 'write' || (isQuestion(line) && accepted.includes(line.id));
}

type Row = { readonly direction: string } | { readonly line: ExpectedLine };

function ExpectedLines({ lines }: { readonly lines: readonly ExpectedLine[] }): ReactElement {
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => withDirections(lines), [lines]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 96,
    overscan: 5,
  });
  return (
    <div ref={scroll} className={styles.scroll} tabIndex={0} role="list" aria-label={words.expectedResults}>
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
              {row !== undefined && 'line' in row && <ExpectedItem line={row.line} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function withDirections(lines: readonly ExpectedLine[]): Row[] {
  return lines.flatMap((line, index) =>
    line.direction === lines[index - 1]?.direction ? [{ line }] : [{ direction: line.direction }, { line }],
  );
}
