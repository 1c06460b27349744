/** Of contents that come late: what had the focus may be gone with what stood there before. */
import { isFocusLost } from '../lost-focus';

/** A ref for what holds the contents. */
export function keepFocusInside(contents: HTMLElement | null): (() => void) | undefined {
  if (contents === null) return undefined;
  const observer = new MutationObserver(() => {
    if (isFocusLost()) contents.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  });
  observer.observe(contents, { childList: true, subtree: true });
  return () => observer.disconnect();
}
