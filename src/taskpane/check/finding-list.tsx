/** The virtual list of findings: only what is on the screen exists; arrows, Home and End walk through all of it. */
import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { FindingItem } from './finding-item';
import { GroupHeading } from './group-heading';
import { lowPane } from '../large-print';
import type { ListLine } from './list-model';
import * as words from '../../text/pane/check-words';

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

const estimates = { group: 44, finding: 92 };

export function FindingList({ lines }: { readonly lines: readonly ListLine[] }): ReactElement {
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => estimates[lines[index]?.kind ?? 'finding'],
    getItemKey: (index) => keyOf(lines[index], index),
    overscan: 6,
  });
  const { walk, waiting, arrived } = useWalk(lines.length, (index) => virtualizer.scrollToIndex(index));
  return (
    <div ref={scroll} className={styles.scroll} role="list" aria-label={words.findings} onKeyDown={walk}>
      <div className={styles.canvas} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.line}
              style={{ transform: `translateY(${start}px)` }}
              role="listitem"
              aria-setsize={lines.length}
              aria-posinset={index + 1}
            >
              {line?.kind === 'group' && (
                <GroupHeading group={line} isWaited={waiting === index} onArrival={arrived} />
              )}
              {line?.kind === 'finding' && (
                <FindingItem index={line.index} isWaited={waiting === index} onArrival={arrived} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function keyOf(line: ListLine | undefined, index: number): string | number {
  if (line === undefined) return `gone ${index}`;
  return line.kind === 'group' ? line.key : line.index;
}

/** Arrow keys move the focus from line to line; a line that is not on the screen yet takes it when it arrives. */
function useWalk(
  count: number,
  scrollTo: (index: number) => void,
): {
  readonly walk: (event: KeyboardEvent<HTMLElement>) => void;
  readonly waiting: number | null;
  readonly arrived: () => void;
} {
  const [waiting, setWaiting] = useState<number | null>(null);
  useEffect(() => {
    if (waiting !== null && waiting >= count) setWaiting(null);
  }, [waiting, count]);
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const line = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    const at = Number(line?.getAttribute('data-index') ?? -1);
    const next = nextIndex(event.key, at, count);
    if (next === null || at === -1) return;
    event.preventDefault();
    scrollTo(next);
    setWaiting(next);
  };
  return { walk, waiting, arrived: () => setWaiting(null) };
}

function nextIndex(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
