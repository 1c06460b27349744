/** The controller and the state, within reach of every view. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { OpenBook, PaneState } from './state/pane-state';
import type { PaneController } from './state/pane-controller';

export const PaneContext = createContext<PaneController | null>(null);

export function usePane(): PaneController {
  const controller = useContext(PaneContext);
  if (controller === null) throw new Error('The view stands outside the pane');
  return controller;
}

/** Above a long view that is drawn in slices: the state it is drawn from, a little behind. Null: the state as it is. */
export const ShownState = createContext<PaneState | null>(null);

export function usePaneState(): PaneState {
  const pane = usePane();
  const shown = useContext(ShownState);
  // A change of a store is drawn in one piece, whatever the view: where a state is handed down, nothing else is heard.
  const [subscribe, getState] = shown === null ? [pane.subscribe, pane.getState] : [unheard, () => shown];
  return useSyncExternalStore(subscribe, getState);
}

const unheard = () => () => undefined;

/** The opened workbook, for views that exist only with one. */
export function useBook(): OpenBook {
  const { book } = usePaneState();
  if (book === null) throw new Error('The view needs a workbook');
  return book;
}
