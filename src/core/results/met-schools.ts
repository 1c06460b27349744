/** The schools that protocols name: what the register may be filled from, and which of its schools go by another code there. */
import type { SchoolUnits } from './protocol-schools';

export interface MetSchool {
  /** As the protocol has it. */
  readonly login: string;
  /** Empty where the layout prints none. */
  readonly name: string;
  readonly municipality: string;
  /** Most rows of one test: what tells a large school from a small one. */
  readonly pupils: number;
  /** The register's code; null for a school it does not have. */
  readonly code: string | null;
  /** The register's school of another code that is this one by all signs. */
  readonly renamed: string | null;
}

export function metSchool({
  login,
  name,
  municipality,
  code,
  similar,
  hasSameDigits,
  classes,
}: SchoolUnits): MetSchool {
  const pupils = [...classes.values()].reduce((sum, part) => sum + part.rows, 0);
  return {
    login,
    name,
    municipality: nameOf(municipality),
    pupils,
    code,
    renamed: hasSameDigits ? similar : null,
  };
}

/** Some files print it as code | name: a person knows it by its name. */
function nameOf(municipality: string): string {
  return municipality.replace(/^[^|]*\|\s*(?=\S)/u, '');
}

/** One a login, from all files. */
export function joinMet(met: readonly MetSchool[]): readonly MetSchool[] {
  const joined = new Map<string, MetSchool>();
  for (const school of met) {
    if (school.login === '') continue;
    const known = joined.get(school.login) ?? school;
    joined.set(school.login, {
      ...known,
      name: known.name || school.name,
      municipality: known.municipality || school.municipality,
      pupils: Math.max(known.pupils, school.pupils),
    });
  }
  return [...joined.values()].sort((left, right) => (left.login < right.login ? -1 : 1));
}

/** What the register lacks; of one municipality where it is given. */
export function newSchools(met: readonly MetSchool[], municipality: string | null): readonly MetSchool[] {
  return met.filter(
    (school) =>
      school.code === null &&
      school.renamed === null &&
      (municipality === null || school.municipality === municipality),
  );
}
