/** The buffers a grid stands on, whole and each once: moved to another thread, they need not be copied. */
import { arraysOf } from './column-arrays';
import type { Grid } from './grid';

export function buffersOf({ columns }: Grid): ArrayBuffer[] {
  // Grids are built on buffers of their own, never on shared memory.
  const buffers = columns.map(arraysOf).flatMap(({ kinds, values }) => [kinds.buffer, values.buffer]);
  return [...new Set(buffers as ArrayBuffer[])].filter(({ byteLength }) => byteLength > 0);
}
