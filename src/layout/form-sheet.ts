/** The blank sheet of a form: its header, what its columns accept, and the rows already known. */
import type {
  CellModel,
  CellStyle,
  ColumnModel,
  ConditionalFormatModel,
  NewValue,
  RowModel,
  SheetModel,
  ValidationModel,
} from '../core/model/sheet-model';
import type { Field, FieldName } from '../core/schema/field';
import type { Form, NumberedColumns, RowRule } from '../core/schema/form';
import { columnName, type Area } from '../core/table/grid';
import { runsOf, type CellRules } from './cell-rules';
import { fieldValidation, type ColumnChoice } from './field-validation';
import { charactersFor, printOnA4 } from './page';
import { fontSizes, palette, tableStyles } from './styles';
import { cellHeight, maximumRowHeight, textWidth } from './text-width';

/** Values by field name, and by header in the columns of a numbered run. */
export type FormRow = Readonly<Record<string, NewValue>>;

export interface FormSheetOptions {
  readonly rows?: readonly FormRow[];
  /** Headers of numbered runs without columns of their own in the form. */
  readonly numberedHeaders?: readonly { readonly header: string; readonly width: number }[];
  /** Where a column's values are listed, by field name. */
  readonly choices?: ReadonlyMap<FieldName, ColumnChoice>;
  /** What single cells take, by field name. */
  readonly cellRules?: ReadonlyMap<FieldName, CellRules>;
  readonly footerText?: string;
}

/** Zero-based last row that validation and highlighting reach. */
const lastRow = 4999;
const defaultWidth = 16;
const scoreWidth = 6;

interface SheetColumn {
  readonly name: string;
  readonly header: string;
  readonly width: number;
  readonly style: CellStyle;
  readonly field: Field | null;
  readonly run: NumberedColumns | null;
}

export function formSheet(form: Form, options: FormSheetOptions = {}): SheetModel {
  const columns = columnsOf(form, options);
  const rows = options.rows ?? [];
  return {
    name: form.title,
    columns: columns.map(({ width, style }): ColumnModel => ({ width, style })),
    rows: [headerRow(columns), ...rows.map((row) => dataRow(columns, row, options))],
    merges: [],
    freeze: { rows: 1, columns: 0 },
    autoFilter: { top: 0, left: 0, bottom: Math.max(1, rows.length), right: columns.length - 1 },
    validations: columns.flatMap((column, index) => validationOf(column, index, options)),
    conditionalFormats: [
      ...requiredFormats(columns),
      ...form.rules.flatMap((rule) => ruleFormats(rule, columns)),
    ],
    charts: [],
    print: printOnA4({
      orientation: 'landscape',
      repeatRows: { first: 0, last: 0 },
      footerText: options.footerText ?? form.title,
    }),
    isProtected: true,
    isOwn: false,
  };
}

/**
 * Text columns are text cells, so that Excel leaves «1.10» alone and makes no date of «2.5» or of a month and its year. What has
 * a unit is a plain number: a cell of the general format takes on the per cent of a pasted «5,5 %» and holds 0,055.
 */
export function inputStyle(field: Pick<Field, 'type' | 'unit'>): CellStyle {
  const style: CellStyle = { ...tableStyles.text, locked: false };
  switch (field.type) {
    case 'string':
    case 'schoolYear':
    case 'any':
      return { ...style, numberFormat: '@' };
    case 'date':
      return { ...style, numberFormat: 'dd.mm.yyyy', horizontal: 'center' };
    case 'integer':
    case 'year':
      return { ...style, numberFormat: '0', horizontal: 'center' };
    case 'number':
      return {
        ...style,
        ...(field.unit !== undefined && { numberFormat: '0.0#' }),
        horizontal: 'center',
      };
    case 'boolean':
      return { ...style, horizontal: 'center' };
  }
}

function columnsOf(form: Form, options: FormSheetOptions): SheetColumn[] {
  const columns: SheetColumn[] = form.fields.map((field) => ({
    name: field.name,
    header: field.title,
    width: Math.max(field.width ?? defaultWidth, headerWidth(field.title)),
    style: inputStyle(field),
    field,
    run: null,
  }));
  for (const run of form.numbered ?? []) {
    if (run.template === undefined) continue;
    for (let number = run.template.first; number <= run.template.last; number++) {
      const header = run.template.header.replace('{number}', String(number));
      columns.push({ name: header, header, width: scoreWidth, style: inputStyle(run), field: null, run });
    }
  }
  for (const { header, width } of options.numberedHeaders ?? []) {
    columns.push({
      name: header,
      header,
      width,
      style: inputStyle({ type: 'string' }),
      field: null,
      run: null,
    });
  }
  return columns;
}

/** Characters of column width that hold the longest word of the header. */
function headerWidth(title: string): number {
  const font = { size: fontSizes.table, bold: true };
  const longest = Math.max(...title.split(/\s/u).map((word) => textWidth(word, font)));
  return Math.ceil(charactersFor(longest + 4.5));
}

function headerRow(columns: readonly SheetColumn[]): RowModel {
  const style = tableStyles.header;
  const cells = columns.map(({ header }): CellModel => ({
    value: /^\d+$/u.test(header) ? Number(header) : header,
    style,
  }));
  const font = { size: fontSizes.table, bold: true };
  const heights = columns.map(({ header, width }) => cellHeight(header, [width], font));
  return { cells, height: Math.max(34, ...heights) };
}

function dataRow(columns: readonly SheetColumn[], row: FormRow, { cellRules }: FormSheetOptions): RowModel {
  const cells = columns.map(({ name, style }): CellModel => ({
    value: row[name] ?? null,
    style: cellRules?.get(name)?.styleOf(row) ?? style,
  }));
  const heights = columns.map(({ name, width }) => {
    const value = row[name];
    return typeof value === 'string' ? cellHeight(value, [width], { size: fontSizes.table }) : 0;
  });
  return { cells, height: Math.min(maximumRowHeight, Math.max(18, ...heights)) };
}

function columnArea(column: number): Area {
  return { top: 1, left: column, bottom: lastRow, right: column };
}

function validationOf(column: SheetColumn, index: number, options: FormSheetOptions): ValidationModel[] {
  const { field, run } = column;
  if (field !== null) {
    const choice = options.choices?.get(field.name);
    const rules = options.cellRules?.get(field.name);
    if (rules === undefined) return [fieldValidation(field, columnArea(index), choice)];
    return [
      ...rules.validations(index),
      ...restAreas(options.rows ?? [], rules, index).map((area) => fieldValidation(field, area, choice)),
    ];
  }
  if (run === null || run.type === 'string') return [];
  const { minimum, maximum, description, type } = run;
  const numbered: Field = {
    name: column.name,
    title: column.header,
    type,
    description,
    constraints: { minimum, maximum },
  };
  return [fieldValidation(numbered, columnArea(index))];
}

/** The column's own rule holds where no row has another, and below the rows. */
function restAreas(rows: readonly FormRow[], rules: CellRules, column: number): readonly Area[] {
  const others = runsOf(rows, (row) => (rules.has(row) ? null : ''), column).map(({ area }) => area);
  return rows.length >= lastRow ? others : [...others, { ...columnArea(column), top: rows.length + 1 }];
}

/** An empty obligatory cell of a row that has been begun. */
function requiredFormats(columns: readonly SheetColumn[]): ConditionalFormatModel[] {
  const last = columnName(columns.length - 1);
  return columns.flatMap(({ field }, index) => {
    if (field?.constraints?.required !== true) return [];
    const name = columnName(index);
    const formula = `AND(COUNTA($A2:$${last}2)>0,LEN(TRIM($${name}2))=0)`;
    return [{ area: columnArea(index), formula, style: { fill: palette.amber.fill } }];
  });
}

/** The cell whose number contradicts its row: a wrong sum or a broken comparison of two columns. */
function ruleFormats(rule: RowRule, columns: readonly SheetColumn[]): ConditionalFormatModel[] {
  const at = (name: FieldName) => columns.findIndex((column) => column.field?.name === name);
  const reference = (name: FieldName) => `$${columnName(at(name))}2`;
  const style = { color: palette.red.color, fill: palette.red.fill, bold: true };
  if (rule.kind === 'sum') {
    const names = [...rule.parts, rule.total];
    if (names.some((name) => at(name) < 0)) return [];
    const sum = rule.parts.map(reference).join(',');
    const formula = `AND(COUNT(${sum})=${rule.parts.length},COUNT(${reference(rule.total)})=1,SUM(${sum})<>${reference(rule.total)})`;
    return [{ area: columnArea(at(rule.total)), formula, style }];
  }
  if (rule.kind !== 'compare' || rule.when !== undefined) return [];
  const { left, right, operator, tolerance } = rule;
  if (!('field' in left) || !('field' in right) || tolerance !== undefined) return [];
  if (at(left.field) < 0 || at(right.field) < 0) return [];
  const both = `COUNT(${reference(left.field)},${reference(right.field)})=2`;
  const formula = `AND(${both},NOT(${reference(left.field)}${operator}${reference(right.field)}))`;
  return [{ area: columnArea(at(left.field)), formula, style }];
}
