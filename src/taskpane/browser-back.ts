/** The browser's Back leads to where one was in the page, not out of it. */
import type { PaneController } from './state/pane-controller';

export function followHistory(pane: PaneController): void {
  // Places of a page that was loaded before are no places of this one.
  const visit = Date.now();
  const depthOf = (state: unknown): number => (isPlace(state) && state.visit === visit ? state.depth : 0);
  pane.subscribe(() => {
    const depth = pane.getState().trail.length;
    const there = depthOf(history.state);
    if (depth > there) history.pushState({ visit, depth }, '');
    else if (depth < there) history.go(depth - there);
  });
  window.addEventListener('popstate', ({ state }) => {
    const { trail, question } = pane.getState();
    const depth = depthOf(state);
    if (depth >= trail.length) return;
    if (question !== null) pane.dismissQuestion();
    pane.goBack(depth);
  });
}

function isPlace(state: unknown): state is { readonly visit: number; readonly depth: number } {
  return typeof state === 'object' && state !== null && 'visit' in state && 'depth' in state;
}
