/** Text for cells: the version of its format, a checksum, and as many cells side by side as it needs. */

const packVersion = 1;
/** A cell holds 32,767 characters. */
const longestCell = 32_000;
const marks = { sums: '', figures: 'f' } as const;

export type PackedKind = keyof typeof marks;

export type UnpackedText<T = string> =
  | { readonly state: 'read'; readonly value: T }
  | { readonly state: 'damaged' }
  | { readonly state: 'newer'; readonly version: number };

export function packText(kind: PackedKind, body: string): string[] {
  const text = `${packVersion}${marks[kind]}|${checksum(body)}|${body}`;
  const cells: string[] = [];
  for (let start = 0; start < text.length; start += longestCell)
    cells.push(text.slice(start, start + longestCell));
  return cells;
}

/** Null for a text of another kind. */
export function unpackText(kind: PackedKind, cells: readonly string[]): UnpackedText | null {
  const match = /^(\d+)([a-z]?)\|([^|]*)\|([^]*)$/u.exec(cells.join(''));
  if (match === null) return kind === 'sums' ? { state: 'damaged' } : null;
  const [, version = '', mark = '', sum = '', body = ''] = match;
  if (mark !== marks[kind]) return null;
  if (Number(version) > packVersion) return { state: 'newer', version: Number(version) };
  return checksum(body) === sum ? { state: 'read', value: body } : { state: 'damaged' };
}

/** FNV-1a: a letter changed or a cell cut off shows. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
