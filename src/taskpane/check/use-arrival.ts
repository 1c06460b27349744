/** Gives an element the focus once it is waited for. */
import { useEffect, useRef, type RefObject } from 'react';

export interface Arrival {
  readonly isWaited: boolean;
  readonly onArrival: () => void;
}

export function useArrival<T extends HTMLElement>({ isWaited, onArrival }: Arrival): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (!isWaited) return;
    element.current?.focus();
    onArrival();
  }, [isWaited, onArrival]);
  return element;
}
