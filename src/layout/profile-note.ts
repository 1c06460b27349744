/** What the instructions say of a form: whether the district's document has anything for it, and where the rows came from. */
import { criteriaOf } from '../core/schema/criteria-of';
import { cycleStepsOf } from '../core/schema/cycle-steps-of';
import type { District } from '../core/schema/district';
import type { FormId } from '../core/schema/form';
import { cycleWords } from '../data/districts/cycle-words';
import {
  absentPartText,
  criteriaArePrinted,
  decisionsArePrinted,
  expectedNowhere,
  indicatorsAreCriteria,
  indicatorsAreGroups,
  periodicEventsText,
  planIsPrinted,
} from '../text/template-text';
import { isPlannedHere } from './plan-rows';
import { periodicEvents } from './profile-rows';

export function profileNote(form: FormId, district: District): string | null {
  const hasCriteria = criteriaOf(district).length > 0;
  switch (form) {
    case 'roadmap':
      return district.roadmap.length === 0 ? absentPartText(form) : null;
    case 'expected':
      if (district.expectedResults !== null) return null;
      return district.roadmap.length === 0 ? expectedNowhere : absentPartText(form);
    case 'indicators':
      return indicatorsNote(district) ?? absentPartText(form);
    case 'selfAssessment':
      return hasCriteria ? criteriaArePrinted : absentPartText(form);
    case 'decisions':
      return cycleStepsOf(district, cycleWords).length > 0 ? decisionsArePrinted : absentPartText(form);
    case 'coverage': {
      const events = periodicEvents(district).map(({ section, number, everyYears }) => ({
        section: section.label,
        number,
        everyYears,
      }));
      return events.length === 0 ? absentPartText(form) : periodicEventsText(events);
    }
    default:
      return null;
  }
}

/** Null: the document says nothing of indicators. */
function indicatorsNote({ indicators, targets }: District): string | null {
  if (targets.length > 0 || indicators.some(isPlannedHere)) return planIsPrinted;
  if (indicators.some(({ place }) => place.criterion !== null)) return indicatorsAreCriteria;
  return indicators.some(({ kind }) => kind === 'group') ? indicatorsAreGroups : null;
}
