/** SHNOR: the rule of low results over the whole table of results, read as its sheet is read; one row a school. */
import type { LowResultSchool } from '../core/flags/low-result';
import { lowResultRows } from '../core/flags/low-result-rows';
import { lowResultSchools } from '../core/flags/low-result-schools';
import type { FlagsParameters } from '../core/flags/parameters';
import { testGroups } from '../core/flags/test-group';
import { keyText } from '../core/results/result';
import type { ResultSet } from '../core/results/result-set';
import { readResultTables } from '../core/results/read-result-tables';
import { TestKeyRows } from '../core/results/test-key-rows';
import type { Table } from '../core/table/table';
import { Tables } from '../core/table/tables';
import { ReadState } from '../core/table/typed-column';
import { results as resultsForm } from '../data/forms/results';
import { lexicon } from '../data/lexicon/lexicon';
import { scales } from '../data/scales/scales';
import { outcomeName } from '../text/flag-text';
import { yesOrNo } from '../text/yes-or-no';
import { notAvailable, valueError } from './function-error';
import { placeAt, textAt, type Argument, type CellResult, type ResultMatrix } from './matrix';
import { readArgumentTable } from './table-argument';

const keyFields = ['schoolYear', 'procedure', 'school', 'grade', 'subject'];
const countFields = ['participants', 'marks2', 'marks3', 'marks4', 'marks5', 'belowMinimum'];

export function lowResultSchoolTable({
  results,
  schoolYear,
  parameters,
}: {
  readonly results: Argument;
  readonly schoolYear: number | null;
  readonly parameters: FlagsParameters;
}): ResultMatrix {
  const table = tableOf(results);
  const tables = new Tables([table], lexicon);
  checkCells(tables, table, results);
  const schools = schoolsOf(tables, table, results);
  if (schools.length === 0) throw notAvailable({ code: 'no-data', argument: results.name });
  const computed = lowResultsOf(schools, resultsIn(tables), schoolYear, parameters);
  const bySchool = new Map(computed.map((school) => [school.school, school]));
  return schools.flatMap((school) => {
    const found = bySchool.get(school);
    return found === undefined ? [] : [rowOf(found)];
  });
}

function rowOf(school: LowResultSchool): CellResult[] {
  const { low, lowBefore, isManyProcedures, isTwoYears, isLowResult } = school;
  return [
    school.school,
    low.length,
    lowBefore.length,
    yesOrNo(isManyProcedures),
    yesOrNo(isTwoYears),
    isLowResult === null ? outcomeName('few-data') : yesOrNo(isLowResult),
  ];
}

/** Where a table counts only the marks «2», they are all the rule needs. */
function resultsIn(tables: Tables): ResultSet {
  const { results, rowOf } = readResultTables(tables, lexicon);
  const completed = results.results.map((result) => {
    const row = rowOf(result.key);
    if (row === undefined || result.marks !== null || result.belowMinimum !== null) return result;
    return { ...result, belowMinimum: tables.number(row.table, row.row, 'marks2') };
  });
  return { ...results, results: completed };
}

function lowResultsOf(
  schools: readonly string[],
  results: ResultSet,
  schoolYear: number | null,
  parameters: FlagsParameters,
): readonly LowResultSchool[] {
  const groups = testGroups({
    results,
    scales,
    schools: [],
    contextIndicators: [],
    parameters,
    rechecks: [],
    officialLists: [],
    references: [],
  });
  const rows = lowResultRows(groups, [], new Map(), parameters);
  const year = schoolYear ?? Math.max(...groups.map(({ test }) => test.schoolYear));
  return lowResultSchools(schools, rows, year, [], parameters.lowResults);
}

function tableOf(source: Argument): Table {
  const table = readArgumentTable(source, resultsForm);
  if (table === null) {
    const needed = [...keyFields, 'participants', 'marks2'];
    throw valueError({ code: 'not-a-table', argument: source.name, columns: needed.map(titleOf) });
  }
  const has = (field: string) => table.columnOf.has(field);
  const missing = [...keyFields, 'participants'].find((field) => !has(field));
  if (missing !== undefined)
    throw valueError({ code: 'column-missing', argument: source.name, column: titleOf(missing) });
  if (!has('marks2') && !has('belowMinimum'))
    throw valueError({ code: 'column-missing', argument: source.name, column: titleOf('marks2') });
  return table;
}

function titleOf(field: string): string {
  return resultsForm.fields.find(({ name: own }) => own === field)?.title ?? field;
}

/** The sheet's check reports such cells; a formula has nobody else to say it. */
function checkCells(tables: Tables, table: Table, source: Argument): void {
  for (const field of [...keyFields, ...countFields]) {
    const column = table.columnOf.get(field);
    if (column === undefined) continue;
    const { states } = tables.column(table, field);
    for (const row of table.rows) {
      const place = placeAt(source, row, column);
      if (states[row] === ReadState.error) throw valueError({ code: 'cell-error', place });
      if (states[row] === ReadState.unreadable)
        throw valueError({ code: 'not-a-number', place, value: textAt(source, row, column) });
    }
  }
}

/** In the order of first mention; a row without its key or with another's is an error of the table. */
function schoolsOf(tables: Tables, table: Table, source: Argument): readonly string[] {
  const keys = new TestKeyRows(tables, lexicon);
  const schools = new Set<string>();
  const seen = new Set<string>();
  const keyOf = keys.keysOf(table);
  for (const row of table.rows) {
    const key = keyOf(row);
    if (key === null) {
      const blank = keyFields.find((field) => tables.text(table, row, field) === '') ?? 'school';
      const place = placeAt(source, row, table.columnOf.get(blank));
      throw valueError({ code: 'blank-cell', place });
    }
    if (seen.has(keyText(key))) throw valueError({ code: 'row-repeated', place: placeAt(source, row) });
    seen.add(keyText(key));
    schools.add(key.school);
  }
  return [...schools];
}
