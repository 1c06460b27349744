/** Words for the turn of a school in an event that reaches every school once in some years. */
import type { CoverageState, SchoolCoverage } from '../core/roadmap/coverage';
import { counted, yearForms } from './plural';

export function coverageStateText(state: CoverageState): string {
  switch (state) {
    case 'done-this-year':
      return 'проведено в этом году';
    case 'on-time':
      return 'в срок';
    case 'due-this-year':
      return 'нужно в этом году';
    case 'overdue':
      return 'просрочено';
    case 'no-data':
      return 'нет данных';
  }
}

/** What is to be done about one school. */
export function coverageText(school: SchoolCoverage, everyYears: number): string {
  const { lastYear, nextDueYear, plannedYear } = school;
  const rule = `раз в ${counted(everyYears, yearForms)}`;
  if (lastYear === null) {
    return plannedYear === null
      ? 'Год последнего проведения не указан, следующий не запланирован.'
      : `Год последнего проведения не указан; запланировано на ${plannedYear} год.`;
  }
  const due = `Последний раз — в ${lastYear} году, по правилу «${rule}» следующий — не позднее ${nextDueYear} года`;
  return school.isPlannedLate ? `${due}, а запланировано на ${plannedYear} год.` : `${due}.`;
}
