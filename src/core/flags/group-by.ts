/** Entries that share a text, together. */

/** Groups in the order of their first entry, entries in the order given. */
export function groupBy<T>(entries: Iterable<T>, textOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const text = textOf(entry);
    const known = groups.get(text);
    if (known === undefined) groups.set(text, [entry]);
    else known.push(entry);
  }
  return groups;
}
