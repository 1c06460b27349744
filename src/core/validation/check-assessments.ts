/** Assessments by the document's criteria that are no step of its scale. */
import { defineCheck, type Finding } from '../finding';
import { criterionFinder, selfAssessmentForm } from '../indicators/assessments';
import { placeOf } from '../table/table';
import type { WholeCheck } from './check';

declare module '../finding' {
  interface FindingFacts {
    'assessment-beyond-scale': { readonly value: number; readonly steps: readonly string[] };
  }
}

export const assessmentFindings = defineCheck({ 'assessment-beyond-scale': 'error' });

export const checkAssessments: WholeCheck = {
  id: 'assessments',
  scope: 'cross-sheet',
  reads: [selfAssessmentForm],
  run: ({ tables, district, lexicon }) => {
    const steps = district?.assessment?.steps ?? [];
    if (district === null || steps.length === 0) return [];
    const criterionOf = criterionFinder(district, lexicon);
    return tables.rows(selfAssessmentForm).flatMap((row): Finding[] => {
      if (criterionOf(row, tables) === undefined) return [];
      return ['self', 'external'].flatMap((field) => {
        const value = tables.number(row.table, row.row, field);
        if (value === null || steps[value] !== undefined) return [];
        const place = placeOf(row.table, row.row, field);
        return [assessmentFindings.of('assessment-beyond-scale', place, { value, steps })];
      });
    });
  },
};
