/** Activities of the year at two levels: a sentence, and a row a direction. */
import { textRow, type Block } from '../../core/model/document-model';
import type { ActivityFacts } from '../../core/report/activity-facts';
import {
  activitiesHeading,
  activitySummary,
  districtActivities,
  doneText,
  schoolActivities,
  withoutAnswer,
  withoutPaper,
} from '../../text/activity-text';
import * as column from '../../text/column-titles';
import { noDirection } from '../../text/cycle-text';

export function activityBlocks(facts: ActivityFacts | null): Block[] {
  if (facts === null) return [];
  return [
    { kind: 'subheading', text: activitiesHeading },
    { kind: 'paragraph', text: activitySummary(facts) },
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: column.direction, share: 40 },
        { title: districtActivities, share: 16, align: 'center' },
        { title: schoolActivities, share: 16, align: 'center' },
        { title: withoutAnswer, share: 14, align: 'center' },
        { title: withoutPaper, share: 14, align: 'center' },
      ],
      rows: facts.byDirection.map(({ direction, district, schools }) =>
        textRow(
          direction ?? noDirection,
          doneText(district),
          doneText(schools),
          district.unanswered + schools.unanswered,
          district.unconfirmed + schools.unconfirmed,
        ),
      ),
    },
  ];
}
