/** When a question is answered or dismissed, the focus goes back to what it was asked from, where nothing else took it. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { isFocusLost } from '../lost-focus';

/** The dialog is gone when it has faded out. */
const mostFrames = 60;

export function useFocusReturn(isAsked: boolean): void {
  const opener = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (isAsked) opener.current = activeElement instanceof HTMLElement ? activeElement : null;
  }, [isAsked]);
  useEffect(() => {
    const { current } = opener;
    if (isAsked || current === null) return undefined;
    let frame = 0;
    const look = (left: number): void => {
      if (isFocusLost() && current.isConnected) current.focus();
      else if (left > 0) frame = requestAnimationFrame(() => look(left - 1));
    };
    look(mostFrames);
    return () => cancelAnimationFrame(frame);
  }, [isAsked]);
}
