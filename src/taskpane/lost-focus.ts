/** Whether the keyboard stands nowhere on this page, and may be given a place. */

/** False while the person works elsewhere: a focus that is set then is taken out of Excel's grid, in the middle of typing. */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  return document.hasFocus() && (activeElement === null || activeElement === document.body);
}
