/** From the columns of schools' numbers to the states of the indicators: 60 schools × 250 quantities × 3 collections, and twice as many. */
import { noAssessments } from '../../src/core/indicators/assessments';
import { measureIndicators } from '../../src/core/indicators/measure-indicators';
import { quantitiesOf } from '../../src/core/indicators/quantity-sheets';
import { indicatorProgress, nothingTyped } from '../../src/core/roadmap/indicator-progress';
import { measuredFacts } from '../../src/core/roadmap/measured-facts';
import { targetProgress } from '../../src/core/roadmap/target-progress';
import type { IsoDate } from '../../src/core/calendar/calendar';
import type { District } from '../../src/core/schema/district';
import type { Indicator } from '../../src/core/schema/indicator';
import type { Quantity } from '../../src/core/schema/quantity';
import type { Target } from '../../src/core/schema/roadmap';
import { gridFromRows, GridBuilder, type Grid } from '../../src/core/table/grid';
import { recognise } from '../../src/core/table/recognise';
import { Tables } from '../../src/core/table/tables';
import { loadDistrict } from '../../src/data/districts/index';
import { forms } from '../../src/data/forms/forms';
import { lexicon } from '../../src/data/lexicon/lexicon';
import { megabytes, timed, type Figure } from './figure';

const quantityCount = 250;
const years = [2024, 2025, 2026];
const goalSeconds = 0.15;

export async function benchIndicators(): Promise<readonly Figure[]> {
  const kulebaki = await loadDistrict('kulebaki');
  const district = withShares(kulebaki);
  const figures: Figure[] = [];
  for (const schools of [60, 120]) {
    const { tables } = recognise(
      [{ grid: schoolsGrid(schools) }, { grid: numbersGrid(schools, district) }],
      forms,
      lexicon,
    );
    const { seconds, peakBytes } = await timed(() => statesOf(new Tables(tables, lexicon), district));
    const rows = schools * quantityCount * years.length;
    figures.push({
      name: `numbers of ${schools} schools to states, ${rows.toLocaleString('en')} rows`,
      value: `${Math.round(seconds * 1000)} ms, ${megabytes(peakBytes)}`,
      ratio: seconds / ((goalSeconds * schools) / 60),
      goal: '≤ 1 × 150 ms a 45,000 rows',
    });
  }
  return figures;
}

function statesOf(tables: Tables, district: District): number {
  const context = {
    results: { results: [] },
    tested: new Map(),
    statuses: [],
    listed: () => null,
    assessed: noAssessments,
    year: 2026,
  };
  const measured = measureIndicators(district, quantitiesOf(tables, lexicon, district), context);
  const facts = measuredFacts(measured, district.targets, district.quantities);
  const period = { year: 2026, reportingDate: '2026-11-29' as IsoDate };
  const targets = targetProgress(district.targets, { facts, adopted: [], ...period });
  return indicatorProgress(measured, targets, nothingTyped, period).length;
}

/** Half of the quantities are parts of the other half, each pair a share with a target. */
function withShares(district: District): District {
  const [indicator] = district.indicators;
  const [target] = district.targets;
  const pattern = district.quantities.find(
    ({ about, type, sameAs }) => about === 'school' && type === 'count' && sameAs === null,
  );
  if (indicator === undefined || target === undefined || pattern === undefined) throw new Error('No pattern');
  const pairs = Array.from({ length: quantityCount / 2 }, (_, at) => at);
  const quantity = (id: string): Quantity => ({ ...pattern, id, title: `quantity ${id}`, partOf: null });
  return {
    ...district,
    quantities: pairs.flatMap((at) => [quantity(`part${at}`), quantity(`whole${at}`)]),
    indicators: pairs.map((at): Indicator => ({
      ...indicator,
      id: `i${at}`,
      kind: 'share',
      among: { kind: 'all' },
      numerator: `part${at}`,
      denominator: `whole${at}`,
      targets: [`t${at}`],
    })),
    targets: pairs.map((at): Target => ({ ...target, id: `t${at}`, years, per: 'year', duplicateOf: null })),
  };
}

function schoolsGrid(count: number): Grid {
  const rows = Array.from({ length: count }, (_, at) => [`s${at}`, `School ${at}`, 'СОШ']);
  return gridFromRows('Школы', [['Код школы', 'Название', 'Тип'], ...rows]);
}

function numbersGrid(schools: number, { quantities }: District): Grid {
  const builder = new GridBuilder('Показатели школ');
  ['Код школы', 'Что считаем', 'Сбор', 'Значение'].forEach((title, column) => builder.set(0, column, title));
  let row = 0;
  for (const year of years) {
    for (let school = 0; school < schools; school++) {
      quantities.forEach(({ title }, at) => {
        row++;
        builder.set(row, 0, `s${school}`);
        builder.set(row, 1, title);
        builder.set(row, 2, year);
        builder.set(row, 3, at % 2 === 0 ? (school + at) % 20 : 20 + (school % 7));
      });
    }
  }
  return builder.build();
}
