/** A page for React in the same realm as the workbook's engine; must be imported before React. */
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!doctype html><html lang="ru"><body></body></html>', {
  url: 'https://localhost/taskpane.html',
  pretendToBeVisual: true,
});

/** What jsdom leaves out and the pane asks for: a size, a change of size, the system's theme. */
class SilentObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** The pane is as large as in Excel, a line of a list as high as two lines of text. */
const paneSize = { clientWidth: 350, clientHeight: 700, offsetWidth: 350, offsetHeight: 60 };

for (const [name, size] of Object.entries(paneSize)) {
  Object.defineProperty(window.HTMLElement.prototype, name, { configurable: true, get: () => size });
}
Object.assign(window, {
  ResizeObserver: SilentObserver,
  IntersectionObserver: SilentObserver,
  matchMedia: (media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
  scrollTo: () => undefined,
});
window.Element.prototype.scrollTo = () => undefined;
// Jsdom says so only while an element has the focus; the person of these tests works in the pane.
window.document.hasFocus = () => true;
// Names of buttons are asked for over and over, and jsdom would try each of Fluent's rules on each element each time. Of
// all that the rules hide, only the second text of a tab would count.
const hidden = window.document.createElement('span').style;
hidden.visibility = 'hidden';
window.getComputedStyle = (element) =>
  element.closest('.fui-Tab__content--reserved-space') === null ? (element as HTMLElement).style : hidden;

for (const name of Object.getOwnPropertyNames(window)) {
  // Jest walks over its globals when it ends, and a storage of jsdom does not survive that.
  if (name in globalThis || name.endsWith('Storage')) continue;
  Object.defineProperty(globalThis, name, {
    configurable: true,
    writable: true,
    value: window[name as keyof typeof window],
  });
}
// Node has classes of these names too, whose events jsdom's elements refuse.
Object.assign(globalThis, { Event: window.Event, CustomEvent: window.CustomEvent });
Object.defineProperty(globalThis, 'navigator', { configurable: true, value: window.navigator });
Object.assign(globalThis, { window });
