/** A1 addresses to areas and back, for what the host names and takes. */
import { cellAddress, type Area } from '../core/table/grid';

export function addressOf(area: Area): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** The areas of an address list such as `Лист!A1:C1,Лист!E2`; a comma inside a quoted sheet name does not part them. */
export function areasOf(addresses: string): Area[] {
  return splitList(addresses).flatMap((address) => {
    const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(
      address.slice(address.lastIndexOf('!') + 1).trim(),
    );
    if (match === null) return [];
    const [, left = '', top = '', right = left, bottom = top] = match;
    return [
      { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) },
    ];
  });
}

function splitList(addresses: string): string[] {
  return addresses.match(/(?:'(?:[^']|'')*'|[^,])+/g) ?? [];
}

function columnOf(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
