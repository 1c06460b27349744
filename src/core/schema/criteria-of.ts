/** The criteria a school or the district is assessed by, each with its source of information. */
import type {
  Criteria,
  CriteriaGroup,
  CriteriaRow,
  CriteriaTable,
  CriterionCell,
  CriterionId,
} from './criteria';
import type { DirectionId } from './direction';

export type CriterionLevel = 'municipal' | 'school';

export interface Criterion {
  readonly id: CriterionId;
  readonly direction: DirectionId;
  readonly group: string;
  readonly level: CriterionLevel;
  readonly number: string | null;
  readonly text: string;
  /** The row prints no indicator of its own: the group's heading serves as one. */
  readonly isGroupHeading: boolean;
  readonly source: string | null;
  /** The source is printed in a cell shared with the row above. */
  readonly isSourceShared: boolean;
  readonly line: number | null;
}

/** Rows whose cells are all empty are no criteria; a source without a criterion below another row belongs to that row. */
export function criteriaOf(district: { readonly criteria: Criteria | null }): readonly Criterion[] {
  const { criteria } = district;
  if (criteria === null) return [];
  let found = known.get(criteria);
  if (found === undefined) known.set(criteria, (found = listed(criteria)));
  return found;
}

/** Each of a hundred indicators asks for its criterion. */
const known = new WeakMap<Criteria, readonly Criterion[]>();

function listed({ tables }: Criteria): readonly Criterion[] {
  return tables.flatMap((table) =>
    table.groups.flatMap((group) =>
      group.rows.flatMap((row, at) =>
        (['municipal', 'school'] as const).flatMap((level) =>
          row[level].indicator === null && at > 0 ? [] : criterion(table, group, row, level),
        ),
      ),
    ),
  );
}

function criterion(
  table: CriteriaTable,
  group: CriteriaGroup,
  row: CriteriaRow,
  level: CriterionLevel,
): readonly Criterion[] {
  const cell = row[level];
  if (cell.indicator === null && cell.source === null) return [];
  const shared = cell.source === null ? sharedCell(table, row, level) : null;
  const sources = [cell.source ?? shared?.source ?? null, ...sourcesBelow(group, row, level)].filter(
    (source) => source !== null,
  );
  return [
    {
      id: `${row.id}/${level}`,
      direction: table.direction,
      group: group.title,
      level,
      number: row.number,
      text: cell.indicator ?? group.title,
      isGroupHeading: cell.indicator === null,
      source: sources.length === 0 ? null : sources.join(' '),
      isSourceShared: shared !== null && shared.source !== null,
      line: row.lines[0] ?? null,
    },
  ];
}

function sourcesBelow({ rows }: CriteriaGroup, row: CriteriaRow, level: CriterionLevel): (string | null)[] {
  const below = rows.slice(rows.indexOf(row) + 1);
  const next = below.findIndex((each) => each[level].indicator !== null);
  return below
    .slice(0, next < 0 ? below.length : next)
    .filter(({ sourcesSharedWith }) => sourcesSharedWith === null)
    .map((each) => each[level].source);
}

function sharedCell(table: CriteriaTable, row: CriteriaRow, level: CriterionLevel): CriterionCell | null {
  const rows = table.groups.flatMap((group) => group.rows);
  return rows.find(({ id }) => id === row.sourcesSharedWith)?.[level] ?? null;
}
