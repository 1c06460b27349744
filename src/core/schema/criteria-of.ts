/** The criteria a school or the district is assessed by, each with its source of information. */
import type { CriteriaGroup, CriteriaRow, CriteriaTable, CriterionCell } from './criteria';
import type { DirectionId } from './direction';
import type { District } from './district';

export type CriterionLevel = 'municipal' | 'school';

export interface Criterion {
  /** Row's id and level: unique in the district. */
  readonly id: string;
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

/** Rows whose cells are all empty are no criteria. */
export function criteriaOf(district: District): readonly Criterion[] {
  return (district.criteria?.tables ?? []).flatMap((table) =>
    table.groups.flatMap((group) =>
      group.rows.flatMap((row) =>
        (['municipal', 'school'] as const).flatMap((level) => criterion(table, group, row, level)),
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
  return [
    {
      id: `${row.id}/${level}`,
      direction: table.direction,
      group: group.title,
      level,
      number: row.number,
      text: cell.indicator ?? group.title,
      isGroupHeading: cell.indicator === null,
      source: cell.source ?? shared?.source ?? null,
      isSourceShared: shared !== null && shared.source !== null,
      line: row.lines[0] ?? null,
    },
  ];
}

function sharedCell(table: CriteriaTable, row: CriteriaRow, level: CriterionLevel): CriterionCell | null {
  const rows = table.groups.flatMap((group) => group.rows);
  return rows.find(({ id }) => id === row.sourcesSharedWith)?.[level] ?? null;
}
