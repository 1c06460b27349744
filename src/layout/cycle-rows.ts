/** What a district's profile already knows of its management cycle: criteria and points that end in decisions. */
import { criteriaOf, type Criterion } from '../core/schema/criteria-of';
import { cycleStepsOf, type CycleStepText } from '../core/schema/cycle-steps-of';
import type { District } from '../core/schema/district';
import { cycleWords } from '../data/districts/cycle-words';
import { cycleStepName } from '../text/cycle-text';
import { districtLevel, passportPlace, schoolLevel } from '../text/place-words';
import { distinctRows } from './distinct-rows';
import type { FormRow } from './form-sheet';
import { headingOf } from '../core/schema/direction-heading';

/** Criteria of the district once; those of the schools for each school, or once without a code where no school is known. */
export function selfAssessmentRows(district: District, schools: readonly string[]): FormRow[] {
  const criteria = criteriaOf(district);
  const at = (level: Criterion['level'], school: string | null) =>
    criteria
      .filter((criterion) => criterion.level === level)
      .flatMap((criterion) =>
        questionsOf(criterion, district).map((text): FormRow => ({
          levelKind: level === 'municipal' ? districtLevel : schoolLevel,
          school,
          direction: headingOf(district, criterion.direction),
          group: criterion.group,
          criterion: withoutListMark(text),
          evidence: criterion.source,
        })),
      );
  const ofSchools = (schools.length === 0 ? [null] : schools).flatMap((school) => at('school', school));
  return distinctRows([...at('municipal', null), ...ofSchools], (row) => [
    row['levelKind'],
    row['school'],
    row['direction'],
    row['group'],
    row['criterion'],
  ]);
}

/** A cell that prints two indicators is two questions. */
function questionsOf({ id, text }: Criterion, { indicators }: District): readonly string[] {
  const own = indicators.filter(({ place }) => place.criterion === id);
  return own.length === 0 ? [text] : own.map((indicator) => indicator.text);
}

/** The points of the document that ask for recommendations, decisions and their effect, each once. */
export function decisionRows(district: District): FormRow[] {
  const rows = cycleStepsOf(district, cycleWords).map((step): FormRow => ({
    direction: headingOf(district, step.direction),
    documentPlace: placeOf(step),
    occasion: step.event === null ? `${cycleStepName(step.step)}: ${step.text}` : step.text,
    deadline: step.deadline,
  }));
  return distinctRows(rows, ({ documentPlace, occasion }) => [documentPlace, occasion]);
}

function placeOf({ kind, where }: CycleStepText): string {
  return kind === 'passport' ? passportPlace(where) : where;
}

/** A list's own semicolon is no part of what it lists. */
function withoutListMark(text: string): string {
  return text.replace(/[;,\s]+$/u, '');
}
