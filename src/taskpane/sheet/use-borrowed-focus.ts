/** The grid inside the element takes the focus while the element is there; whatever had it before gets it back. */
import { useEffect, type RefObject } from 'react';

export function useBorrowedFocus(element: RefObject<HTMLElement | null>, isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    const before = document.activeElement;
    element.current?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });
    return () => {
      // What stood under this view is inert until the next frame.
      requestAnimationFrame(() => before instanceof HTMLElement && before.focus({ preventScroll: true }));
    };
  }, [element, isWanted]);
}
