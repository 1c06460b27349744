import { analyze } from '../../../src/core/analyze';
import { readProtocol } from '../../../src/core/results/read-protocol';
import { recogniseProtocol } from '../../../src/core/results/recognise-protocol';
import { summariseRecord } from '../../../src/core/results/summarise-record';
import { mean } from '../../../src/core/statistics/mean';
import { spearman } from '../../../src/core/statistics/spearman';
import { standardDeviation } from '../../../src/core/statistics/standard-deviation';
import { gridFromRows } from '../../../src/core/table/grid';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { protocolWords } from '../../../src/data/lexicon/protocol-words';
import { reference } from '../../../src/job/reference';
import { scales } from '../../../src/data/scales/scales';
import { itemSums, scoreCounts } from '../../../src/core/results/record-sums';
import { dirtyRegion, type DirtyRegion, type RegionLayout } from './dirty-region';

const names: Readonly<Record<RegionLayout, readonly string[]>> = {
  'raw-export': ['2020', '4'],
  'one-sheet': ['2021'],
  'two-sheets': ['2022', '4'],
};
const files: Readonly<Record<RegionLayout, string>> = {
  'raw-export': 'Математика.xlsx',
  'one-sheet': 'Проведение работы по математике, 4 класс. ВПР 2021.xlsx',
  'two-sheets': 'Математика.xlsx',
};

function recordsOf(layout: RegionLayout, rows: DirtyRegion['rows']) {
  const source = recogniseProtocol([gridFromRows('Лист1', rows)], protocolWords)!;
  const context = { file: files[layout], folders: names[layout], words: protocolWords, lexicon };
  return readProtocol(source, { ...context, schools: [], scales }).records;
}

test('the same pupils give the same works, marks and items whatever the layout', () => {
  const [first, ...others] = (['one-sheet', 'raw-export', 'two-sheets'] as const).map((layout) => {
    const { rows } = dirtyRegion(layout, { seed: 5, schools: 12, pupils: 600, isClean: true });
    return recordsOf(layout, rows).map((record) => ({
      school: record.key.school.replace(/\D/gu, ''),
      items: itemSums([record]),
      classes: record.parts.map(({ className }) => className).sort(),
      scores: scoreCounts(record),
      journal: summariseRecord({ ...record, key: { ...record.key, schoolYear: 2020 } }, scales).result
        .spearman,
    }));
  });
  expect(first).toHaveLength(12);
  for (const other of others) expect(other).toEqual(first);
});

test.each(['raw-export', 'one-sheet', 'two-sheets'] as const)(
  'a region as dirty as real ones, in the layout %s, gives each school what an independent count gives',
  (layout) => {
    const { rows, counted } = dirtyRegion(layout, { seed: 11, schools: 60, pupils: 2400 });
    const source = recogniseProtocol([gridFromRows('Лист1', rows)], protocolWords)!;
    expect(source.layout).toBe(layout);
    const { records, findings, reading } = readProtocol(source, {
      file: files[layout],
      folders: names[layout],
      words: protocolWords,
      lexicon,
      schools: [],
      scales,
    });
    expect(reading).toMatchObject({ schools: 60, heldOut: 0 });
    expect(records[0]!.key).toMatchObject({ grade: 4, subject: 'Математика' });
    for (const record of records) {
      const own = counted.get(record.key.school)!;
      const { result } = summariseRecord(record, scales);
      expect(result.participants).toBe(own.scores.length);
      expect(record.parts.reduce((sum, { absent }) => sum + absent, 0)).toBe(own.absent);
      expect(result.mean).toBeCloseTo(mean(own.scores)!, 12);
      expect(result.standardDeviation).toBeCloseTo(standardDeviation(own.scores)!, 12);
      const correlation = spearman(
        own.pairs.map(([score]) => score),
        own.pairs.map(([, mark]) => mark),
      );
      expect(result.spearman).toBeCloseTo(correlation!, 12);
    }
    // One a kind, whatever the number of cells.
    expect(new Set(findings.map(({ code }) => code)).size).toBe(findings.length);
    expect(findings.length).toBeLessThan(8);
  },
);

test('K of a region’s schools over two years, logins changed between, is what an independent count gives', () => {
  const size = { schools: 40, pupils: 1600 };
  const earlier = dirtyRegion('one-sheet', { seed: 21, ...size });
  const later = dirtyRegion('two-sheets', { seed: 22, ...size });
  const digits = Array.from({ length: size.schools }, (_, index) => `22${1000 + index}`);
  const register = [
    ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся', 'Прежние коды'],
    ...digits.map((code) => [`edu${code}`, `СОШ № ${code}`, 'СОШ', 'город', 600, `sch${code}`]),
  ];
  const { flags } = analyze({
    sheets: [
      { file: 'Район.xlsx', grid: gridFromRows('Школы', register) },
      {
        file: 'Проведение работы по математике, 4 класс. ВПР 2021.xlsx',
        grid: gridFromRows('Sheet', earlier.rows),
      },
      { file: 'ВПР 2022 Математика 5 класс.xlsx', grid: gridFromRows('Протокол', later.rows) },
    ],
    reference,
    district: null,
    today: 44_900,
    year: null,
  });
  const share = (scores: readonly number[]) => mean(scores)! / 20;
  const expected = digits.map((code) => [
    `edu${code}`,
    share(earlier.counted.get(`sch${code}`)!.scores) / share(later.counted.get(`edu${code}`)!.scores),
  ]);
  const found = flags.markers.flatMap((marker) =>
    marker.marker === 'F3' && 'facts' in marker ? [[marker.key.school, marker.facts.ratio] as const] : [],
  );
  expect(found.map(([school]) => school).sort()).toEqual(digits.map((code) => `edu${code}`));
  const ratios = new Map(found);
  for (const [school, ratio] of expected) expect(ratios.get(String(school))).toBeCloseTo(Number(ratio), 12);
});
