/** The view «Проверка»: how many of what, narrowing down, and the list itself. */
import { Button, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useMemo, type ReactElement } from 'react';
import { fewerThanText } from '../../text/pane-text';
import * as words from '../../text/pane/check-words';
import { viewNames } from '../../text/pane/frame-words';
import { lastOfOtherView } from '../state/trail';
import { narrowPane } from '../large-print';
import { useBook, usePane, usePaneState } from '../pane-context';
import { AcceptedButton } from './accepted-button';
import { AllClear } from './all-clear';
import { FindingList } from './finding-list';
import { listModel } from './list-model';
import { QuietHeading } from '../quiet-heading';
import { SeverityFilter } from './severity-filter';
import { SwitchButton } from './switch-button';
import { ViewMain } from '../view-main';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 12px 8px' },
  row: { display: 'flex', gap: '8px', alignItems: 'center', [narrowPane]: { flexWrap: 'wrap' } },
  search: { flexGrow: 1, minWidth: 0 },
  groupings: { display: 'flex', flexShrink: 0, [narrowPane]: { flexShrink: 1, flexWrap: 'wrap' } },
  first: {
    borderTopRightRadius: 0,
    borderBottomRightRadius: 0,
    minWidth: 'auto',
    fontWeight: tokens.fontWeightRegular,
    padding: '5px 8px',
  },
  second: {
    borderTopLeftRadius: 0,
    borderBottomLeftRadius: 0,
    minWidth: 'auto',
    marginLeft: '-1px',
    fontWeight: tokens.fontWeightRegular,
    padding: '5px 8px',
  },
  count: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
  },
  back: { alignSelf: 'flex-start', paddingLeft: 0 },
  nothing: {
    padding: '32px 24px',
    textAlign: 'center',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    alignItems: 'center',
  },
});

export function CheckView(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { filter } = usePaneState();
  const { findings, overview } = useBook();
  const order = filter.grouping === 'rule' ? overview.byRule : overview.bySheet;
  const model = useMemo(
    () => listModel(findings, order, filter, overview.target),
    [findings, order, filter, overview.target],
  );
  if (findings.length === 0) return <AllClear />;
  return (
    <ViewMain>
      <QuietHeading>{words.check}</QuietHeading>
      <div className={styles.tools}>
        <SeverityFilter />
        <div className={styles.row}>
          <SearchBox
            className={styles.search}
            placeholder={words.find}
            aria-label={words.findAmongFindings}
            value={filter.search}
            onChange={(_, { value }) => pane.search(value)}
          />
          <div className={styles.groupings} role="group" aria-label={words.grouping}>
            <SwitchButton
              className={styles.first}
              isPressed={filter.grouping === 'rule'}
              onClick={() => pane.chooseGrouping('rule')}
            >
              {words.byKind}
            </SwitchButton>
            <SwitchButton
              className={styles.second}
              isPressed={filter.grouping === 'sheet'}
              onClick={() => pane.chooseGrouping('sheet')}
            >
              {words.bySheet}
            </SwitchButton>
          </div>
        </div>
        <AcceptedButton />
        <BackToView />
        {model.shown < findings.length && model.shown > 0 && (
          <div className={styles.count} role="status">
            <Text size={200}>{fewerThanText(model.shown, findings.length)}</Text>
            <Button size="small" appearance="transparent" onClick={() => pane.clearFilter()}>
              {words.showAll}
            </Button>
          </div>
        )}
      </div>
      {model.shown === 0 ? (
        <div className={styles.nothing} role="status">
          <Text>{words.nothingFound}</Text>
          <Button onClick={() => pane.clearFilter()}>{words.showAll}</Button>
        </div>
      ) : (
        <FindingList lines={model.lines} findings={findings} />
      )}
    </ViewMain>
  );
}

/** From findings that another view has asked for. */
function BackToView(): ReactElement | null {
  const styles = useStyles();
  const pane = usePane();
  const state = usePaneState();
  const at = lastOfOtherView(state);
  const spot = state.trail[at];
  if (state.filter.kinds === null || spot === undefined) return null;
  return (
    <Button
      className={styles.back}
      size="small"
      appearance="transparent"
      icon={<ArrowLeft20Regular />}
      onClick={() => pane.goBack(at)}
    >
      {words.backTo(viewNames[spot.view])}
    </Button>
  );
}
