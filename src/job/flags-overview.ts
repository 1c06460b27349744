/** The flags as the pane shows them: one line a school with its strongest answer for each marker. */
import type { Flags, MarkerResult, Outcome, SchoolStatusCode } from '../core/flags/flag';
import type { MarkerId } from '../core/flags/marker-facts';
import { markerIds } from '../core/flags/marker-result';
import { f1WarningText } from '../text/flag-text';

export interface SchoolLine {
  readonly school: string;
  readonly name: string;
  readonly status: SchoolStatusCode;
  /** One answer a marker that was tried at this school, in the order F1…O7. */
  readonly marks: readonly SchoolMark[];
  /** Null: too few pupils to say. */
  readonly isLowResult: boolean | null;
}

export interface SchoolMark {
  readonly marker: MarkerId;
  readonly outcome: Outcome;
}

export interface FlagsOverview {
  readonly schoolYear: number | null;
  /** Per cent; null where it was not computed. */
  readonly federalIndex: number | null;
  /** A whole sentence where F1 marks too many schools. */
  readonly warning: string | null;
  readonly byStatus: Readonly<Record<SchoolStatusCode, number>>;
  /** Null where the rule could be applied to no school. */
  readonly lowResultSchools: number | null;
  readonly schools: readonly SchoolLine[];
}

/** Why a school stands where it stands, in whole sentences. */
export interface SchoolReasons {
  readonly school: string;
  readonly status: string;
  /** Markers that spoke. */
  readonly reasons: readonly Reason[];
  /** Low procedures with their counts. */
  readonly low: readonly string[];
  readonly advice: readonly string[];
  /** What was recommended and decided, with its order, deadline and result. */
  readonly decisions: readonly string[];
  /** Answers that found nothing or could not be had. */
  readonly silent: number;
}

export interface Reason {
  readonly id: string;
  readonly title: string;
  readonly outcome: string;
  readonly test: string;
  readonly text: string;
  /** What somebody answered to it, in words. */
  readonly explanation: string | null;
  /** Answered for the numbers of today. */
  readonly isExplained: boolean;
}

const strength: Readonly<Record<Outcome, number>> = {
  flag: 4,
  attention: 3,
  clear: 2,
  'few-data': 1,
  'not-computed': 0,
};

const urgency: Readonly<Record<SchoolStatusCode, number>> = {
  priority: 0,
  attention: 1,
  clear: 2,
  'few-data': 3,
};

/** Schools to recheck first stand first; among equals the registry's order holds. */
export function flagsOverview(flags: Flags, nameOf: (school: string) => string): FlagsOverview {
  const low = new Map(flags.lowResults.schools.map((school) => [school.school, school.isLowResult]));
  const judged = [...low.values()].filter((isLow) => isLow !== null);
  const byStatus: Record<SchoolStatusCode, number> = { clear: 0, 'few-data': 0, attention: 0, priority: 0 };
  for (const { status } of flags.schools) byStatus[status] += 1;
  return {
    schoolYear: flags.schoolYear,
    federalIndex: flags.federalIndex?.index ?? null,
    warning: flags.federalIndex === null ? null : f1WarningText(flags.federalIndex),
    byStatus,
    lowResultSchools: judged.length === 0 ? null : judged.filter((isLow) => isLow).length,
    schools: flags.schools
      .map(({ school, status, markers }) => ({
        school,
        name: nameOf(school),
        status,
        marks: strongestMarks(markers),
        isLowResult: low.get(school) ?? null,
      }))
      .sort((one, other) => urgency[one.status] - urgency[other.status]),
  };
}

function strongestMarks(markers: readonly MarkerResult[]): SchoolMark[] {
  return markerIds.flatMap((marker) => {
    const own = markers.filter((result) => result.marker === marker);
    const [first, ...rest] = own;
    if (first === undefined) return [];
    const strongest = rest.reduce(
      (best, result) => (strength[result.outcome] > strength[best.outcome] ? result : best),
      first,
    );
    return [{ marker, outcome: strongest.outcome }];
  });
}
