/** Beside the list the grid takes the focus of whoever asked for its cell with the keys; the way back is returned. */
import { useEffect, useRef, type RefObject } from 'react';
import { usePane } from '../pane-context';
import type { CellFocus } from '../state/pane-state';

export function useKeyedArrival(view: RefObject<HTMLElement | null>, focus: CellFocus): () => void {
  const pane = usePane();
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (!pane.takeKeyedArrival() || view.current?.contains(document.activeElement) === true) return;
    before.current = document.activeElement;
    view.current?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });
  }, [pane, view, focus]);
  return () => {
    const place = before.current?.isConnected === true ? before.current : document.querySelector('main');
    before.current = null;
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
  };
}
