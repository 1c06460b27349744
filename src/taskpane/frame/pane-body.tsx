/** The view that fits the state, loaded when it is first needed. */
import { ProgressBar } from '@fluentui/react-components';
import { Suspense, type ReactElement } from 'react';
import { CheckView } from '../check/check-view';
import { ShownState } from '../pane-context';
import { usePlace } from '../place';
import { isOpening, type PaneState } from '../state/pane-state';
import { loadedLater } from './loaded-later';
import { WorkView } from './work-view';
import * as words from '../../text/pane/frame-words';

/** Seen after the first check at the earliest. */
const resultViews = {
  expected: loadedLater(
    async () => (await import(/* webpackChunkName: "results" */ '../expected/expected-view')).ExpectedView,
  ),
  flags: loadedLater(
    async () => (await import(/* webpackChunkName: "results" */ '../flags/flags-view')).FlagsView,
  ),
  indicators: loadedLater(
    async () =>
      (await import(/* webpackChunkName: "results" */ '../indicators/indicators-view')).IndicatorsView,
  ),
} as const;

const titles = {
  expected: words.expected,
  indicators: words.indicators,
  flags: words.flags,
  report: words.report,
} as const;

/** Rarely used, and loaded only then. */
const CollectionView = loadedLater(
  async () =>
    (await import(/* webpackChunkName: "collection" */ '../collection/collection-view')).CollectionView,
);
const SchoolView = loadedLater(
  async () => (await import(/* webpackChunkName: "school" */ '../collection/school-view')).SchoolView,
);

export function PaneBody({ state }: { readonly state: PaneState }): ReactElement {
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
  if (state.view === 'check') return <CheckView />;
  if (state.view === 'collection')
    return (
      <ShownState.Provider value={state}>
        <Suspense>
          <CollectionView />
        </Suspense>
      </ShownState.Provider>
    );
  const View = state.view === 'report' ? Report : resultViews[state.view];
  return (
    <Suspense fallback={<ProgressBar aria-label={titles[state.view]} />}>
      <View />
    </Suspense>
  );
}
