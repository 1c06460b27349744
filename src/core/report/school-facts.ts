/** The schools a report names: those whose works deserve a second look and those that need help, each with its reasons. */
import type { ComputedMarker, Flags, SchoolStatus } from '../flags/flag';
import type { LowResultRow, LowResultSchool, LowResultIndexRow } from '../flags/low-result';
import type { MarkerId } from '../flags/marker-facts';
import { objectivityAdvice, lowResultAdvice, type Advice } from './advice';

export interface SchoolName {
  readonly code: string;
  readonly name: string;
}

export function nameLookup(schools: readonly SchoolName[]): (code: string) => string {
  const names = new Map(schools.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}

export interface RecheckSchool {
  readonly school: SchoolName;
  readonly status: 'attention' | 'priority';
  readonly rules: readonly MarkerId[];
  readonly repeatedRules: readonly MarkerId[];
  /** The flags that count, in the order of the year's tests. */
  readonly reasons: readonly ComputedMarker[];
  /** Flags and near-flags that do not count for the status: few pupils, or support only. */
  readonly besides: readonly ComputedMarker[];
  readonly advice: readonly Advice[];
}

export interface SupportSchool {
  readonly school: SchoolName;
  /** `low`: by the rule or an official list; `risk`: one low procedure, or a share near the limit. */
  readonly group: 'low' | 'risk';
  readonly result: LowResultSchool;
  /** The year's rows that are low. */
  readonly low: readonly LowResultRow[];
  readonly unconfirmed: readonly LowResultRow[];
  readonly index: LowResultIndexRow | null;
  readonly advice: readonly Advice[];
}

/** Those who come first on top, otherwise in the order of the registry: the list is no ranking. */
export function recheckSchools(flags: Flags, nameOf: (code: string) => string): RecheckSchool[] {
  const named = flags.schools.flatMap((status) => {
    const { status: code } = status;
    return code === 'attention' || code === 'priority' ? [{ status, code }] : [];
  });
  const schools = named.map(({ status, code }) => {
    const { counted, besides } = flaggedMarkers(status);
    return {
      school: { code: status.school, name: nameOf(status.school) },
      status: code,
      rules: status.countedRules,
      repeatedRules: status.repeatedRules,
      reasons: counted,
      besides,
      advice: objectivityAdvice(counted, status.repeatedRules.length > 0),
    };
  });
  return [
    ...schools.filter(({ status }) => status === 'priority'),
    ...schools.filter(({ status }) => status === 'attention'),
  ];
}

/** Schools under the rule, schools near it and schools that an official list names, in the order of the registry. */
export function supportSchools(flags: Flags, nameOf: (code: string) => string): SupportSchool[] {
  const { schools, rows, index } = flags.lowResults;
  return schools.flatMap((result) => {
    const own = rows.filter(
      ({ key }) => key.school === result.school && key.schoolYear === result.schoolYear,
    );
    const low = own.filter(({ state, reliability }) => state === 'low' || reliability === 'risk');
    const isNamed = result.isLowResult === true || result.officialLists.length > 0;
    if (!isNamed && low.length === 0) return [];
    const unconfirmed = own.filter(({ state }) => state === 'unconfirmed');
    return [
      {
        school: { code: result.school, name: nameOf(result.school) },
        group: isNamed ? ('low' as const) : ('risk' as const),
        result,
        low,
        unconfirmed,
        index: index.find(({ school }) => school === result.school) ?? null,
        advice: lowResultAdvice({
          isLowResult: isNamed,
          low,
          hasUnconfirmed: unconfirmed.length > 0,
        }),
      },
    ];
  });
}

function flaggedMarkers({ markers }: SchoolStatus): {
  readonly counted: readonly ComputedMarker[];
  readonly besides: readonly ComputedMarker[];
} {
  const spoken = markers.flatMap((marker) =>
    marker.outcome === 'flag' || marker.outcome === 'attention' ? [marker] : [],
  );
  const isCounted = ({ outcome, isCounted }: ComputedMarker) => outcome === 'flag' && isCounted;
  return { counted: spoken.filter(isCounted), besides: spoken.filter((marker) => !isCounted(marker)) };
}
