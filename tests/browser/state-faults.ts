/** What is wrong with a state of the pane that stands on the page: for the keyboard, the ear, the mouse and the large print. */
import type { Page } from 'playwright-core';

/** What a person presses, chooses or types into. */
const things =
  'button, a[href], input, select, textarea, [role=tab], [role=menuitem], [role=checkbox], [role=option]';

/** More things than any state has. */
const mostPresses = 150;

/** Presses Tab from the top of the page until everything is reached; what has the focus must look different from what has not. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  await page.evaluate(prepareKeyboard, things);
  const faults = new Set<string>();
  for (let presses = 0; presses < mostPresses; presses++) {
    await page.keyboard.press('Tab');
    const { fault, isDone } = await page.evaluate(() =>
      (window as unknown as KeyboardWindow).keyboard.step(),
    );
    if (fault !== '') faults.add(fault);
    if (isDone) return [...faults];
  }
  const missed = await page.evaluate(() => (window as unknown as KeyboardWindow).keyboard.missed());
  return [...faults, ...missed.map((name) => `never reached: ${name}`)];
}

/** What looks the same with the focus and without; the keyboard was used last. */
export async function unseenFocus(page: Page): Promise<string[]> {
  await page.evaluate(prepareKeyboard, things);
  await page.keyboard.press('Tab');
  return page.evaluate(() => (window as unknown as KeyboardWindow).keyboard.unseen());
}

interface KeyboardWindow {
  keyboard: {
    unseen(): string[];
    step(): { readonly fault: string; readonly isDone: boolean };
    missed(): string[];
  };
}

/** Runs in the page. */
function prepareKeyboard(selector: string): void {
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()} «${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}»`;
  const look = (element: Element): string => {
    const around = [element, element.parentElement, element.parentElement?.parentElement].filter(
      (each) => each !== null && each !== undefined,
    );
    return around
      .flatMap((each) =>
        [undefined, '::before', '::after'].map((part) => {
          const style = getComputedStyle(each, part);
          const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, borderWidth, transform } =
            style;
          const outline =
            outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
          return [
            outline,
            boxShadow,
            borderColor,
            borderWidth,
            style.backgroundColor,
            transform,
            style.textDecoration,
          ].join(' ');
        }),
      )
      .join('|');
  };
  const isTaken = (element: Element): boolean =>
    element === document.body || element.hasAttribute('data-tabster-dummy');
  const reached = new Map<Element, string>();
  let previous: Element | null = null;
  // The next Tab goes to the first thing on the page.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  const reachable = (): HTMLElement[] => {
    const dialog = [...document.querySelectorAll('[role=dialog]')].at(-1);
    return [...(dialog ?? document).querySelectorAll<HTMLElement>(selector)]
      .filter(
        (element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility(),
      )
      .filter((element) => element.closest('[aria-hidden=true], [inert], [data-tabster-dummy]') === null);
  };
  const missed = (): Element[] =>
    reachable().filter((element) => {
      // Within these the arrow keys go on.
      const whole =
        element.closest('[role=tablist], [role=radiogroup], [role=list], [role=menu], [role=grid]') ??
        element;
      return ![...reached.keys()].some((each) => whole.contains(each));
    });
  (window as unknown as KeyboardWindow).keyboard = {
    unseen: () =>
      reachable()
        .filter((element) => {
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
          const before = look(element);
          element.focus();
          return document.activeElement === element && look(element) === before;
        })
        .map(nameOf),
    step: () => {
      const focused = document.activeElement ?? document.body;
      const before = previous === null ? undefined : reached.get(previous);
      const isLeft = previous !== null && previous !== focused;
      const fault =
        isLeft && look(previous as Element) === before
          ? `focus not seen: ${nameOf(previous as Element)}`
          : '';
      if (isTaken(focused)) previous = null;
      else {
        reached.set(focused, look(focused));
        previous = focused;
      }
      return { fault, isDone: missed().length === 0 && fault === '' && isLeft };
    },
    missed: () => missed().map(nameOf),
  };
}

/** Regions that speak of work and outcome, what they say, and what is shown. */
export function voices(
  page: Page,
): Promise<{ regions: number; spoken: string; notice: string; step: string }> {
  return page.evaluate(() => {
    const texts = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '');
    const regions = [
      ...document.querySelectorAll('[role=status], [role=alert], [role=log], [aria-live]'),
    ].filter(
      (element) =>
        element.getAttribute('aria-live') !== 'off' && element.closest('main, [role=dialog]') === null,
    );
    return {
      regions: regions.filter((element) => element.closest('section') === null).length,
      spoken: texts('body [role=status]:not(main *)').join(' '),
      notice: texts('[role=status] .fui-MessageBarBody').join(' '),
      step: [...document.querySelectorAll('[role=progressbar]')]
        .map((element) => element.getAttribute('aria-label') ?? '')
        .join(' '),
    };
  });
}

/** What a person would press and something else lies over. */
export function coveredThings(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const open = [...document.querySelectorAll('[role=dialog], [role=menu]')].filter((each) =>
      each.checkVisibility(),
    );
    const scope = open.at(-1) ?? document;
    return [...scope.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => element.checkVisibility({ checkVisibilityCSS: true }))
      .filter((element) => element.closest('[inert], [aria-hidden=true], [data-tabster-dummy]') === null)
      .flatMap((element) => {
        element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        const { left, top, width, height } = element.getBoundingClientRect();
        if (width === 0 || height === 0) return [];
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        // A label stands for its field.
        const isHit =
          hit !== null &&
          (element.contains(hit) || hit.contains(element) || hit.closest('label')?.control === element);
        const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return isHit ? [] : [`${name.slice(0, 40)} lies under ${hit?.outerHTML.slice(0, 120) ?? 'nothing'}`];
      });
  }, things);
}

/** Buttons that something else leaves less height than their words take. */
export function squashedThings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button')]
      .filter((button) => button.checkVisibility() && button.scrollHeight > button.clientHeight + 2)
      .map(
        (button) =>
          `${button.getAttribute('aria-label') ?? button.textContent} has ${button.clientHeight} pixels of ${button.scrollHeight}`,
      ),
  );
}

/** Tabs that do not stand beside the first. */
export function wrappedTabs(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tabs = [...document.querySelectorAll('[role=tab]')];
    const first = tabs[0]?.getBoundingClientRect().top;
    return tabs
      .filter((tab) => tab.getBoundingClientRect().top !== first)
      .map((tab) => tab.textContent ?? '');
  });
}

/** What does not fit in the width, or is cut off; a sheet's own grid scrolls both ways by nature. */
export function cutThings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className.toString().split(' ')[0] ?? ''} «${(element.textContent ?? '').slice(0, 40)}»`;
    const width = document.documentElement.clientWidth;
    const faults: string[] = [];
    const seen = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        element.checkVisibility({ checkVisibilityCSS: true }) &&
        element.closest('[role=grid], [role=status], [inert], [data-tabster-dummy], svg') === null,
    );
    for (const element of seen) {
      const style = getComputedStyle(element);
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent?.trim() !== '',
      );
      const { left, right } = element.getBoundingClientRect();
      const isHidden = style.opacity === '0' || style.clipPath !== 'none' || style.clip !== 'auto';
      if (hasText && !isHidden && (right > width + 1 || left < -1))
        faults.push(`beside the page: ${nameOf(element)}`);
      const isWide = element.scrollWidth > element.clientWidth + 1 && style.display !== 'inline';
      if (hasText && !isHidden && isWide && style.overflowX !== 'visible')
        faults.push(`cut: ${nameOf(element)}`);
      if (isWide && (style.overflowX === 'auto' || style.overflowX === 'scroll'))
        faults.push(`scrolls sideways: ${nameOf(element)}`);
      const isTall = element.scrollHeight > element.clientHeight + 2 && style.display !== 'inline';
      if (hasText && !isHidden && isTall && style.overflowY === 'hidden')
        faults.push(`cut below: ${nameOf(element)}`);
      // A part that scrolls needs room for more than a line.
      if (isTall && (style.overflowY === 'auto' || style.overflowY === 'scroll') && element.clientHeight < 60)
        faults.push(`${element.clientHeight} pixels to scroll in: ${nameOf(element)}`);
    }
    if (document.documentElement.scrollWidth > width) faults.push('the page scrolls sideways');
    return faults;
  });
}
