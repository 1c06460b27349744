/** The view «Таблица 1»: the year, what will be written, what waits for a decision, and each row's state. */
import {
  Button,
  Field,
  makeStyles,
  Select,
  Text,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { writeRowsText, writtenRowsText } from '../../text/pane-text';
import * as words from '../../text/pane/expected-words';
import { expectedSheetName } from '../../text/sheet-names';
import { yearLabel } from '../../text/pane/start-words';
import { EmptySection } from '../empty-section';
import { narrowPane } from '../large-print';
import { LinesByDirection } from '../lines-by-direction';
import { useBook, usePane, usePaneState } from '../pane-context';
import type { ExpectedLine, ExpectedOverview } from '../../job/expected-overview';
import { DistrictChoice } from './district-choice';
import { ExpectedItem, isOpen } from './expected-item';
import { StateCounts } from './state-counts';
import { ViewMain } from '../view-main';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: '10px', padding: '12px 12px 8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  row: { display: 'flex', gap: '8px', alignItems: 'flex-end', [narrowPane]: { flexWrap: 'wrap' } },
  year: { width: '104px', flexShrink: 0 },
  write: { flexGrow: 1 },
  waiting: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
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
  const restoreFocus = useRestoreFocusTarget();
  const { answers, work } = usePaneState();
  const { target, sheets } = useBook().overview;
  const { lines } = expected;
  const written = lines.filter(({ id, decision }) => decision === 'write' || answers.has(id)).length;
  const waiting = lines.filter((line) => isOpen(line) && !answers.has(line.id));
  const [first] = waiting;
  const isIdle = written === 0 || target === null || work !== null;
  return (
    <ViewMain>
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
            {written === 0 ? writtenText(lines, waiting.length) : writeRowsText(written)}
          </Button>
        </div>
        {target === null && <Quiet>{words.nowhereToWrite}</Quiet>}
        {!isIdle && !sheets.some(({ name }) => name === expectedSheetName) && (
          <Quiet>{words.sheetWillBeMade(expectedSheetName)}</Quiet>
        )}
        {first !== undefined && (
          <div className={styles.waiting}>
            {written > 0 && <Text size={200}>{writtenRowsText(0, waiting.length)}</Text>}
            <Button
              size="small"
              onClick={() => pane.ask({ kind: 'expected', line: first.id })}
              {...restoreFocus}
            >
              {words.answerQuestions}
            </Button>
          </div>
        )}
        <StateCounts lines={lines} />
      </div>
      <LinesByDirection lines={lines} label={words.expectedResults} estimate={96}>
        {(line) => <ExpectedItem line={line} />}
      </LinesByDirection>
    </ViewMain>
  );
}

function writtenText(lines: readonly ExpectedLine[], asked: number): string {
  const written = lines.filter((line) => line.current !== '').length;
  return asked + written === 0 ? words.nothingToWrite : writtenRowsText(written, asked);
}
