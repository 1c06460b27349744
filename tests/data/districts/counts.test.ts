import { loadDistrict } from '../../../src/data/districts/index';

describe('Белинский район', () => {
  test('holds the events, targets and results its document counts', async () => {
    const district = await loadDistrict('belinsky');
    const events = district.roadmap.map((section) => section.events.length);
    expect(events).toEqual([30, 5, 6, 8, 22, 6, 18, 12]);
    expect(district.directions).toHaveLength(8);
    expect(district.targets).toHaveLength(17);
    const rows = district.expectedResults!.directions.flatMap((direction) => direction.rows);
    expect(rows).toHaveLength(32);
    expect(rows.flatMap((row) => Object.keys(row.cells))).toHaveLength(85);
  });
});
