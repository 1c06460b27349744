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

export function usePaneState(): PaneState {
  const pane = usePane();
  return useSyncExternalStore(pane.subscribe, pane.getState);
}

/** The opened workbook, for views that exist only with one. */
export function useBook(): OpenBook {
  const { book } = usePaneState();
  if (book === null) throw new Error('The view needs a workbook');
  return book;
}
