import { targetProgress } from '../../src/core/roadmap/target-progress';
import { loadDistrict } from '../../src/data/districts/index';
import { targetStateText } from '../../src/text/target-text';
import { day } from '../core/roadmap/district-at-work';

test('a target’s state is told, and where the year has no plan the document’s years', async () => {
  const { targets } = await loadDistrict('belinsky');
  const series = targets.find((target) => target.series !== null && target.years?.[0] === 2021)!;
  const progressOn = (value: number | string | null, year = 2021) => {
    const facts = value === null ? [] : [{ target: series.id, event: null, year: 2021, value }];
    return targetProgress([series], { facts, adopted: [], year, reportingDate: day('2022-03-01') })[0]!;
  };
  const said = (value: number | string | null, year?: number) => targetStateText(progressOn(value, year));
  expect(said(30.5)).toBe('не достигнуто');
  expect(said(35)).toBe('достигнуто');
  expect(said('много')).toBe('не число');
  expect(said(null)).toBe('нет данных');
  expect(said(35, 2026)).toBe('нет плана на 2026 (документ: 2021)');
});
