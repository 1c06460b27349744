/** An explanation as rows of its sheet: one a finding, the row of the same finding written over, the sheet begun where there is none. */
import type { Analysis } from '../core/analysis';
import { mayBeExplained, type Finding } from '../core/finding';
import { flagKeyText } from '../core/flags/explained-flags';
import type { ComputedMarker } from '../core/flags/flag';
import type { NewValue, SheetModel } from '../core/model/sheet-model';
import type { FieldName } from '../core/schema/field';
import {
  explanationForm,
  explanationKey,
  explanationsOf,
  type Explanation,
  type ExplanationKey,
} from '../core/table/explanations';
import { cellOf } from '../core/table/table';
import type { SourceSheet } from '../core/table/recognise';
import { explanationOf } from '../core/validation/explain-findings';
import type { CellChange } from '../core/workbook';
import { findingTitles } from '../text/finding-title';
import { groundsText } from '../text/flag-text';
import { markerName } from '../text/flags/marker-names';
import { flagsSheetName } from '../text/sheet-names';
import { reference } from './reference';
import type { SheetFill } from '../layout/fill-cells';
import { formSheet } from '../layout/form-sheet';
import { columnsFor, newRows } from '../layout/new-rows';

export interface ExplanationWords {
  readonly text: string;
  readonly person: string;
}

export interface ExplainInput {
  readonly analysis: Analysis;
  readonly sheets: readonly SourceSheet[];
  /** File that is written to. */
  readonly target: string | null;
  /** Serial day. */
  readonly today: number;
}

export interface ExplanationChanges {
  readonly models: readonly SheetModel[];
  readonly fills: readonly SheetFill[];
}

type Row = Readonly<Record<FieldName, NewValue>>;

const fields = ['about', 'file', 'sheet', 'key', 'field', 'value', 'text', 'person', 'day'] as const;

/** Errors among the findings are left out. */
export function explanationChanges(
  findings: readonly Finding[],
  words: ExplanationWords,
  input: ExplainInput,
): ExplanationChanges {
  const context = { tables: input.analysis.tables, sheets: input.sheets, titles: findingTitles };
  const known = findings
    .filter(mayBeExplained)
    .map((finding) => explanationOf(finding, context, input.target ?? undefined));
  return rowChanges(known, words, input);
}

/** The flag's grounds in words are the value that the explanation holds for. */
export function flagExplanation(
  result: ComputedMarker,
  words: ExplanationWords,
  input: ExplainInput,
): ExplanationChanges {
  const about = `${result.marker}. ${markerName(result.marker)}`;
  const key = flagKeyText(result.key);
  const value = groundsText(result);
  return rowChanges([{ about, file: '', sheet: flagsSheetName, key, field: '', value }], words, input);
}

function rowChanges(
  subjects: readonly (ExplanationKey & { readonly value: NewValue })[],
  words: ExplanationWords,
  { analysis, target, today }: ExplainInput,
): ExplanationChanges {
  const rows = subjects.map((known) => ({ key: explanationKey(known), row: rowOf(known, words, today) }));
  const unique = [...new Map(rows.map((each) => [each.key, each.row]))];
  const table = analysis.tables.of(explanationForm).find(({ file }) => file === (target ?? undefined));
  if (table === undefined) return { models: [blankSheet(unique.map(([, row]) => row))], fills: [] };
  const known = new Map(
    explanationsOf(analysis.tables)
      .filter(({ at }) => at.table === table)
      .map((explanation) => [explanationKey(explanation), explanation]),
  );
  const { columns, headers } = columnsFor(table, fields);
  const rewritten = unique.flatMap(([key, row]) => {
    const explanation = known.get(key);
    return explanation === undefined ? [] : overwritten(explanation, row, columns);
  });
  const added = unique.filter(([key]) => !known.has(key)).map(([, row]) => row);
  const cells = [...headers, ...rewritten, ...newRows(table, added, columns)];
  return { models: [], fills: [{ file: table.file, sheet: table.grid.sheet, cells }] };
}

/** Empties the explanations' rows: their findings are open again. */
export function withdrawnExplanations(explanations: readonly Explanation[]): readonly SheetFill[] {
  return explanations.map(({ at: { table, row } }) => ({
    file: table.file,
    sheet: table.grid.sheet,
    cells: [...table.columnOf].flatMap(([name, column]): CellChange[] => {
      const expected = cellOf(table, row, name);
      return expected === null ? [] : [{ row, column, expected, value: null }];
    }),
  }));
}

function blankSheet(rows: readonly Row[]): SheetModel {
  const form = reference.forms.find(({ id }) => id === explanationForm);
  if (form === undefined) throw new Error('The forms have no sheet of explanations');
  return formSheet(form, { rows });
}

function rowOf(
  { about, file, sheet, key, field, value }: ExplanationKey & { readonly value: NewValue },
  { text, person }: ExplanationWords,
  today: number,
): Row {
  return {
    about,
    file: file || null,
    sheet,
    key: key || null,
    field: field || null,
    value,
    text: text.trim(),
    person: person.trim(),
    day: { date: today },
  };
}

function overwritten(
  { at: { table, row } }: Explanation,
  values: Row,
  columns: ReadonlyMap<FieldName, number>,
): readonly CellChange[] {
  return (['value', 'text', 'person', 'day'] as const).flatMap((name): CellChange[] => {
    const column = columns.get(name);
    const expected = cellOf(table, row, name);
    return column === undefined ? [] : [{ row, column, expected, value: values[name] ?? null }];
  });
}
