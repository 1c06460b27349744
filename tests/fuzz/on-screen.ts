/** What a person sees of the mounted pane and can press; by the document itself, for names of roles take a walk's whole time. */

/** In the order of the page; what lies under a dialog is not there for a person. */
export function buttonsNamed(name: RegExp): HTMLElement[] {
  return all('button').filter((button) => isPressable(button) && name.test(nameOf(button)));
}

export function tabNamed(name: RegExp): HTMLElement | undefined {
  return all('[role=tab]').find((tab) => name.test(nameOf(tab)));
}

/** Of the first dialog; null when there is none. */
export function dialogAnswers(): HTMLElement[] | null {
  const [dialog] = all('[role=dialog], [role=alertdialog]');
  if (dialog === undefined) return null;
  return [...dialog.querySelectorAll<HTMLElement>('button')].filter(isPressable);
}

export function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? element.textContent ?? '';
}

/** Without what is folded away for the developers. */
export function shownText(): string {
  const copy = document.body.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('details, script, style').forEach((element) => element.remove());
  return copy.textContent ?? '';
}

function all(selector: string): HTMLElement[] {
  return [...document.body.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.closest('[aria-hidden=true], [inert]') === null,
  );
}

function isPressable(button: Element): boolean {
  return !button.hasAttribute('disabled') && button.getAttribute('aria-disabled') !== 'true';
}
