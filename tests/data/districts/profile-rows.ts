/** The rows of a profile's tables with the cells in the order the document prints them. */
import type { District } from '../../../src/core/schema/district';

export interface Row {
  readonly where: string;
  readonly lines: readonly number[];
  /** The row's cells in the order the document prints them. */
  readonly cells: readonly (string | null)[];
}

export function rowsOf(district: District): readonly Row[] {
  const responsibleLast = district.id === 'belinsky';
  const events = district.roadmap
    .flatMap((section) => section.events)
    .map((event): Row => {
      const { number, text, deadline, indicator, responsible, expectedResult } = event;
      const tail = responsibleLast ? [indicator, responsible] : [responsible, expectedResult];
      return { where: `roadmap/${event.id}`, lines: event.lines, cells: [number, text, deadline, ...tail] };
    });
  const eventGroups = district.roadmap
    .flatMap((section) => section.groups)
    .map((group): Row => ({
      where: `groups/${group.title}`,
      lines: lineOf(group.line),
      cells: [group.number, group.title],
    }));
  const passports = district.passports.flatMap((passport) =>
    passport.rows.map((row): Row => ({
      where: `passports/${passport.id}/${row.id}`,
      lines: row.lines,
      cells: [row.number, row.label, row.text],
    })),
  );
  const levels = district.levelLists
    .flatMap((list) => list.blocks.flatMap((block) => block.rows))
    .map((row): Row => ({
      where: `levelLists/${row.id}`,
      lines: row.lines,
      cells: [row.number, row.municipal, row.school],
    }));
  const criteria = (district.criteria?.tables ?? [])
    .flatMap((table) => table.groups.flatMap((group) => group.rows))
    .map(({ id, number, municipal, school, lines }): Row => {
      const cells = [number, municipal.indicator, municipal.source, school.indicator, school.source];
      return { where: `criteria/${id}`, lines, cells };
    });
  const groups = (district.criteria?.tables ?? [])
    .flatMap((table) => table.groups)
    .map((group): Row => ({ where: `criteria/${group.id}`, lines: group.lines, cells: [group.title] }));
  const expected = (district.expectedResults?.directions ?? [])
    .flatMap((direction) => direction.rows)
    .map((row): Row => ({
      where: `expectedResults/${row.id}`,
      lines: row.lines,
      cells: Object.values(row.cells).map((cell) => cell ?? null),
    }));
  return [...events, ...eventGroups, ...passports, ...levels, ...criteria, ...groups, ...expected];
}

function lineOf(line: number | null): readonly number[] {
  return line === null ? [] : [line];
}
