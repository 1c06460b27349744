/** Of a dialog whose contents come late: what had the focus may be gone with what stood there before. */

/** A ref for what the dialog holds. */
export function keepFocusInside(contents: HTMLElement | null): (() => void) | undefined {
  if (contents === null) return undefined;
  const observer = new MutationObserver(() => {
    if (document.activeElement === document.body)
      contents.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  });
  observer.observe(contents, { childList: true, subtree: true });
  return () => observer.disconnect();
}
