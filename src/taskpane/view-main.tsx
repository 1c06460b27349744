/** The frame of a view. What opened the view may be gone with the one before: then it takes the focus, on what had it here last. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import {
  createContext,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { isFocusLost } from './lost-focus';
import { usePane } from './pane-context';
import type { ViewName } from './state/pane-state';
import type { FocusedThing, ViewMemory } from './state/view-memory';

/** The view that is drawn, which follows the one that was chosen. */
export const ShownView = createContext<ViewName>('check');

/** For a line that is drawn only when its list knows how high it is. */
const mostFrames = 20;

const mayHaveFocus = 'button, a[href], input, select, textarea, summary, [tabindex]';

const useStyles = makeStyles({
  main: { outlineStyle: 'none', display: 'flex', flexDirection: 'column' },
  list: { minHeight: 0, flexGrow: 1 },
});

interface ViewMainProps {
  /** Absent where a list takes all the height that is left. */
  readonly className?: string;
  readonly children: ReactNode;
}

export function ViewMain({ className, children }: ViewMainProps): ReactElement {
  const styles = useStyles();
  const main = useRef<HTMLElement>(null);
  const memory = useViewMemory();
  useLayoutEffect(() => {
    const { current } = main;
    if (current === null) return undefined;
    current.scrollTop = memory.scrollTop;
    return isFocusLost() ? takeFocus(current, memory) : undefined;
  }, [memory]);
  const remember = ({ target }: FocusEvent): void => {
    if (target !== main.current) memory.noteFocus(thingOf(target));
  };
  return (
    <main
      ref={main}
      className={mergeClasses(styles.main, className ?? styles.list)}
      tabIndex={-1}
      onFocus={remember}
      onScroll={({ currentTarget }) => memory.noteScroll(currentTarget.scrollTop)}
    >
      {children}
    </main>
  );
}

export function useViewMemory(): ViewMemory {
  return usePane().memories.of(useContext(ShownView));
}

/** A state of the view that is there again when one comes back. */
export function useKeptState<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const { values } = useViewMemory();
  const [value, setValue] = useState<T>(() => (values.has(name) ? (values.get(name) as T) : initial));
  const keep = (next: T): void => {
    values.set(name, next);
    setValue(next);
  };
  return [value, keep];
}

/** On what had the focus in the view last, where that is still there. */
export function takeFocus(main: HTMLElement, { focused }: ViewMemory): (() => void) | undefined {
  main.focus({ preventScroll: true });
  return focused === null ? undefined : focusWhenThere(main, focused);
}

function focusWhenThere(main: HTMLElement, thing: FocusedThing): () => void {
  let frame = 0;
  const look = (left: number): void => {
    if (document.activeElement !== main || !document.hasFocus()) return;
    const things = [...main.querySelectorAll<HTMLElement>(mayHaveFocus)];
    const found = things.find((each) => isSame(thingOf(each), thing));
    if (found !== undefined) found.focus({ preventScroll: true });
    else if (left > 0) frame = requestAnimationFrame(() => look(left - 1));
  };
  look(mostFrames);
  return () => cancelAnimationFrame(frame);
}

function thingOf(element: Element): FocusedThing {
  return {
    name: element.getAttribute('aria-label') ?? element.textContent,
    line: element.closest('[data-index]')?.getAttribute('data-index') ?? null,
  };
}

function isSame(one: FocusedThing, other: FocusedThing): boolean {
  return one.name === other.name && one.line === other.line;
}
