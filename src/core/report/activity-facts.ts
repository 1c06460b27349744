/** What the document plans for the year at two levels, summed over the district's own rows and its schools'. */
import type { Lexicon } from '../schema/lexicon';
import { normaliseLabel } from '../table/normalise-label';
import type { Tables } from '../table/tables';
import type { SchoolName } from './school-facts';

/** A row is one activity of the district, or one of one school. */
export interface ActivityCounts {
  readonly planned: number;
  readonly done: number;
  /** Answered with a no in the sheet's words: never taken from a blank. */
  readonly notDone: number;
  readonly unanswered: number;
  /** Done, and the row names no paper. */
  readonly unconfirmed: number;
}

export interface ActivityFacts {
  readonly year: number;
  readonly district: ActivityCounts;
  readonly schools: ActivityCounts;
  /** In the order of the sheet; null: the row names none. */
  readonly byDirection: readonly {
    readonly direction: string | null;
    readonly district: ActivityCounts;
    readonly schools: ActivityCounts;
  }[];
  /** How many schools have activities of the year. */
  readonly asked: number;
  /** Of those, who has answered for none. */
  readonly silent: readonly SchoolName[];
}

interface Activity {
  readonly direction: string | null;
  readonly school: string | null;
  readonly done: boolean | null;
  readonly isConfirmed: boolean;
}

/** Null: the workbook has no activities of the year. A school's row that names no school is a plan of nobody. */
export function activityFacts(
  tables: Tables,
  nameOf: (code: string) => string,
  { year, lexicon }: { readonly year: number; readonly lexicon: Lexicon },
): ActivityFacts | null {
  const districtWords = new Set(lexicon.meanings.ofDistrict.map((word) => normaliseLabel(word)));
  const rows = tables.rows('levelActivities').flatMap(({ table, row }): Activity[] => {
    const ofYear = tables.number(table, row, 'year') ?? year;
    const text = (name: string) => tables.text(table, row, name) || null;
    const isDistricts = districtWords.has(normaliseLabel(text('levelKind') ?? ''));
    const school = isDistricts ? null : text('school');
    if (ofYear !== year || text('activity') === null || (!isDistricts && school === null)) return [];
    return [
      {
        direction: text('direction'),
        school,
        done: tables.boolean(table, row, 'done'),
        isConfirmed: text('evidence') !== null,
      },
    ];
  });
  if (rows.length === 0) return null;
  const directions = [...new Set(rows.map(({ direction }) => direction))];
  const codes = [...new Set(rows.flatMap(({ school }) => school ?? []))];
  const answered = new Set(rows.flatMap(({ school, done }) => (done === null ? [] : (school ?? []))));
  return {
    year,
    ...countLevels(rows),
    byDirection: directions.map((direction) => ({
      direction,
      ...countLevels(rows.filter((each) => each.direction === direction)),
    })),
    asked: codes.length,
    silent: codes.filter((code) => !answered.has(code)).map((code) => ({ code, name: nameOf(code) })),
  };
}

function countLevels(rows: readonly Activity[]): { district: ActivityCounts; schools: ActivityCounts } {
  return {
    district: countRows(rows.filter(({ school }) => school === null)),
    schools: countRows(rows.filter(({ school }) => school !== null)),
  };
}

function countRows(rows: readonly Activity[]): ActivityCounts {
  const of = (matches: (row: Activity) => boolean) => rows.filter(matches).length;
  return {
    planned: rows.length,
    done: of(({ done }) => done === true),
    notDone: of(({ done }) => done === false),
    unanswered: of(({ done }) => done === null),
    unconfirmed: of(({ done, isConfirmed }) => done === true && !isConfirmed),
  };
}
