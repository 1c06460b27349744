/** Every form of the district workbook, in the order of its sheets. */
import type { Form } from '../../core/schema/form';
import { collections } from './collections';
import { details } from './details';
import { districtIndicators } from './district-indicators';
import { documents } from './documents';
import { decisions } from './decisions';
import { explanations } from './explanations';
import { journal } from './journal';
import { indicators, selfAssessment } from './indicators';
import { contingent, districtQuantities, schoolQuantities } from './quantities';
import { observation, officialLists, parameters, recheck } from './rechecks';
import { levelActivities } from './level-activities';
import { results } from './results';
import { coverage, expected, roadmap } from './roadmap-form';
import { schools } from './schools';
import { items, scales, scores } from './scores';

/** Grows when a sheet or a column comes, goes or changes its meaning; each step has its migration. */
export const formsVersion = 2;

export const forms: readonly Form[] = [
  details,
  schools,
  results,
  scores,
  items,
  scales,
  collections,
  districtIndicators,
  contingent,
  schoolQuantities,
  districtQuantities,
  documents,
  indicators,
  selfAssessment,
  levelActivities,
  roadmap,
  expected,
  decisions,
  recheck,
  observation,
  officialLists,
  coverage,
  parameters,
  explanations,
  journal,
];
