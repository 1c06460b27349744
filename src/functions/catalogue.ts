/** Every custom function, in the order people meet them. The metadata files and the pane's choice of formulas are made from it. */
import {
  boundaryJumpDefinition,
  clusterDeviationDefinition,
  itemProfileDefinition,
  journalGapDefinition,
} from './catalogue/extended';
import {
  deadlineDefinition,
  expectedDefinition,
  explainDefinition,
  targetDefinition,
} from './catalogue/district';
import {
  cohortChangeDefinition,
  objectivityDefinition,
  objectivityIndexDefinition,
} from './catalogue/federal';
import { indicatorDefinition, indicatorStateDefinition } from './catalogue/indicators';
import { lowResultDefinition, shnorDefinition } from './catalogue/low-results';
import {
  markDefinition,
  masteryDefinition,
  shareIntervalDefinition,
  spearmanDefinition,
} from './catalogue/statistics';
import type { FunctionDefinition } from './define-function';

export const functionCatalogue: readonly FunctionDefinition[] = [
  objectivityDefinition,
  objectivityIndexDefinition,
  cohortChangeDefinition,
  boundaryJumpDefinition,
  journalGapDefinition,
  clusterDeviationDefinition,
  itemProfileDefinition,
  lowResultDefinition,
  shnorDefinition,
  shareIntervalDefinition,
  spearmanDefinition,
  masteryDefinition,
  markDefinition,
  expectedDefinition,
  deadlineDefinition,
  targetDefinition,
  indicatorDefinition,
  indicatorStateDefinition,
  explainDefinition,
];
