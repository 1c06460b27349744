/** Which function answers which id of the catalogue. Arguments come as Excel hands them over; null is one left out. */
import { boundaryJumpTable } from './boundary-jump';
import { clusterDeviationTable } from './cluster-deviation';
import { cohortChangeTable } from './cohort-change';
import { deadlineColumn } from './deadline';
import { expectedText } from './expected';
import { explainColumn } from './explain';
import { itemProfileTable } from './item-profile';
import { journalGapTable } from './journal-gap';
import { lowResultColumn } from './low-result';
import { markColumn } from './mark';
import { masteryColumn } from './mastery';
import type { CellResult, ResultMatrix } from './matrix';
import { objectivityTable } from './objectivity';
import { objectivityIndexValue } from './objectivity-index';
import { shareIntervalColumns } from './share-interval';
import { lowResultSchoolTable } from './shnor';
import { spearmanCorrelation } from './spearman';
import { targetValue } from './target';

export type FunctionAnswer = CellResult | ResultMatrix;

/** A promise only where a district's profile must be loaded. */
export type FunctionImplementation = (
  ...values: readonly unknown[]
) => FunctionAnswer | Promise<FunctionAnswer>;

export const functionImplementations: Readonly<Record<string, FunctionImplementation>> = {
  OBJECTIVITY: objectivityTable,
  OBJECTIVITYINDEX: objectivityIndexValue,
  COHORTCHANGE: cohortChangeTable,
  BOUNDARYJUMP: boundaryJumpTable,
  JOURNALGAP: journalGapTable,
  CLUSTERDEVIATION: clusterDeviationTable,
  ITEMPROFILE: itemProfileTable,
  LOWRESULT: lowResultColumn,
  SHNOR: lowResultSchoolTable,
  SHAREINTERVAL: shareIntervalColumns,
  SPEARMAN: spearmanCorrelation,
  SOU: masteryColumn,
  MARK: markColumn,
  EXPECTED: expectedText,
  DEADLINE: deadlineColumn,
  TARGET: targetValue,
  EXPLAIN: explainColumn,
};
