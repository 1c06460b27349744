/** The pane as a whole: theme, dropped files, messages, and the view that fits the state. */
import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, useDeferredValue, type ReactElement } from 'react';
import { PaneTop } from './frame/pane-top';
import { PaneBody } from './frame/pane-body';
import { DropTarget } from './frame/drop-target';
import { loadedLater } from './frame/loaded-later';
import { NoticeBar } from './frame/notice-bar';
import { QuestionDialog } from './frame/question-dialog';
import { PaneContext, usePaneState } from './pane-context';
import { PlaceContext, usePlace, type Place } from './place';
import { SupportDialog } from './support/support-dialog';
import type { PaneController } from './state/pane-controller';
import { isKept, isOpening, isUnsaved, type PaneState, type ViewName } from './state/pane-state';
import { lowPane } from './large-print';
import { useFocusRescue } from './use-focus-rescue';
import { useIsWide } from './use-is-wide';
import { useLeavingWarning } from './use-leaving-warning';
import { themes, useThemeName, type ThemeName } from './theme';
import { ShownView } from './view-main';

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
});

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
  useFocusRescue(state, shown);
  const hasBook = state.book !== null && !isOpening(state);
  // Over the pane where there is no room beside it: the pane keeps its place and waits.
  const isCovered =
    hasBook && Sheet !== null && !isWide && state.focus !== null && viewsBesideSheet.includes(state.view);
  return (
    <div className={styles.frame}>
      <div className={mergeClasses(styles.pane, hasBook && isWide && styles.beside)} inert={isCovered}>
        {hasBook && <PaneTop {...state} />}
        <NoticeBar />
        {Warning !== null && <Warning />}
        <div className={styles.body}>
          <ShownView.Provider value={shown.view}>
            <PaneBody state={shown} />
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
  if (isOwn || viewsBesideSheet.includes(view)) return <Sheet isWide={isWide} />;
  return (
    <Suspense>
      <BesideView />
    </Suspense>
  );
}
