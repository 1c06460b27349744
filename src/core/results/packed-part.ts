/** The sums of a record's part as a text a cell can hold, with the version of the format and a checksum. */
import type { ItemBlock, JointCount, RecordItem, RecordPart } from './record';

const packVersion = 1;
/** A cell holds 32,767 characters. */
const longestCell = 32_000;

export interface PackedPart {
  readonly items: readonly RecordItem[];
  readonly part: Pick<RecordPart, 'joint' | 'blocks'> & { readonly digest: string };
}

export type Unpacked =
  | ({ readonly state: 'read' } & PackedPart)
  | { readonly state: 'damaged' }
  | { readonly state: 'newer'; readonly version: number };

/** One text or, where it is long, several for cells side by side. */
export function packPart({ items, part }: PackedPart): string[] {
  const body = [
    part.digest,
    items
      .map(({ label, maximum, isPrinted }) => [label, maximum ?? '', isPrinted ? 1 : 0].join('='))
      .join(','),
    part.joint.map(({ score, journal, mark, works }) => numbers([score, journal, mark, works])).join(';'),
    part.blocks
      .map(({ items: own, works, sums, products }) =>
        [numbers(own), numbers([works]), numbers(sums), numbers(products)].join(':'),
      )
      .join(';'),
  ].join('|');
  const text = `${packVersion}|${checksum(body)}|${body}`;
  const cells: string[] = [];
  for (let start = 0; start < text.length; start += longestCell)
    cells.push(text.slice(start, start + longestCell));
  return cells;
}

export function unpackPart(cells: readonly string[]): Unpacked {
  const [version = '', sum = '', ...rest] = cells.join('').split('|');
  if (/^\d+$/u.test(version) && Number(version) > packVersion)
    return { state: 'newer', version: Number(version) };
  const body = rest.join('|');
  const [digest = '', items = '', joint = '', blocks = ''] = rest;
  if (version !== String(packVersion) || checksum(body) !== sum) return { state: 'damaged' };
  return {
    state: 'read',
    items: items === '' ? [] : items.split(',').map(itemOf),
    part: {
      digest,
      joint: joint === '' ? [] : joint.split(';').map(jointOf),
      blocks: blocks === '' ? [] : blocks.split(';').map(blockOf),
    },
  };
}

function itemOf(text: string): RecordItem {
  const [label = '', maximum = '', isPrinted = ''] = text.split('=');
  return { label, maximum: maximum === '' ? null : Number(maximum), isPrinted: isPrinted === '1' };
}

function jointOf(text: string): JointCount {
  const [score = 0, journal = 0, mark = 0, works = 0] = numbersIn(text);
  return { score, journal, mark, works };
}

function blockOf(text: string): ItemBlock {
  const [items = [], [works = 0] = [], sums = [], products = []] = text.split(':').map(numbersIn);
  return { items, works, sums, products };
}

function numbers(values: readonly number[]): string {
  return values.map((value) => value.toString(36)).join(',');
}

function numbersIn(text: string): number[] {
  return text === '' ? [] : text.split(',').map((value) => parseInt(value, 36));
}

/** FNV-1a: a letter changed or a cell cut off shows. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
