/** The federal method: which tests carry F1–F4. */
import type { MarkerResult } from './flag';
import { cohortChanges } from './cohort-change';
import { inflatedMeans } from './inflated-mean';
import { journalCorrelations } from './journal-correlation';
import type { FlagsParameters } from './parameters';
import type { TestGroup } from './test-group';
import { isListed } from '../schema/test-list';

/**
 * Source: the federal institute's method of computing the level of objectivity of educational results in a region.
 * The tests of each rule are parameters.
 */
export function federalMarkerResults(
  groups: readonly TestGroup[],
  parameters: FlagsParameters,
): MarkerResult[] {
  const { meanTests, journalTests } = parameters.federal;
  return [
    ...groups
      .filter(({ test }) => isListed(meanTests, test))
      .flatMap((group) => inflatedMeans(group, parameters)),
    ...groups
      .filter(({ test }) => isListed(journalTests, test))
      .flatMap((group) => journalCorrelations(group, parameters)),
    ...cohortChanges(groups, parameters),
  ];
}
