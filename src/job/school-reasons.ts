/** Why one school stands where it stands: the markers that spoke, its low results, and what is advised. */
import type { Analysis } from '../core/analysis';
import type { MarkerResult } from '../core/flags/flag';
import { schoolYearText } from '../text/date-text';
import { flagText, outcomeName, schoolStatusText } from '../text/flag-text';
import { markerName } from '../text/flags/marker-names';
import { lowRowText } from '../text/low-result-text';
import { adviceText } from '../text/report-text';
import { testName } from '../text/test-name';
import type { Reason, SchoolReasons } from './flags-overview';

export function schoolReasons({ flags, report }: Analysis, school: string): SchoolReasons {
  const status = flags.schools.find((each) => each.school === school);
  const recheck = report.objectivity.schools.find((each) => each.school.code === school);
  const support = report.lowResults.schools.find((each) => each.school.code === school);
  const spoken = (status?.markers ?? []).filter(
    ({ outcome }) => outcome === 'flag' || outcome === 'attention',
  );
  return {
    school,
    status: status === undefined ? '' : schoolStatusText(status),
    reasons: spoken.map(reasonOf),
    low: (support?.low ?? []).map(lowRowText),
    advice: [...new Set([...(recheck?.advice ?? []), ...(support?.advice ?? [])].map(adviceText))],
    silent: (status?.markers ?? []).length - spoken.length,
  };
}

function reasonOf(result: MarkerResult, index: number): Reason {
  return {
    id: `${index}`,
    title: `${result.marker}. ${markerName(result.marker)}`,
    outcome: outcomeName(result.outcome),
    test: `${testName(result.key)}, ${schoolYearText(result.key.schoolYear)}`,
    text: flagText(result),
  };
}
