import { lexicon } from '../../../src/data/lexicon/lexicon';
import { forms } from '../../../src/data/forms/forms';
import { mergeResults } from '../../../src/core/results/merge-results';
import { readResultTables, typedScales } from '../../../src/core/results/read-result-tables';
import type { TestResult } from '../../../src/core/results/result';
import type { ResultSet } from '../../../src/core/results/result-set';
import { summariseRecord } from '../../../src/core/results/summarise-record';
import type { Scale } from '../../../src/core/schema/scale';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { recognise } from '../../../src/core/table/recognise';
import { Tables } from '../../../src/core/table/tables';
import { recordOf } from './pupil-record';
import { resultHeader } from '../../headers';

const resultsHeader = [...resultHeader, 'Средний балл'];
const scoresHeader = ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 0, 1, 2, 3, 4, 5].map(
  String,
);
const scalesHeader = [
  'Учебный год',
  'Процедура',
  'Класс',
  'Предмет',
  'Максимальный балл',
  '«3» с',
  '«4» с',
  '«5» с',
  'Порог',
  'Источник',
];
const empty: ResultSet = { results: [], distributions: [], profiles: [], records: [], pooled: [] };

type Rows = readonly (readonly CellValue[])[];

function tables(sheets: Record<string, Rows>) {
  const grids = Object.entries(sheets).map(([name, rows]) => ({ grid: gridFromRows(name, rows) }));
  const typed = new Tables(recognise(grids, forms, lexicon).tables, lexicon);
  return { ...readResultTables(typed, lexicon), scales: typedScales(typed, lexicon) };
}

describe('typed sheets', () => {
  const { results, scales, rowOf } = tables({
    Школы: [
      ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся'],
      ['edu580101', 'СОШ № 1', 'СОШ', 'город', 300],
    ],
    Результаты: [resultsHeader, ['2025/2026', 'впр', 'EDU580101', '4', 'русский', '12', 1, 4, 4, 3, '3,1']],
    Баллы: [scoresHeader, ['2025-2026', 'ВПР', 'edu580101', 4, 'Русский язык', 1, null, 4, 4, 3, null]],
    Шкалы: [
      scalesHeader,
      ['2025/2026', 'ВПР', 4, 'Русский язык', 5, 1, 3, 4, null, 'Описание'],
      ['2025/2026', 'ВПР', 5, 'Математика', 20],
    ],
  });
  it('are read under canonical names, numbers stored as text too', () => {
    expect(results.results).toMatchObject([
      {
        key: {
          schoolYear: 2025,
          procedure: 'ВПР',
          school: 'edu580101',
          grade: 4,
          subject: 'Русский язык',
          level: '',
        },
        participants: 12,
        marks: [1, 4, 4, 3],
        mean: 3.1,
        source: 'sheet',
        place: { sheet: 'Результаты', row: 1, column: 5 },
      },
    ]);
    const [found] = results.results;
    expect(found && rowOf(found.key)).toMatchObject({ row: 1 });
  });
  it('give the distribution up to the highest score met', () => {
    expect(results.distributions[0]?.counts).toEqual([1, 0, 4, 4, 3]);
  });
  it('give only scales that say something', () => {
    expect(scales).toEqual([
      expect.objectContaining({ grade: 4, maximum: 5, cuts: [1, 3, 4], isConfirmed: true }),
    ]);
  });
});

describe('merging', () => {
  const key = {
    schoolYear: 2025,
    procedure: 'ВПР',
    school: 'edu580101',
    grade: 4,
    subject: 'Русский язык',
    level: '',
  };
  const scale: Scale = {
    ...key,
    maximum: 5,
    cuts: [1, 3, 4],
    threshold: null,
    extraCondition: null,
    source: '',
    isConfirmed: true,
  };
  const record = recordOf({
    key,
    scores: [0, 2, 4, 5],
    journalMarks: [3, 3, 4, 5],
    items: [],
    itemMaxima: [],
  });
  const protocols = [{ record, summary: summariseRecord(record, [scale]) }];
  const sheetOf = (...cells: CellValue[]) =>
    tables({ Результаты: [resultsHeader, ['2025/2026', 'ВПР', 'edu580101', 4, 'Русский язык', ...cells]] });
  const merge = (...cells: CellValue[]) => {
    const sheet = sheetOf(...cells);
    return mergeResults({ protocols, summaries: empty, sheet: sheet.results, rowOf: sheet.rowOf });
  };

  it('takes the protocol where both speak', () => {
    const { results, findings } = merge(4, 1, 1, 0, 2, 2.8);
    expect(results.results).toMatchObject([{ source: 'protocol', marks: [1, 1, 0, 2], mean: 2.75 }]);
    expect(findings).toEqual([]);
  });
  it.each([
    [[5, 1, 1, 1, 2], 'Участников', 5, 4],
    [[4, 1, 1, 1, 1], '«4»', 7 + 1, 0],
    [[4, 1, 1, 0, 2, 2.81], 'Средний балл', 10, 2.75],
  ])('says where the sheet differs: %j', (cells, what, column, protocol) => {
    const { findings } = merge(...cells);
    expect(findings[0]).toMatchObject({
      code: 'protocol-differs-from-results',
      place: { sheet: 'Результаты', row: 1, column },
      facts: { what, protocol },
    });
  });
  const base: TestResult = {
    key,
    participants: 40,
    marks: [2, 12, 17, 9],
    belowMinimum: null,
    mean: null,
    standardDeviation: null,
    journal: null,
    spearman: null,
    source: 'summary',
    place: null,
  };
  it('says of other participants alone, not of the marks that follow from them', () => {
    expect(merge(5, 2, 1, 1, 1, 4).findings).toHaveLength(1);
  });
  it.each([
    [4, [1, 1, 0, 2]],
    [5, null],
  ])('takes the sheet’s marks only where it counts the same participants: %d', (participants, marks) => {
    const { results: typed, rowOf } = sheetOf(participants, 1, 1, 0, participants - 2, 2.8);
    const summary = { ...base, participants: 4, marks: null, mean: 2.75 };
    const summaries = { ...empty, results: [summary] };
    const { results } = mergeResults({ protocols: [], summaries, sheet: typed, rowOf });
    expect(results.results).toMatchObject([{ source: 'summary', participants: 4, marks, mean: 2.75 }]);
  });
  it('puts the reports of one system together', () => {
    const journal = {
      ...base,
      participants: 38,
      marks: null,
      journal: { lower: 8, equal: 28, higher: 2, gapTwoOrMore: null },
    };
    const summaries = { ...empty, results: [journal, base] };
    const { results } = mergeResults({ protocols: [], summaries, sheet: empty, rowOf: () => undefined });
    expect(results.results).toMatchObject([
      { participants: 40, marks: [2, 12, 17, 9], journal: { lower: 8 } },
    ]);
  });
});
