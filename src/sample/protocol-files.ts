/** The sample's protocols: this year's in the two-sheet layout, last year's of grade 4 in the older one, and the odd ones. */
import { PlantLog } from './plant-log';
import { oddFiles } from './odd-protocols';
import { plantInMathematics, plantInRussian, plantInRussianOfFive } from './plant-protocols';
import { ProtocolDraft, type ProtocolLayout } from './protocol-draft';
import type { ProtocolContext, ProtocolFile } from './protocol-file';
import type { SampleSchool } from './sample-schools';
import { firstYear, lastYear, sampleTests, type SampleTestId } from './sample-tests';

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
