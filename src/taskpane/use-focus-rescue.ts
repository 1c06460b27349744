/** When what had the focus is gone after a change, the focus goes to the view instead of the page's beginning. */
import { useEffect } from 'react';
import { isFocusLost } from './lost-focus';
import { usePane } from './pane-context';
import type { PaneState } from './state/pane-state';
import { takeFocus } from './view-main';

/** `shown`: the state that is drawn, which follows the other. */
export function useFocusRescue(state: PaneState, shown: PaneState): void {
  const { memories } = usePane();
  useEffect(() => {
    const { book, work, question } = state;
    if (book === null || work !== null || question !== null || !isFocusLost()) return;
    const main = document.querySelector('main');
    if (main !== null) takeFocus(main, memories.of(shown.view));
  }, [state, shown, memories]);
}
