import fc from 'fast-check';
import type { Area } from '../../../../src/core/table/grid';
import { areaAddress, parseAddress } from '../../host/address';
import { shiftArea, type LineChange } from '../../host/shift-area';

const lines = /^([+-]) (.+)$/;

/** `+ 3:4` puts rows 3 and 4 in, `- B:C` takes columns B and C out. */
function changeOf(text: string): LineChange {
  const [, sign, address = ''] = lines.exec(text) ?? [];
  const { area } = parseAddress(address);
  const isRows = /\d/.test(address);
  return {
    kind: `${isRows ? 'rows' : 'columns'}-${sign === '+' ? 'inserted' : 'deleted'}`,
    sheet: 'sheet-1',
    first: isRows ? area.top : area.left,
    last: isRows ? area.bottom : area.right,
  };
}

function shifted(address: string, change: string): string {
  const area = shiftArea(parseAddress(address).area, changeOf(change));
  return area === null ? 'нет' : areaAddress(area);
}

it.each([
  ['B3:D6', '+ 7:8', 'B3:D6', 'below it'],
  ['B3:D6', '+ 3:4', 'B5:D8', 'at its first row'],
  ['B3:D6', '+ 4:5', 'B3:D8', 'inside'],
  ['B3:D6', '+ 6:6', 'B3:D7', 'before its last row'],
  ['B3:D6', '+ A:A', 'C3:E6', 'to the left'],
  ['B3:D6', '+ C:D', 'B3:F6', 'between its columns'],
  ['B3:D6', '+ E:E', 'B3:D6', 'to the right'],
  ['B3:D6', '- 1:2', 'B1:D4', 'above it'],
  ['B3:D6', '- 2:3', 'B2:D4', 'over its first row'],
  ['B3:D6', '- 4:5', 'B3:D4', 'inside'],
  ['B3:D6', '- 6:9', 'B3:D5', 'over its last row'],
  ['B3:D6', '- 7:9', 'B3:D6', 'below it'],
  ['B3:D6', '- 3:6', 'нет', 'all of it'],
  ['B3:D6', '- A:E', 'нет', 'more than all of it'],
  ['C:D', '+ 5:6', 'C:D', 'rows inside whole columns'],
  ['C:D', '- 1:3', 'C:D', 'rows of whole columns'],
  ['C:D', '- D:D', 'C:C', 'one of whole columns'],
  ['2:3', '+ 1:1', '3:4', 'above whole rows'],
  ['A2:A1048576', '+ 1:2', 'A4:A1048576', 'above what reaches the end of the sheet'],
  ['A1048576', '+ 1:1', 'нет', 'what is pushed over the end'],
])('%s after %s is %s: %#', (area, change, expected) => {
  expect(shifted(area, change)).toBe(expected);
});

const place = fc.record({ first: fc.nat(500), count: fc.integer({ min: 1, max: 60 }) });

it('what is put in and taken out again leaves every area where it was', () => {
  fc.assert(
    fc.property(place, place, place, fc.boolean(), (rows, columns, { first, count }, isRows) => {
      const area: Area = {
        top: rows.first,
        bottom: rows.first + rows.count - 1,
        left: columns.first,
        right: columns.first + columns.count - 1,
      };
      const axis = isRows ? 'rows' : 'columns';
      const at = { sheet: 'sheet-1', first, last: first + count - 1 };
      const wider = shiftArea(area, { kind: `${axis}-inserted`, ...at });
      expect(wider).not.toBeNull();
      expect(shiftArea(wider!, { kind: `${axis}-deleted`, ...at })).toEqual(area);
    }),
  );
});

it('an area loses as many rows as it had of those taken out', () => {
  fc.assert(
    fc.property(place, place, (rows, { first, count }) => {
      const bottom = rows.first + rows.count - 1;
      const area: Area = { top: rows.first, bottom, left: 0, right: 3 };
      const last = first + count - 1;
      const taken = Math.max(0, Math.min(bottom, last) - Math.max(rows.first, first) + 1);
      const left = shiftArea(area, { kind: 'rows-deleted', sheet: 'sheet-1', first, last });
      expect(left === null ? 0 : left.bottom - left.top + 1).toBe(rows.count - taken);
    }),
  );
});
