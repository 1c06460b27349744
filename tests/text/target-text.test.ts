import { targetProgress } from '../../src/core/roadmap/target-progress';
import { loadDistrict } from '../../src/data/districts/index';
import { targetStateText, targetText } from '../../src/text/target-text';
import { day } from '../core/roadmap/district-at-work';

test('a target stands beside its fact with its unit', async () => {
  const { targets } = await loadDistrict('belinsky');
  const series = targets.find((target) => target.series !== null && target.years?.[0] === 2021)!;
  const progressOn = (value: number | string | null, year = 2021) => {
    const facts = value === null ? [] : [{ target: series.id, event: null, year: 2021, value }];
    return targetProgress([series], { facts, adopted: [], year, reportingDate: day('2022-03-01') })[0]!;
  };
  const said = (value: number | string | null, year?: number) => targetText(progressOn(value, year));
  expect(said(30.5)).toBe('Факт — 30,5\u00a0%, цель на 2021 год — 35\u00a0%: не достигнуто.');
  expect(said(35)).toBe('Факт — 35\u00a0%, цель на 2021 год — 35\u00a0%: достигнуто.');
  expect(said('много')).toBe('Факт «много» — не число, цель на 2021 год — 35\u00a0%.');
  expect(said(null)).toBe('Факт не указан, цель на 2021 год — 35\u00a0%: нет данных.');
  expect(said(35, 2026)).toBe('На 2026 год плана нет: в документе цель установлена на 2021 год.');
  expect(targetStateText(progressOn(35, 2026))).toBe('нет плана на 2026 (документ: 2021)');
});
