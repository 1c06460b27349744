/** Why one school stands where it stands: the markers that spoke, its low results, and what is advised. */
import type { Analysis } from '../core/analysis';
import { isUp } from '../core/flags/explained-flags';
import type { ComputedMarker } from '../core/flags/flag';
import { decisionsOf } from '../core/report/school-decisions';
import type { SchoolName } from '../core/report/school-facts';
import { schoolYearText } from '../text/date-text';
import {
  flagAnswerText,
  flagText,
  outcomeName,
  schoolDecisionText,
  schoolStatusText,
  standsFor,
} from '../text/flag-text';
import { markerName } from '../text/flags/marker-names';
import { lowRowText } from '../text/low-result-text';
import { adviceText } from '../text/report-text';
import { testName } from '../text/test-name';
import type { Reason, SchoolReasons } from './flags-overview';

export function schoolReasons(analysis: Analysis, school: string): SchoolReasons {
  const { flags, report, schools } = analysis;
  const status = flags.schools.find((each) => each.school === school);
  const recheck = report.objectivity.schools.find((each) => each.school.code === school);
  const support = report.lowResults.schools.find((each) => each.school.code === school);
  const spoken = spokenFlags(analysis, school);
  const reasons = spoken.map((result, index) => reasonOf(result, index, analysis));
  const named = { code: school, name: schools.find(({ code }) => code === school)?.name ?? '' };
  return {
    school,
    status: status === undefined ? '' : schoolStatusText(status),
    // What nobody answered comes first.
    reasons: [...reasons.filter((each) => !each.isExplained), ...reasons.filter((each) => each.isExplained)],
    low: (support?.low ?? []).map(lowRowText),
    advice: [...new Set([...(recheck?.advice ?? []), ...(support?.advice ?? [])].map(adviceText))],
    decisions: schoolDecisions(named, analysis),
    silent: (status?.markers ?? []).length - spoken.length,
  };
}

/** What was recommended and decided about a school, a sentence each. */
export function schoolDecisions(school: SchoolName, { report, schools }: Analysis): readonly string[] {
  return decisionsOf(school, report.cycle.decisions?.begun ?? [], schools).map(schoolDecisionText);
}

/** Markers of the school that are up; a reason's id is its place among them. */
export function spokenFlags({ flags }: Analysis, school: string): readonly ComputedMarker[] {
  return (flags.schools.find((each) => each.school === school)?.markers ?? []).filter(isUp);
}

function reasonOf(result: ComputedMarker, index: number, { explainedFlags }: Analysis): Reason {
  const answered = explainedFlags.find((each) => each.result === result);
  return {
    id: `${index}`,
    title: `${result.marker}. ${markerName(result.marker)}`,
    outcome: outcomeName(result.outcome),
    test: `${testName(result.key)}, ${schoolYearText(result.key.schoolYear)}`,
    text: flagText(result),
    explanation: answered === undefined ? null : flagAnswerText(answered),
    isExplained: answered !== undefined && standsFor(answered.explanation, result),
  };
}
