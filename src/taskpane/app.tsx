/** The pane as a whole: theme, dropped files, messages, and the view that fits the state. */
import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { Suspense, useDeferredValue, type ReactElement } from 'react';
import { CheckView } from './check/check-view';
import { FilesFold } from './files/files-fold';
import { AppHeader } from './frame/app-header';
import { DropTarget } from './frame/drop-target';
import { loadedLater } from './frame/loaded-later';
import { NoticeBar } from './frame/notice-bar';
import { QuestionDialog } from './frame/question-dialog';
import { stepText, WorkView } from './frame/work-view';
import { PaneContext, ShownState, useBook, usePane, usePaneState } from './pane-context';
import { PlaceContext, usePlace, type Place } from './place';
import { SupportDialog } from './support/support-dialog';
import type { PaneController } from './state/pane-controller';
import { isKept, isUnsaved, type PaneState, type ViewName } from './state/pane-state';
import { lowPane, narrowPane } from './large-print';
import { useFocusRescue } from './use-focus-rescue';
import { useIsWide } from './use-is-wide';
import { useLeavingWarning } from './use-leaving-warning';
import { themes, useThemeName, type ThemeName } from './theme';
import { ShownView } from './view-main';
import * as words from '../text/pane/frame-words';

/** Seen after the first check at the earliest. */
const ExpectedView = loadedLater(
  async () => (await import(/* webpackChunkName: "results" */ './expected/expected-view')).ExpectedView,
);
const FlagsView = loadedLater(
  async () => (await import(/* webpackChunkName: "results" */ './flags/flags-view')).FlagsView,
);
const IndicatorsView = loadedLater(
  async () => (await import(/* webpackChunkName: "results" */ './indicators/indicators-view')).IndicatorsView,
);

const useStyles = makeStyles({
  provider: { height: '100%', backgroundColor: tokens.colorNeutralBackground2 },
  frame: { display: 'flex', height: '100%', position: 'relative' },
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    flexGrow: 1,
    overflowX: 'hidden',
  },
  beside: {
    flexShrink: 0,
    flexGrow: 0,
    width: '400px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    // Where little of it would be left, the pane scrolls as a whole.
    [lowPane]: { minHeight: '240px', flexShrink: 0 },
  },
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

/** Rarely used, and loaded only then. */
const CollectionView = loadedLater(
  async () =>
    (await import(/* webpackChunkName: "collection" */ './collection/collection-view')).CollectionView,
);
const SchoolView = loadedLater(
  async () => (await import(/* webpackChunkName: "school" */ './collection/school-view')).SchoolView,
);

/** Of what stands in the sheets themselves. */
const viewsBesideSheet: readonly ViewName[] = ['check', 'collection'];

/** In a wide window only. */
const BesideView = loadedLater(
  async () => (await import(/* webpackChunkName: "beside" */ './beside/beside-view')).BesideView,
);

export interface AppProps {
  readonly controller: PaneController;
  readonly place: Place;
  readonly hostTheme?: ThemeName | null;
}

export function App({ controller, place, hostTheme = null }: AppProps): ReactElement {
  const styles = useStyles();
  const theme = themes[useThemeName(hostTheme)];
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <PaneContext.Provider value={controller}>
        <PlaceContext.Provider value={place}>
          {place.keepsFiles ? (
            <DropTarget>
              <Frame />
            </DropTarget>
          ) : (
            <Frame />
          )}
          <QuestionDialog />
          <SupportDialog />
        </PlaceContext.Provider>
      </PaneContext.Provider>
    </FluentProvider>
  );
}

function Frame(): ReactElement {
  const styles = useStyles();
  const state = usePaneState();
  // The frame changes at once, the view under it in slices: a new list never holds the page up.
  const shown = useDeferredValue(state);
  const { Sheet, Warning, Foot } = usePlace();
  const isWide = useIsWide() && Sheet !== null;
  const step = state.work?.step;
  useLeavingWarning((isUnsaved(state) && !isKept(state)) || step === 'save' || step === 'write-sheets');
  useFocusRescue(state);
  const hasBook = state.book !== null && !isOpening(state);
  // Over the pane where there is no room beside it: the pane keeps its place and waits.
  const isCovered =
    hasBook && Sheet !== null && !isWide && state.focus !== null && viewsBesideSheet.includes(state.view);
  return (
    <div className={styles.frame}>
      <div className={mergeClasses(styles.pane, hasBook && isWide && styles.beside)} inert={isCovered}>
        {hasBook && <Top {...state} />}
        <NoticeBar />
        {Warning !== null && <Warning />}
        <div className={styles.body}>
          <ShownView.Provider value={shown.view}>
            <Body state={shown} />
          </ShownView.Provider>
        </div>
        {Foot !== null && <Foot />}
      </div>
      {hasBook && Sheet !== null && (isWide || isCovered) && (
        <Beside state={state} isWide={isWide} Sheet={Sheet} />
      )}
    </div>
  );
}

/** A sheet of the workbook, or in a wide window what belongs to the view. */
function Beside({
  state: { view, book },
  isWide,
  Sheet,
}: {
  readonly state: PaneState;
  readonly isWide: boolean;
  readonly Sheet: NonNullable<Place['Sheet']>;
}): ReactElement {
  const isOwn = book?.overview.schools.length !== 0 || book.overview.isOnlyDamaged;
  if (isOwn || view === 'check' || view === 'collection') return <Sheet isWide={isWide} />;
  return (
    <Suspense>
      <BesideView />
    </Suspense>
  );
}

function Top({ view, work }: Pick<PaneState, 'view' | 'work'>): ReactElement {
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
            <Tab value="check" className={styles.tab}>
              {words.check}
            </Tab>
            {hasCollection && (
              <Tab value="collection" className={styles.tab}>
                {words.collection}
              </Tab>
            )}
            <Tab value="expected" className={styles.tab}>
              {words.expected}
            </Tab>
            <Tab value="indicators" className={styles.tab}>
              {words.indicators}
            </Tab>
            <Tab value="flags" className={styles.tab}>
              {words.flags}
            </Tab>
            <Tab value="report" className={styles.tab}>
              {words.report}
            </Tab>
          </TabList>
        </nav>
      )}
      {(view !== 'collection' || schools.length > 0) && <FilesFold />}
      {work !== null && <ProgressBar aria-label={stepText(work.step)} />}
    </header>
  );
}

function Body({ state }: { readonly state: PaneState }): ReactElement {
  const { Start, Report } = usePlace();
  if (state.work !== null && isOpening(state)) return <WorkView work={state.work} />;
  if (state.book === null) return <Start />;
  if (state.book.overview.schools.length > 0)
    return (
      <ShownState.Provider value={state}>
        <Suspense>
          <SchoolView />
        </Suspense>
      </ShownState.Provider>
    );
  if (state.book.overview.isOnlyDamaged) return <CheckView />;
  switch (state.view) {
    case 'collection':
      return (
        <ShownState.Provider value={state}>
          <Suspense>
            <CollectionView />
          </Suspense>
        </ShownState.Provider>
      );
    case 'check':
      return <CheckView />;
    case 'expected':
      return (
        <Suspense fallback={<ProgressBar aria-label={words.expected} />}>
          <ExpectedView />
        </Suspense>
      );
    case 'indicators':
      return (
        <Suspense fallback={<ProgressBar aria-label={words.indicators} />}>
          <IndicatorsView />
        </Suspense>
      );
    case 'flags':
      return (
        <Suspense fallback={<ProgressBar aria-label={words.flags} />}>
          <FlagsView />
        </Suspense>
      );
    case 'report':
      return (
        <Suspense fallback={<ProgressBar aria-label={words.report} />}>
          <Report />
        </Suspense>
      );
  }
}

/** Opening a file takes the whole pane; work on an open workbook leaves its view in place. */
function isOpening({ book, work }: PaneState): boolean {
  return work !== null && (book === null || work.isCancellable);
}
