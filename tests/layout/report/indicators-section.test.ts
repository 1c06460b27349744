import type { CycleFacts } from '../../../src/core/report/cycle-facts';
import type { ReportFacts } from '../../../src/core/report/report-facts';
import { indicatorsSection } from '../../../src/layout/report/indicators-section';
import type { Block, TableBlock } from '../../../src/core/model/document-model';
import { sampleAnalysis } from '../sample-analysis';

const sample = sampleAnalysis(null).then(({ report }) => report);
const section = async (cycle: Partial<CycleFacts>): Promise<Block[]> => {
  const facts: ReportFacts = {
    ...(await sample),
    cycle: { indicators: null, assessment: null, activities: null, decisions: null, advice: [], ...cycle },
  };
  return indicatorsSection(facts, 7);
};
const textsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => ('text' in block ? [block.text.replaceAll('\u00a0', ' ')] : []));
const tablesOf = (blocks: readonly Block[]) =>
  blocks.filter((block): block is TableBlock => block.kind === 'table');

it('says so when the workbook has none of the three sheets', async () => {
  expect(textsOf(await section({}))).toEqual([
    '7. Показатели, самооценка и решения',
    'Сведений о показателях, самооценке и решениях нет.',
  ]);
});

it('sets plan beside fact under the heading of the direction', async () => {
  const counts = { total: 2, planned: 2, withFact: 2, met: 1, missed: 1, unconfirmed: 1 };
  const fact = {
    direction: 'Методическая работа',
    documentPlace: null,
    school: null,
    year: 2026,
    unit: '%',
    evidence: null,
  };
  const blocks = await section({
    indicators: {
      year: 2026,
      counts,
      byDirection: [{ direction: 'Методическая работа', counts }],
      compared: [
        { ...fact, indicator: 'Охват', plan: 30, fact: 34.5, difference: 4.5, state: 'met' },
        { ...fact, indicator: 'Доля', plan: 10, fact: 8, difference: -2, state: 'not-met' },
      ],
      schools: [],
    },
  });
  expect(textsOf(blocks)).toContain(
    'За 2026 год учитывается 2 показателя района: план указан у 2, факт — у 2. План достигнут по 1, не достигнут по 1. Факт без подтверждения — у 1.',
  );
  const [table] = tablesOf(blocks);
  expect(table?.rows.map((row) => row.cells.map((cell) => cell.value))).toEqual([
    ['Методическая работа'],
    ['Охват', 2026, '30\u00a0%', '34,5\u00a0%', '+4,5', 'достигнуто'],
    ['Доля', 2026, '10\u00a0%', '8\u00a0%', '−2', 'не достигнуто'],
  ]);
});

it('shows the differences of assessment with their criterion and group', async () => {
  const counts = { assessed: 2, compared: 2, agreeing: 1, higher: 1, lower: 0 };
  const school = { code: 'edu1', name: 'СОШ № 1' };
  const blocks = await section({
    assessment: {
      criteria: 77,
      counts,
      bySchool: [{ school, counts }],
      byDirection: [],
      differences: [
        {
          school,
          direction: null,
          group: '1. Наличие системы процедур:',
          criterion: 'учитывающей тенденции',
          self: 2,
          external: 1,
          difference: 1,
          flattery: 1,
          steps: [],
          evidence: null,
        },
      ],
    },
  });
  expect(textsOf(blocks)).toContain(
    'Самооценка и внешняя оценка сопоставлены по 2 критериям: совпали — 1, самооценка выше — 1. Расхождение — повод обсудить критерий, а не ошибка.',
  );
  expect(tablesOf(blocks)[1]?.rows[0]?.cells.map((cell) => cell.value)).toEqual([
    'СОШ № 1',
    '1. Наличие системы процедур: учитывающей тенденции',
    '2',
    '1',
    '+1',
  ]);
});

it('leads each row from its occasion to the effect and marks what is late', async () => {
  const row = {
    direction: null,
    documentPlace: null,
    occasion: 'Признак необъективности',
    recommendation: 'Перепроверить работы',
    decision: null,
    addressee: 'edu1',
    orderNumber: '145',
    orderDate: '2026-10-12' as never,
    deadlinePhrase: 'октябрь 2026 г.',
    due: '2026-10-31' as never,
    effect: null,
    measuredEffect: null,
    stage: 'decided' as const,
    isOverdue: true,
  };
  const blocks = await section({
    decisions: {
      counts: { open: 3, recommended: 0, decided: 1, 'with-effect': 0, total: 4, overdue: 1 },
      byDirection: [],
      begun: [row],
    },
  });
  expect(textsOf(blocks)).toContain(
    'Поводов для решений — 4: ещё без рекомендации — 3; решение принято, результата пока нет — 1. Срок прошёл, а результата нет — 1.',
  );
  expect(tablesOf(blocks)[0]?.rows[0]?.cells.map((cell) => cell.value)).toEqual([
    'Признак необъективности',
    'Перепроверить работы',
    'Приказ от 12.10.2026 №\u00a0145',
    'edu1',
    'октябрь 2026 г.',
    'срок прошёл, результата нет',
  ]);
});
