/** What stays above every view of an open workbook: its name and menu, the views, the files, work under way. */
import { makeStyles, mergeClasses, ProgressBar, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FilesFold } from '../files/files-fold';
import { AppHeader } from './app-header';
import { narrowPane } from '../large-print';
import { useBook, usePane } from '../pane-context';
import type { PaneState, ViewName } from '../state/pane-state';
import { stepText } from './work-view';
import * as words from '../../text/pane/frame-words';

const useStyles = makeStyles({
  top: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    zIndex: 1,
  },
  tabs: {
    paddingLeft: '4px',
    justifyContent: 'space-between',
    paddingRight: '4px',
    [narrowPane]: { flexWrap: 'wrap', justifyContent: 'flex-start' },
  },
  // Six of them: smaller, and the chosen one not wider than the others; in a wider script they wrap.
  manyTabs: {
    flexWrap: 'wrap',
    '& [role=tab]': { paddingLeft: '2px', paddingRight: '2px' },
    '& [role=tab] span': { fontSize: '11px', fontWeight: tokens.fontWeightRegular },
  },
  // Five of them beside each other at 350 pixels.
  tab: {
    paddingLeft: '3px',
    paddingRight: '3px',
    '& span': { fontSize: tokens.fontSizeBase200, paddingLeft: 0, paddingRight: 0 },
    '::after': { left: '4px', right: '4px' },
  },
});

const views: readonly ViewName[] = ['check', 'collection', 'expected', 'indicators', 'flags', 'report'];

export function PaneTop({ view, work }: Pick<PaneState, 'view' | 'work'>): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { schools, collection, files, isOnlyDamaged } = useBook().overview;
  const hasCollection = collection !== null || files.length > 1;
  return (
    <header className={styles.top}>
      <AppHeader />
      {/* A school's workbook has one view of its own: nothing on it is a district's. Of a damaged one there is no more than findings. */}
      {schools.length === 0 && !isOnlyDamaged && (
        <nav aria-label={words.parts}>
          <TabList
            className={mergeClasses(styles.tabs, hasCollection && styles.manyTabs)}
            selectedValue={view}
            onTabSelect={(_, { value }) => pane.chooseView(value as ViewName)}
          >
            {views
              .filter((name) => name !== 'collection' || hasCollection)
              .map((name) => (
                <Tab key={name} value={name} className={styles.tab}>
                  {words.viewNames[name]}
                </Tab>
              ))}
          </TabList>
        </nav>
      )}
      {(view !== 'collection' || schools.length > 0) && <FilesFold />}
      {work !== null && <ProgressBar aria-label={stepText(work.step)} />}
    </header>
  );
}
