/** The method's parameters as a person sees and sets them: they are kept on the workbook's own sheet. */
import type { Analysis } from '../core/analysis';
import { parameterOverrides } from '../core/flags/flag-sheets';
import { listParameters, parametersFrom } from '../core/flags/parameters';
import type { NewValue, SheetModel } from '../core/model/sheet-model';
import type { MethodParameter } from '../core/schema/define-parameter';
import { normaliseLabel } from '../core/table/normalise-label';
import { parseNumber } from '../core/table/parse-number';
import { cellOf, textOf, type Table } from '../core/table/table';
import type { CellChange } from '../core/workbook';
import type { SheetFill } from '../layout/fill-cells';
import { formSheet } from '../layout/form-sheet';
import { columnsFor, newRows } from '../layout/new-rows';
import { parameterRow } from '../layout/template';
import { limitsText, parameterValue, unusableParameterText } from '../text/parameter-text';
import { reference } from './reference';

const formId = 'parameters';
const { method } = reference;

export interface SettingLine {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly source: string;
  readonly limits: string;
  readonly isSwitch: boolean;
  /** What the method gives, and what is in the workbook or else that. */
  readonly own: string;
  readonly value: string;
  /** An unusable value leaves the method's in force. */
  readonly use: 'own' | 'changed' | 'unusable';
}

/** What was typed, by the parameter's id; empty: the method's own value again. */
export type SettingChoice = ReadonlyMap<string, string>;

export interface SettingChanges {
  readonly models: readonly SheetModel[];
  readonly fills: readonly SheetFill[];
}

export function settingLines({ tables }: Pick<Analysis, 'tables'>): readonly SettingLine[] {
  const { problems, changes } = parametersFrom(method, parameterOverrides(tables), reference.lexicon);
  const changed = new Map(changes.map((change) => [change.parameter.id, change.value]));
  const unusable = new Map(problems.map((problem) => [problem.id, problem.value]));
  return listParameters(method).map((parameter) => {
    const { id, title, unit, source, value } = parameter;
    const inForce = changed.get(id) ?? value;
    return {
      id,
      title,
      unit,
      source,
      limits: 'minimum' in parameter ? limitsText(parameter.minimum, parameter.maximum) : '',
      isSwitch: typeof value === 'boolean',
      own: parameterValue(value),
      value: parameterValue(unusable.get(id) ?? inForce),
      use: unusable.has(id) ? 'unusable' : changed.has(id) ? 'changed' : 'own',
    };
  });
}

export interface RefusedSetting {
  readonly id: string;
  readonly text: string;
}

/** Values that the method cannot use, so that none is written. */
export function settingRefusals(choice: SettingChoice): readonly RefusedSetting[] {
  const given = [...choice].filter(([, text]) => text.trim() !== '');
  const values = given.map(([id, text]) => [id, parseNumber(text.trim()) ?? text.trim()] as const);
  const { problems } = parametersFrom(method, new Map(values), reference.lexicon);
  return problems.map((problem) => ({ id: problem.id, text: unusableParameterText(problem) }));
}

export function settingChanges(
  { tables }: Pick<Analysis, 'tables'>,
  choice: SettingChoice,
  target: string | null,
): SettingChanges {
  const parameters = listParameters(method);
  const changed = parameters.filter(({ id }) => choice.has(id));
  const valueOf = (parameter: MethodParameter) => typedValue(parameter, choice.get(parameter.id));
  const table = tables.of(formId).find(({ file }) => file === (target ?? undefined));
  if (table === undefined) {
    const rows = parameters.map((parameter) => parameterRow(method, parameter, valueOf(parameter)));
    return { models: [blankSheet(rows)], fills: [] };
  }
  const { columns, headers } = columnsFor(table, ['id', 'value']);
  const missing = changed.filter((parameter) => rowOf(table, parameter) === undefined);
  const cells = [
    ...headers,
    ...changed.flatMap((parameter): CellChange[] => {
      const row = rowOf(table, parameter);
      const column = columns.get('value');
      if (row === undefined || column === undefined) return [];
      return [{ row, column, expected: cellOf(table, row, 'value'), value: valueOf(parameter) }];
    }),
    ...newRows(
      table,
      missing.map((parameter) => parameterRow(method, parameter, valueOf(parameter))),
      columns,
    ),
  ];
  return { models: [], fills: [{ file: table.file, sheet: table.grid.sheet, cells }] };
}

/** As the cell holds it: a number as a number. */
function typedValue(parameter: MethodParameter, typed: string | undefined): NewValue {
  const text = typed?.trim() ?? '';
  if (text === '')
    return typeof parameter.value === 'boolean' ? parameterValue(parameter.value) : parameter.value;
  return 'holds' in parameter ? text : (parseNumber(text) ?? text);
}

function rowOf(table: Table, { id, title }: MethodParameter): number | undefined {
  const names = [id, title].map(normaliseLabel);
  return [...table.rows].find((row) => names.includes(normaliseLabel(textOf(table, row, 'id'))));
}

function blankSheet(rows: readonly Readonly<Record<string, NewValue>>[]): SheetModel {
  const form = reference.forms.find(({ id }) => id === formId);
  if (form === undefined) throw new Error('The forms have no sheet of parameters');
  return formSheet(form, { rows });
}
