/** What a document lists beside its roadmap: activities of the year at two levels, schools of an official list. */
import type { District } from '../core/schema/district';
import { headingOf } from '../core/schema/direction-heading';
import { normaliseLabel } from '../core/table/normalise-label';
import { districtLevel, schoolLevel } from '../text/place-words';
import { districtSource, lowResultsListName } from '../text/official-list-text';
import type { FormRow } from './form-sheet';

/** Of the year, and of no year where the document's years include it; a dash of the document plans nothing for a school. */
export function levelActivityRows(district: District, schools: readonly string[], year: number): FormRow[] {
  const isOfDocument = district.levelLists.some(({ blocks }) => blocks.some((block) => block.year === year));
  return district.levelLists.flatMap(({ direction, blocks }) =>
    blocks
      .filter((block) => block.year === year || (block.year === null && isOfDocument))
      .flatMap((block) =>
        block.rows.flatMap(({ number, municipal, school }): FormRow[] => {
          const row = { year: block.year, direction: headingOf(district, direction), number };
          const ofSchool =
            school === null
              ? []
              : (schools.length === 0 ? [null] : schools).map((code) => ({ code, school }));
          return [
            { ...row, levelKind: districtLevel, activity: municipal },
            ...ofSchool.map((each) => ({
              ...row,
              levelKind: schoolLevel,
              school: each.code,
              activity: each.school,
            })),
          ];
        }),
      ),
  );
}

export interface KnownSchool {
  readonly code: string;
  readonly name: string;
}

/** Schools that the document itself lists; the code is known where the register names the school alike. */
export function officialListRows({ lowResultSchools }: District, schools: readonly KnownSchool[]): FormRow[] {
  const codes = new Map(schools.map(({ code, name }) => [normaliseLabel(name), code]));
  return lowResultSchools.flatMap(({ year, schools: listed }) =>
    listed.map(({ name, sameAs }) => ({
      year,
      list: lowResultsListName,
      source: districtSource,
      school: codes.get(normaliseLabel(name)) ?? codes.get(normaliseLabel(sameAs ?? name)) ?? null,
      printedName: sameAs ?? name,
    })),
  );
}
