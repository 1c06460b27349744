/** True where the sheet has room beside the pane: file mode in an ordinary window, never Excel's own 350 pixels. */
import { useSyncExternalStore } from 'react';

const wideQuery = '(min-width: 900px)';

export function useIsWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(wideQuery);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(wideQuery).matches,
  );
}
