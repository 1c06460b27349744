/** A long list of which only what is on the screen exists. */
import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  useLayoutEffect,
  useRef,
  type FocusEventHandler,
  type KeyboardEventHandler,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';
import { lowPane } from './large-print';
import { useViewMemory } from './view-main';

const useStyles = makeStyles({
  scroll: {
    overflowY: 'auto',
    flexGrow: 1,
    minHeight: 0,
    contain: 'strict',
    [lowPane]: { minHeight: '240px', flexShrink: 0 },
  },
  canvas: { position: 'relative', width: '100%' },
  line: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

export interface VirtualLines {
  readonly scroll: RefObject<HTMLDivElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
}

type ListOptions = Parameters<typeof useVirtualizer<HTMLDivElement, Element>>[0];

/** A list that stands where it stood when its view was left. */
export function useKeptVirtualizer(name: string, options: ListOptions): Virtualizer<HTMLDivElement, Element> {
  const { lists } = useViewMemory();
  const kept = useRef(lists.get(name));
  const virtualizer = useVirtualizer({
    ...options,
    initialOffset: kept.current?.offset ?? 0,
    initialMeasurementsCache: kept.current?.sizes ?? [],
  });
  useLayoutEffect(
    () => () => {
      lists.set(name, { offset: virtualizer.scrollOffset ?? 0, sizes: virtualizer.takeSnapshot() });
    },
    [lists, name, virtualizer],
  );
  return virtualizer;
}

/** `label`: what the list is told by; `estimate`: pixels of a line that has not been measured yet. */
export function useVirtualLines(
  label: string,
  count: number,
  estimate: (index: number) => number,
  keyOf: (index: number) => string | number = (index) => index,
): VirtualLines {
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useKeptVirtualizer(label, {
    count,
    getScrollElement: () => scroll.current,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: 6,
  });
  return { scroll, virtualizer };
}

interface VirtualListProps extends VirtualLines {
  readonly label: string;
  /** Of the list itself, where nothing in it takes the focus. */
  readonly tabIndex?: number;
  readonly onKeyDown?: KeyboardEventHandler<HTMLElement>;
  readonly onFocus?: FocusEventHandler<HTMLElement>;
  readonly onBlur?: FocusEventHandler<HTMLElement>;
  readonly children: (index: number) => ReactNode;
}

export function VirtualList({
  scroll,
  virtualizer,
  label,
  children,
  ...events
}: VirtualListProps): ReactElement {
  const styles = useStyles();
  return (
    <div ref={scroll} className={styles.scroll} {...events} role="list" aria-label={label}>
      <div className={styles.canvas} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles.line}
            style={{ transform: `translateY(${start}px)` }}
            role="listitem"
            aria-setsize={virtualizer.options.count}
            aria-posinset={index + 1}
          >
            {children(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
