/** Whether the product found what was planted, and nothing else that it calls an error. */
import type { Flags } from '../core/flags/flag';
import type { Finding, FindingCode } from '../core/finding';
import { everyFinding, type FindingGroup } from '../core/finding-group';
import { cellAddress } from '../core/table/grid';
import type { Planted, PlantedError, PlantedSchool } from './sample';

/** What an analysis says of one run. */
export interface RunOutcome {
  readonly findings: readonly FindingGroup[];
  readonly flags: Flags;
}

export interface Comparison {
  readonly found: readonly PlantedError[];
  readonly missing: readonly PlantedError[];
  /** Findings of severity «error» that nobody planted, by run. */
  readonly unexpected: readonly { readonly run: string; readonly finding: Finding }[];
  readonly codes: { readonly planted: number; readonly found: number };
  readonly schools: readonly (PlantedSchool & { readonly isFlagged: boolean })[];
  /** Honest schools that F1 marks in the reporting year: a known property of the federal method. */
  readonly honest: { readonly schools: number; readonly markedByF1: readonly string[] };
  readonly isAsPlanted: boolean;
}

/** `outcomes` by the id of the run; the schools are those of the run that has results. */
export function compareWithPlanted(
  outcomes: ReadonlyMap<string, RunOutcome>,
  planted: Planted,
  districtRun: string,
): Comparison {
  const seen = new Set<string>();
  for (const [run, { findings }] of outcomes)
    for (const found of everyFinding(findings)) seen.add(placeOfFinding(run, found));
  const expected = new Set(planted.errors.map(placeOfPlanted));
  const found = planted.errors.filter((error) => seen.has(placeOfPlanted(error)));
  const missing = planted.errors.filter((error) => !seen.has(placeOfPlanted(error)));
  const unexpected = [...outcomes].flatMap(([run, { findings }]) =>
    everyFinding(findings.filter(({ severity }) => severity === 'error'))
      .filter((one) => !expected.has(placeOfFinding(run, one)))
      .map((finding) => ({ run, finding })),
  );
  const flags = outcomes.get(districtRun)?.flags;
  const schools = planted.schools.map((school) => ({
    ...school,
    isFlagged: flags !== undefined && isFlagged(school, flags),
  }));
  const markedByF1 = planted.honest.filter((code) => flags !== undefined && isMarkedByF1(code, flags));
  return {
    found,
    missing,
    unexpected,
    codes: { planted: distinctCodes(planted.errors), found: distinctCodes(found) },
    schools,
    honest: { schools: planted.honest.length, markedByF1 },
    isAsPlanted:
      missing.length === 0 && unexpected.length === 0 && schools.every((school) => school.isFlagged),
  };
}

function distinctCodes(errors: readonly { readonly code: FindingCode }[]): number {
  return new Set(errors.map(({ code }) => code)).size;
}

function placeOfPlanted({ run, code, file, sheet, cell }: PlantedError): string {
  return [run, code, file ?? '', sheet ?? '', cell ?? ''].join('\u001f');
}

/** A finding about a whole row stands at its first cell. */
function placeOfFinding(run: string, { code, place }: Finding): string {
  const { file = '', sheet = '', row, column = 0 } = place;
  const cell = row === undefined ? '' : cellAddress(row, column);
  return [run, code, file, sheet, cell].join('\u001f');
}

function isFlagged(planted: PlantedSchool, flags: Flags): boolean {
  if (planted.rule === 'low-results') {
    return flags.lowResults.schools.some(
      ({ school, schoolYear, isLowResult }) =>
        school === planted.school && schoolYear === planted.schoolYear && isLowResult === true,
    );
  }
  return flags.markers.some(
    ({ marker, key, outcome }) =>
      outcome === 'flag' &&
      marker === planted.rule &&
      key.school === planted.school &&
      key.schoolYear === planted.schoolYear &&
      key.grade === planted.grade &&
      key.subject === planted.subject,
  );
}

function isMarkedByF1(school: string, flags: Flags): boolean {
  return flags.markers.some(
    ({ marker, key, outcome }) =>
      marker === 'F1' &&
      outcome === 'flag' &&
      key.school.toLowerCase() === school.toLowerCase() &&
      key.schoolYear === flags.schoolYear,
  );
}
