/** When what had the focus is gone after a change, the focus goes to the view instead of the page's beginning. */
import { useEffect } from 'react';
import type { PaneState } from './state/pane-state';

export function useFocusRescue({ book, work, view }: PaneState): void {
  const version = book?.version ?? 0;
  const isWorking = work !== null;
  useEffect(() => {
    if (version === 0 || isWorking) return;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('main')?.focus();
  }, [version, isWorking, view]);
}
