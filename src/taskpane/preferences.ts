/** What a person prefers in this browser, whatever workbook is open; where nothing can be kept, it holds until the page is closed. */
const key = 'msoko.recheck-on-typing';
let kept: boolean | null = null;

export function rechecksOnTyping(): boolean {
  kept ??= read() !== 'no';
  return kept;
}

export function setRecheckOnTyping(isOn: boolean): void {
  kept = isOn;
  try {
    localStorage.setItem(key, isOn ? 'yes' : 'no');
  } catch {
    // Storage is switched off.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
