/** What is being typed into the cell, and why the last entry there was refused. */
import { useRef, useState } from 'react';

export interface Entry {
  /** Null while nothing is being typed. */
  readonly draft: string | null;
  readonly refusal: string | null;
}

const nothing: Entry = { draft: null, refusal: null };

/** `set` is seen at once by `latest`: taking an entry moves the focus, and losing the focus takes an entry. */
export function useEntry(place: string): Entry & {
  readonly latest: () => Entry;
  readonly set: (entry: Partial<Entry>) => void;
} {
  const [said, say] = useState({ place, entry: nothing });
  const last = useRef(said);
  // Of another cell than it was typed in nothing is left.
  if (said.place !== place) say({ place, entry: nothing });
  const entry = said.place === place ? said.entry : nothing;
  return {
    ...entry,
    latest: () => (last.current.place === place ? last.current.entry : nothing),
    set: (changed) => {
      last.current = { place, entry: { ...nothing, ...changed } };
      say(last.current);
    },
  };
}
