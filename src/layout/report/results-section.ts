/** What the tests gave: a table of counts and indicators, what changed in a year, and the items that are hard for half of the schools. */
import type { ReportFacts } from '../../core/report/report-facts';
import type { TestSummary } from '../../core/report/test-summaries';
import {
  changeSentences,
  difficultItemsSentence,
  resultsIntroduction,
  withoutResultsSentence,
} from '../../text/results-text';
import { testName } from '../../text/test-name';
import {
  textCell,
  textRow,
  type Block,
  type TableBlock,
  type TableRow,
} from '../../core/model/document-model';
import { palette } from '../styles';

const itemLevels = { basic: 'базовый', advanced: 'повышенный', high: 'высокий' } as const;
/** Longer lists are left to the sheets with the data. */
const listedItems = 20;

export function resultsSection(facts: ReportFacts, number: number): Block[] {
  const heading: Block = { kind: 'heading', text: `${number}. Результаты оценочных процедур` };
  if (facts.tests.length === 0 || facts.schoolYear === null) {
    return [heading, { kind: 'paragraph', text: 'В книге нет результатов за отчётный учебный год.' }];
  }
  const marked = facts.tests.filter(({ indicators }) => indicators !== null);
  const unmarked = facts.tests.filter(({ indicators }) => indicators === null);
  const missing = withoutResultsSentence(facts.schoolsWithoutResults);
  return [
    heading,
    { kind: 'paragraph', text: resultsIntroduction(facts.tests, facts.schoolYear) },
    ...(marked.length === 0 ? [] : [marksTable(marked)]),
    ...(unmarked.length === 0 ? [] : [minimumTable(unmarked)]),
    {
      kind: 'note',
      text: 'Усп. — успеваемость, доля отметок «3», «4» и «5»; кач. — качество обученности, доля отметок «4» и «5»; изм. — изменение к предыдущему учебному году в процентных пунктах; СОУ — степень обученности: (n5 + 0,64·n4 + 0,36·n3 + 0,16·n2) / n · 100.',
    },
    ...(marked.length < 2 ? [] : [qualityChart]),
    ...changeSentences(marked, facts.attainment.lowShareGrowth).map((text): Block => ({
      kind: 'paragraph',
      text,
    })),
    ...(missing === null ? [] : [{ kind: 'paragraph', text: missing } as const]),
    ...itemBlocks(facts),
  ];
}

const tableId = 'results';

const qualityChart: Block = {
  kind: 'chart',
  chartKind: 'bar',
  title: 'Успеваемость и качество, %',
  table: tableId,
  categoryColumn: 0,
  series: [
    { title: 'Успеваемость', column: 7, color: palette.chart[5] },
    { title: 'Качество', column: 8, color: palette.chart[0] },
  ],
};

function marksTable(tests: readonly TestSummary[]): TableBlock {
  return {
    kind: 'table',
    id: tableId,
    isDense: true,
    columns: [
      { title: 'Работа', share: 30 },
      { title: 'Школ', share: 6, align: 'center' },
      { title: 'Участников', share: 10, align: 'center' },
      { title: '«2»', share: 5, align: 'center' },
      { title: '«3»', share: 5, align: 'center' },
      { title: '«4»', share: 5, align: 'center' },
      { title: '«5»', share: 5, align: 'center' },
      { title: 'Усп., %', share: 7, align: 'center', decimals: 1 },
      { title: 'Кач., %', share: 7, align: 'center', decimals: 1 },
      { title: 'СОУ, %', share: 7, align: 'center', decimals: 1 },
      { title: 'Кач., изм.', share: 8, align: 'center', decimals: 1 },
    ],
    rows: tests.map(markRow),
  };
}

function markRow({ test, schools, participants, marks, indicators, before }: TestSummary): TableRow {
  const [two, three, four, five] = marks ?? [null, null, null, null];
  const earlier = before?.indicators ?? null;
  const change =
    indicators === null || earlier === null ? null : indicators.qualityPercent - earlier.qualityPercent;
  return textRow(
    testName(test),
    schools,
    participants,
    two,
    three,
    four,
    five,
    indicators?.passPercent ?? null,
    indicators?.qualityPercent ?? null,
    indicators?.masteryPercent ?? null,
    change ?? '—',
  );
}

/** Exams with a pass threshold instead of marks. */
function minimumTable(tests: readonly TestSummary[]): TableBlock {
  return {
    kind: 'table',
    isDense: true,
    columns: [
      { title: 'Работа', share: 30 },
      { title: 'Школ', share: 8, align: 'center' },
      { title: 'Участников', share: 12, align: 'center' },
      { title: 'Не преодолели минимум', share: 14, align: 'center' },
      { title: 'Доля, %', share: 10, align: 'center', decimals: 1 },
      { title: 'Средний балл', share: 12, align: 'center', decimals: 1 },
      { title: 'Средний балл год назад', share: 12, align: 'center', decimals: 1 },
    ],
    rows: tests.map(({ test, schools, participants, belowMinimum, mean, before }) =>
      textRow(
        testName(test),
        schools,
        participants,
        belowMinimum?.low ?? '—',
        belowMinimum === null || belowMinimum.participants === 0
          ? '—'
          : (belowMinimum.low * 100) / belowMinimum.participants,
        mean ?? '—',
        before?.mean ?? '—',
      ),
    ),
  };
}

function itemBlocks({ difficultItems: items, attainment }: ReportFacts): Block[] {
  if (items.length === 0) return [];
  const listed = [...items].sort((left, right) => left.percent - right.percent).slice(0, listedItems);
  return [
    { kind: 'paragraph', text: difficultItemsSentence(items.length, listed.length, attainment) },
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: 'Работа', share: 36 },
        { title: 'Задание', share: 10, align: 'center' },
        { title: 'Уровень', share: 16, align: 'center' },
        { title: 'Выполнение, %', share: 16, align: 'center', decimals: 1 },
        { title: 'Школ, где задание не освоено', share: 20, align: 'center' },
      ],
      rows: listed.map(({ test, item, level, percent, schools, insufficientSchools }) => ({
        cells: [
          textCell(testName(test)),
          textCell(item),
          textCell(itemLevels[level]),
          textCell(percent),
          textCell(`${insufficientSchools} из ${schools}`),
        ],
      })),
    },
  ];
}
