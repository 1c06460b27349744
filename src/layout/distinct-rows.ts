/** Rows of a sheet each once: two rows are the same where the cells that name them read the same. */
import { normaliseLabel } from '../core/table/normalise-label';
import type { FormRow } from './form-sheet';

export function distinctRows(
  rows: readonly FormRow[],
  keyOf: (row: FormRow) => readonly unknown[],
): FormRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = keyOf(row)
      .map((part) => normaliseLabel(String(part ?? '')))
      .join('\u001f');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
