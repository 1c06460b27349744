/** Russian words for the activities that a document plans at two levels. */
import type { ActivityCounts, ActivityFacts } from '../core/report/activity-facts';
import { counted, eventForms, numberText, schoolGenitive } from './plural';

export const activitiesHeading = 'Мероприятия района и школ';
export const districtActivities = 'В районе: выполнено';
export const schoolActivities = 'В школах: выполнено';
export const withoutAnswer = 'Ответа нет';
export const withoutPaper = 'Без документа';

const listedSchools = 8;

/** @example 'На 2026 год в районе запланировано 12 мероприятий: выполнено — 5, не выполнено — 1, ответа нет — 6.' */
export function activitySummary({ year, district, schools, asked, silent }: ActivityFacts): string {
  const ofDistrict =
    district.planned === 0
      ? null
      : `На ${year} год в районе запланировано ${counted(district.planned, eventForms)}: ${answersText(district)}.`;
  const ofSchools =
    schools.planned === 0
      ? null
      : `Для ${counted(asked, schoolGenitive)} на ${year} год запланировано ${counted(schools.planned, eventForms)}: ${answersText(schools)}.`;
  const names = silent.slice(0, listedSchools).map(({ name }) => name);
  const more = silent.length - names.length;
  const ofSilent =
    silent.length === 0
      ? null
      : `Ни одного ответа не прислали школы (${numberText(silent.length)} из ${numberText(asked)}): ${names.join(', ')}${more > 0 ? ` и ещё ${numberText(more)}` : ''}.`;
  return [ofDistrict, ofSchools, ofSilent].filter((part) => part !== null).join(' ');
}

function answersText({ done, notDone, unanswered }: ActivityCounts): string {
  return [
    `выполнено — ${numberText(done)}`,
    notDone === 0 ? null : `не выполнено — ${numberText(notDone)}`,
    unanswered === 0 ? null : `ответа нет — ${numberText(unanswered)}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** «5 из 12»; a level of which nothing is planned has nothing to do. */
export function doneText({ done, planned }: ActivityCounts): string {
  return planned === 0 ? '—' : `${numberText(done)} из ${numberText(planned)}`;
}
