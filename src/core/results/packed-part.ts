/** The sums of a record's part as a text a cell can hold, with the version of the format and a checksum. */
import { packText, unpackText, type UnpackedText } from './packed-text';
import type { ItemBlock, JointCount, RecordItem, RecordPart } from './record';

export interface PackedPart {
  readonly items: readonly RecordItem[];
  readonly part: Pick<RecordPart, 'joint' | 'blocks'> & { readonly digest: string };
}

export type Unpacked =
  ({ readonly state: 'read' } & PackedPart) | Exclude<UnpackedText, { readonly state: 'read' }>;

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
  return packText('sums', body);
}

export function unpackPart(cells: readonly string[]): Unpacked {
  const unpacked = unpackText('sums', cells) ?? { state: 'damaged' };
  if (unpacked.state !== 'read') return unpacked;
  const [digest = '', items = '', joint = '', blocks = ''] = unpacked.value.split('|');
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
