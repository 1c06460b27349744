/** Which tab works on a draft: two tabs with one draft would write over each other. */

const prefix = 'msoko-draft-';

/** Ids of drafts that other tabs hold. */
export async function heldElsewhere(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await locks()?.query()) ?? {};
  return new Set(
    held.flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])),
  );
}

/** The way to let go of it; null where another tab holds it. Held to the end of the tab otherwise. */
export function hold(id: string): Promise<(() => void) | null> {
  const manager = locks();
  if (manager === null) return Promise.resolve(() => undefined);
  return new Promise((resolve) => {
    void manager.request(prefix + id, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        resolve(null);
        return undefined;
      }
      return new Promise<void>((release) => resolve(release));
    });
  });
}

/** Null in a browser without them, and where the page is not trusted with them. */
function locks(): LockManager | null {
  return 'locks' in navigator ? navigator.locks : null;
}
