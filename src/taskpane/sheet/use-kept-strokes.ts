/** Strokes that come before the cell can take them wait, and are played in their order when it can. */
import { useLayoutEffect, useRef } from 'react';
import type { Stroke } from './strokes';

export interface KeptStrokes {
  readonly strokes: readonly Stroke[];
  readonly keep: (stroke: Stroke) => void;
  readonly drop: () => void;
  /** Says that the strokes themselves lead to the next cell. */
  readonly lead: () => void;
}

/** `play` takes from the beginning what the cell takes now. What was typed for one cell never goes into another. */
export function useKeptStrokes(
  place: string,
  isReady: boolean,
  play: (strokes: Stroke[]) => void,
): KeptStrokes {
  const { current: kept } = useRef({ strokes: new Array<Stroke>(), place, isLed: false });
  const drop = (): void => {
    kept.strokes.length = 0;
  };
  useLayoutEffect(() => {
    if (kept.place !== place) {
      if (!kept.isLed) drop();
      Object.assign(kept, { place, isLed: false });
    }
    if (isReady && kept.strokes.length > 0) play(kept.strokes);
  });
  return {
    strokes: kept.strokes,
    keep: (stroke) => {
      kept.strokes.push(stroke);
      if (isReady) play(kept.strokes);
    },
    drop,
    lead: () => {
      kept.isLed = true;
    },
  };
}
