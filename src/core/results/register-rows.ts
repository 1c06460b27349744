/** New schools as rows below the register's last. */
import type { CellChange } from '../workbook';
import type { Table } from '../table/table';
import type { MetSchool } from './met-schools';

export function registerRows({ grid, columnOf }: Table, schools: readonly MetSchool[]): CellChange[] {
  return schools.flatMap(({ login, name }, index) => {
    const row = grid.rowCount + index;
    const values = { code: login, name };
    return (['code', 'name'] as const).flatMap((field) => {
      const column = columnOf.get(field);
      const value = values[field];
      return column === undefined || value === '' ? [] : [{ row, column, expected: null, value }];
    });
  });
}
