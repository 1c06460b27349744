/** The sample's protocols: this year's in the two-sheet layout, last year's of grade 4 in the older one, and the odd ones. */
import type { SampleUnit } from './draw-units';
import { PlantLog } from './plant-log';
import { plantInMathematics, plantInRussian, plantInRussianOfFive } from './plant-protocols';
import { ProtocolDraft, type ProtocolLayout } from './protocol-draft';
import type { PlantedError, SampleFile } from './sample';
import type { SampleRandom } from './sample-random';
import type { SampleSchool } from './sample-schools';
import { firstYear, lastYear, sampleTests, type SampleTest, type SampleTestId } from './sample-tests';

export interface ProtocolContext {
  readonly run: string;
  readonly schools: readonly SampleSchool[];
  readonly units: readonly SampleUnit[];
  readonly random: SampleRandom;
  readonly isPlanted: boolean;
}

interface ProtocolFile {
  readonly file: SampleFile;
  readonly errors: readonly PlantedError[];
}

type Plant = (draft: ProtocolDraft, log: PlantLog, schools: readonly SampleSchool[]) => void;

interface ProtocolPlan {
  readonly id: SampleTestId;
  readonly schoolYear: number;
  readonly layout: ProtocolLayout;
  readonly name: string;
  readonly plant?: Plant;
}

const plans: readonly ProtocolPlan[] = [
  {
    id: 'RU4',
    schoolYear: lastYear,
    layout: 'two-sheets',
    name: 'ВПР РУ4 2025-2026 протокол.xlsx',
    plant: plantInRussian,
  },
  {
    id: 'MA4',
    schoolYear: lastYear,
    layout: 'two-sheets',
    name: 'ВПР МА4 2025-2026 протокол.xlsx',
    plant: plantInMathematics,
  },
  {
    id: 'RU5',
    schoolYear: lastYear,
    layout: 'two-sheets',
    name: 'ВПР РУ5 2025-2026 протокол.xlsx',
    plant: plantInRussianOfFive,
  },
  { id: 'MA5', schoolYear: lastYear, layout: 'two-sheets', name: 'ВПР МА5 2025-2026 протокол.xlsx' },
  { id: 'RU4', schoolYear: firstYear, layout: 'one-sheet', name: 'ВПР_РУ4_2024-2025.xlsx' },
  { id: 'MA4', schoolYear: firstYear, layout: 'one-sheet', name: 'ВПР_МА4_2024-2025.xlsx' },
];

export function protocolFiles(context: ProtocolContext): ProtocolFile[] {
  const files = plans.map((plan) => protocolFile(plan, context));
  return context.isPlanted ? [...files, ...oddFiles(context)] : files;
}

function protocolFile(plan: ProtocolPlan, context: ProtocolContext): ProtocolFile {
  const { id, schoolYear, layout, name, plant } = plan;
  const draft = new ProtocolDraft(layout, sampleTests[id], context.random, `20.04.${schoolYear + 1} 10:15`);
  for (const unit of context.units) {
    if (unit.test.id === id && unit.schoolYear === schoolYear) draft.addUnit(unit);
  }
  const log = new PlantLog(context.run, name);
  if (context.isPlanted) plant?.(draft, log, context.schools);
  return { file: { name, sheets: draft.sheets() }, errors: log.errors() };
}

/** A test whose scale nobody knows, one of another version than its scale, and a file that does not name its test. */
function oddFiles({ run, schools, random }: ProtocolContext): ProtocolFile[] {
  const [school] = schools.slice(7);
  if (school === undefined) return [];
  const make = (
    name: string,
    test: SampleTest,
    layout: ProtocolLayout,
    plant: (draft: ProtocolDraft, log: PlantLog) => void,
  ): ProtocolFile => {
    const draft = new ProtocolDraft(layout, test, random, null);
    const highest = test.items.reduce((sum, { maximum }) => sum + maximum, 0);
    for (let pupil = 0; pupil < 22; pupil++) {
      const score = random.whole(Math.floor(highest / 4), highest);
      draft.add({ school, score, journal: random.whole(3, 5) });
    }
    const log = new PlantLog(run, name);
    plant(draft, log);
    return { file: { name, sheets: draft.sheets() }, errors: log.errors() };
  };
  const nature: SampleTest = { ...sampleTests.MA4, grade: 6, subject: 'Биология' };
  const shorter: SampleTest = { ...sampleTests.RU4, items: sampleTests.RU4.items.slice(0, 12) };
  return [
    make('ВПР Биология 6 класс 2026.xlsx', nature, 'two-sheets', (draft, log) =>
      log.sheet('protocol-scale-missing', draft.sheetName, 'A1'),
    ),
    make('ВПР РУ 4 2024.xlsx', shorter, 'two-sheets', (draft, log) => {
      log.sheet('scale-maximum-differs', draft.sheetName, 'A1');
      draft.set(3, 'class', '5А');
      log.sheet('protocol-grade-differs', draft.sheetName, draft.address(3, 'class'));
    }),
    make('Протокол (2).xlsx', sampleTests.MA5, 'one-sheet', (draft, log) =>
      log.sheet('test-unknown', draft.sheetName, 'A1'),
    ),
  ];
}
