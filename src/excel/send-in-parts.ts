/** Sends what may be too much for one request: halves it wherever the host refuses the length. */
import { isRequestTooLarge } from './excel-error';

/** What each part answered. */
export async function sendInParts<T, R>(
  items: readonly T[],
  send: (items: readonly T[]) => Promise<R>,
  isTooLong: (error: unknown) => boolean = isRequestTooLarge,
): Promise<R[]> {
  try {
    return [await send(items)];
  } catch (error) {
    if (items.length < 2 || !isTooLong(error)) throw error;
    const middle = Math.ceil(items.length / 2);
    const first = await sendInParts(items.slice(0, middle), send, isTooLong);
    return [...first, ...(await sendInParts(items.slice(middle), send, isTooLong))];
  }
}

/** Neighbours together as far as their bytes and their number allow; one that is too large alone stands alone. */
export function packed<T>(
  items: readonly T[],
  sizeOf: (item: T) => { readonly bytes: number; readonly cells: number },
  mostCells = requestCells,
): T[][] {
  const parts: T[][] = [];
  let bytes = 0;
  let cells = 0;
  for (const item of items) {
    const size = sizeOf(item);
    bytes += size.bytes;
    cells += size.cells;
    const last = parts.at(-1);
    if (last !== undefined && bytes <= requestBytes && cells <= mostCells) {
      last.push(item);
      continue;
    }
    parts.push([item]);
    ({ bytes, cells } = size);
  }
  return parts;
}

/** Less than half of what Excel on the web takes: sizes are estimated, and the client adds its own words. */
const requestBytes = 2_000_000;
const requestCells = 30_000;

/** Of a value in a request: Cyrillic letters take two bytes. */
export function valueBytes(value: unknown): number {
  return typeof value === 'string' ? 2 * value.length + 8 : 16;
}
