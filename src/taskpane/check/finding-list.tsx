/** The virtual list of findings: only what is on the screen exists; arrows, Home and End walk through all of it. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { FindingItem } from './finding-item';
import { GroupHeading } from './group-heading';
import { useVirtualLines, VirtualList } from '../virtual-list';
import { keyOf, type ListOfFindings } from './kept-line';
import { useKeptFocus } from './use-kept-focus';
import * as words from '../../text/pane/check-words';

const estimates = { group: 44, finding: 92 };

export function FindingList({ lines, findings }: ListOfFindings): ReactElement {
  const list = useVirtualLines(
    words.findings,
    lines.length,
    (index) => estimates[lines[index]?.kind ?? 'finding'],
    (index) => {
      const line = lines[index];
      return line === undefined ? `gone ${index}` : keyOf(line);
    },
  );
  const { walk, goTo, waiting, arrived } = useWalk(lines.length, (index) =>
    list.virtualizer.scrollToIndex(index),
  );
  const keptFocus = useKeptFocus(list.scroll, { lines, findings }, goTo);
  return (
    <VirtualList {...list} {...keptFocus} label={words.findings} onKeyDown={walk}>
      {(index) => {
        const line = lines[index];
        if (line === undefined) return null;
        const focus = { isWaited: waiting === index, onArrival: () => arrived(index) };
        return line.kind === 'group' ? (
          <GroupHeading group={line} {...focus} />
        ) : (
          <FindingItem index={line.index} {...focus} />
        );
      }}
    </VirtualList>
  );
}

/** Arrow keys move the focus from line to line; a line that is not on the screen yet takes it when it arrives. */
function useWalk(
  count: number,
  scrollTo: (index: number) => void,
): {
  readonly walk: (event: KeyboardEvent<HTMLElement>) => void;
  readonly goTo: (index: number) => void;
  readonly waiting: number | null;
  readonly arrived: (index: number) => void;
} {
  const [waiting, setWaiting] = useState<number | null>(null);
  // Known before it is drawn: the next key goes on from there.
  const wanted = useRef<number | null>(null);
  const wait = (index: number | null): void => {
    wanted.current = index;
    setWaiting(index);
  };
  const arrived = (index: number): void => {
    if (wanted.current === index) wait(null);
  };
  useEffect(() => {
    if (waiting === null || waiting < count) return;
    wanted.current = null;
    setWaiting(null);
  }, [waiting, count]);
  const goTo = (index: number): void => {
    scrollTo(index);
    wait(index);
  };
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const line = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    const at = Number(line?.getAttribute('data-index') ?? -1);
    const next = nextIndex(event.key, wanted.current ?? at, count);
    if (next === null || at === -1) return;
    event.preventDefault();
    goTo(next);
  };
  return { walk, goTo, waiting, arrived };
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
