/** The focus stays with its line when a late answer makes the list anew. */
import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';
import { keptLine, keyOf, type ListOfFindings } from './kept-line';

interface ListFocus {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

export function useKeptFocus(
  scroll: RefObject<HTMLElement | null>,
  list: ListOfFindings,
  focusLine: (at: number) => void,
): ListFocus {
  const held = useRef<{ readonly element: Element; readonly key: string | number } | null>(null);
  const drawn = useRef(list);
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = list;
    const { current: had } = held;
    // Nothing is taken from the grid of Excel.
    if (had === null || !document.hasFocus()) return;
    if (before.lines === list.lines) {
      // Scrolled away by its owner: nothing draws the list back there.
      if (!had.element.isConnected) held.current = null;
      return;
    }
    const at = keptLine(before, had.key, list);
    const line = list.lines[at];
    if (line !== undefined && (keyOf(line) !== had.key || !had.element.isConnected)) focusLine(at);
  });
  // Of an empty list nothing is left but its view.
  useLayoutEffect(() => {
    const main = scroll.current?.closest('main');
    return () => {
      if (held.current !== null && document.hasFocus()) main?.focus();
    };
  }, [scroll]);
  return {
    onFocus: ({ target }) => {
      const index = target.closest('[data-index]')?.getAttribute('data-index');
      const line = drawn.current.lines[Number(index ?? -1)];
      held.current = line === undefined ? null : { element: target, key: keyOf(line) };
    },
    onBlur: ({ target }) => {
      // The window that is left for another one keeps the focus inside.
      if (document.activeElement !== target) held.current = null;
    },
  };
}
