/** The button with three dots and its menu, alike in both places; what stands in it is the place's. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import * as words from '../../text/pane/frame-words';
import { supportDetails } from '../../text/pane/support-words';
import { usePane } from '../pane-context';
import { BookMenuItem } from './book-menu-item';

const useStyles = makeStyles({
  frame: { position: 'relative', flexShrink: 0 },
  menu: {
    position: 'absolute',
    top: '100%',
    right: 0,
    // Over the tabs, which are drawn later.
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    width: 'max-content',
    maxWidth: 'min(300px, 100vw - 16px)',
    padding: '4px',
    outlineStyle: 'none',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
});

/** Made here: Fluent's own menu brings a library for placing it that weighs as much as all our views. */
export function BookMenu({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) itemsOf(menu.current)[0]?.focus();
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      className={styles.frame}
      onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || setOpen(false)}
    >
      <Button
        ref={button}
        appearance="subtle"
        icon={<MoreHorizontal20Regular />}
        aria-label={words.workbookActions}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div
          ref={menu}
          className={styles.menu}
          role="menu"
          aria-label={words.workbookActions}
          // Where a press does not focus a button, as in Safari, the focus stays within the menu.
          tabIndex={-1}
          onClick={({ target }) => isPressed(target) && close()}
          onKeyDown={(event) => (event.key === 'Escape' ? close() : walk(event))}
        >
          {children}
          <BookMenuItem icon={<Settings20Regular />} onClick={() => pane.ask({ kind: 'settings' })}>
            {words.settings}
          </BookMenuItem>
          <BookMenuItem icon={<Info20Regular />} onClick={() => pane.showSupport(true)}>
            {supportDetails}
          </BookMenuItem>
        </div>
      )}
    </div>
  );
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}

function isPressed(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[role=menuitem]:not([aria-disabled=true])') !== null;
}

/** Arrow keys go around the items. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const items = itemsOf(event.currentTarget);
  const at = items.findIndex((item) => item === document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)?.focus();
}
