/** The blank workbook of a district: one sheet a form, filled with what the district's profile, method and scales already say. */
import { journalForm } from '../core/collect/journal';
import type { NewValue, SheetModel } from '../core/model/sheet-model';
import type { District } from '../core/schema/district';
import type { FieldName } from '../core/schema/field';
import type { Form } from '../core/schema/form';
import { listParameters, type Method } from '../core/flags/parameters';
import type { Scale } from '../core/schema/scale';
import { columnName, type Area } from '../core/table/grid';
import { explanationForm } from '../core/table/explanations';
import { serialOfIso } from '../core/table/parse-date';
import { formsVersion } from '../data/forms/forms';
import { method } from '../data/methods/method';
import { scales } from '../data/scales/scales';
import { schoolYearText } from '../text/date-text';
import { instructionSheetName } from '../text/sheet-names';
import type { MethodParameter } from '../core/schema/define-parameter';
import { yesOrNo } from '../text/yes-or-no';
import { cellRulesOf } from './answer-rules';
import { choiceRows } from './choice-rows';
import { decisionRows, selfAssessmentRows } from './cycle-rows';
import { expectedColumns, expectedRows } from './expected-columns';
import type { ColumnChoice } from './field-validation';
import { formSheet, type FormRow, type FormSheetOptions } from './form-sheet';
import { instructionSheet } from './instruction-sheet';
import { coverageRows, roadmapRows } from './profile-rows';
import { collectionRows, contingentRows, districtQuantityRows, schoolQuantityRows } from './quantity-rows';
import { levelActivityRows, officialListRows } from './level-rows';
import { planRows } from './plan-rows';
import { scaledForm } from './scaled-form';
import { propertySheet } from './property-sheet';

export interface TemplateSchool {
  readonly code: string;
  readonly name: string;
}

export interface TemplateOptions {
  /** Calendar year of the workbook; its school year is the one that ends in it. */
  readonly year: number;
  /** ISO day. */
  readonly reportingDate?: string;
  readonly schools?: readonly TemplateSchool[];
}

/** Zero-based last row of the registry of schools that lists of codes reach. */
const lastSchoolRow = 499;
/** School years offered before and after the workbook's own. */
const schoolYearsBefore = 5;
const schoolYearsAfter = 2;

export function templateSheets(
  forms: readonly Form[],
  district: District | null,
  options: TemplateOptions,
): SheetModel[] {
  // The journal comes with the first collecting, the sheet of explanations with the first of them.
  const typed = forms.filter(({ id }) => id !== journalForm && id !== explanationForm);
  const instruction = instructionSheet(typed, district);
  const sheets = typed.map((form) => {
    if (form.layout === 'properties') return propertySheet(form, detailValues(district, options));
    const filled = filledForm(form, district, options);
    return formSheet(scaledForm(form, district?.assessment ?? null), {
      ...filled,
      cellRules: cellRulesOf(form.id, filled.rows ?? [], district),
      choices: choicesOf(form, forms, instruction.directions, options.year),
      footerText: footerOf(form, district),
    });
  });
  return [instruction.sheet, ...sheets];
}

/** Sheets of forms that an open workbook has not got; lists come from its own sheets of `present` forms. */
export function missingSheets(
  missing: readonly Form[],
  present: readonly Form[],
  district: District | null,
  options: TemplateOptions,
  fill: (form: Form, rows: readonly FormRow[]) => readonly FormRow[],
): SheetModel[] {
  return missing.map((form) => {
    const filled = filledForm(form, district, options);
    const rows = fill(form, filled.rows ?? []);
    return formSheet(scaledForm(form, district?.assessment ?? null), {
      ...filled,
      rows,
      cellRules: cellRulesOf(form.id, rows, district),
      choices: choicesOf(form, present, null, options.year),
      footerText: footerOf(form, district),
    });
  });
}

function footerOf(form: Form, district: District | null): string {
  return district === null ? form.title : `${form.title}. ${district.name.nominative}`;
}

function detailValues(district: District | null, options: TemplateOptions): ReadonlyMap<FieldName, NewValue> {
  const { year, reportingDate } = options;
  const serial = reportingDate === undefined ? null : serialOfIso(reportingDate);
  return new Map<FieldName, NewValue>([
    ['district', district?.name.nominative ?? null],
    ['reportingDate', serial === null ? null : { date: serial }],
    ['calendarYear', year],
    ['schoolYear', schoolYearText(year - 1)],
    ['formVersion', String(formsVersion)],
  ]);
}

function filledForm(form: Form, district: District | null, options: TemplateOptions): FormSheetOptions {
  switch (form.id) {
    case 'schools':
      return { rows: options.schools?.map(({ code, name }): FormRow => ({ code, name })) };
    case 'parameters':
      return { rows: parameterRows(method) };
    case 'scales':
      return { rows: scales.map(scaleRow) };
  }
  if (district === null)
    return form.id === 'expected' ? { numberedHeaders: expectedColumns([], options.year) } : {};
  const schools = options.schools?.map(({ code }) => code) ?? [];
  switch (form.id) {
    case 'collections':
      return { rows: collectionRows(options.year) };
    case 'districtIndicators':
      return { rows: choiceRows(district) };
    case 'contingent':
      return { rows: contingentRows(district, schools, options.year) };
    case 'schoolQuantities':
      return { rows: schoolQuantityRows(district, schools, options.year) };
    case 'districtQuantities':
      return { rows: districtQuantityRows(district, options.year) };
    case 'roadmap':
      return { rows: roadmapRows(district) };
    case 'indicators':
      return { rows: planRows(district, options.year) };
    case 'levelActivities':
      return { rows: levelActivityRows(district, schools, options.year) };
    case 'officialLists':
      return { rows: officialListRows(district, options.schools ?? []) };
    case 'selfAssessment':
      return { rows: selfAssessmentRows(district, schools) };
    case 'decisions':
      return { rows: decisionRows(district) };
    case 'coverage':
      return { rows: coverageRows(district, schools, options.year) };
    case 'expected':
      return expectedForm(district, options);
  }
  return {};
}

function expectedForm(district: District, options: TemplateOptions): FormSheetOptions {
  return {
    numberedHeaders: expectedColumns(district.expectedResults?.years ?? [], options.year),
    rows: expectedRows(district, options.year),
  };
}

function parameterRows(method: Method): FormRow[] {
  return listParameters(method).map((parameter) => {
    const { value } = parameter;
    return parameterRow(method, parameter, typeof value === 'boolean' ? yesOrNo(value) : value);
  });
}

export function parameterRow(
  { version }: Method,
  { id, title, unit, source }: MethodParameter,
  value: NewValue,
): FormRow {
  return { id, title, value, unit, source, methodVersion: version };
}

function scaleRow(scale: Scale): FormRow {
  const [cut3, cut4, cut5] = scale.cuts ?? [null, null, null];
  const { procedure, grade, subject, level, maximum, threshold, source } = scale;
  const schoolYear = scale.schoolYear === null ? null : schoolYearText(scale.schoolYear);
  return { schoolYear, procedure, grade, subject, level, maximum, cut3, cut4, cut5, threshold, source };
}

/** Lists that come from other sheets: codes of schools, names of directions, school years. */
function choicesOf(
  form: Form,
  forms: readonly Form[],
  directions: Area | null,
  year: number,
): ReadonlyMap<FieldName, ColumnChoice> {
  const choices = new Map<FieldName, ColumnChoice>();
  const schoolYears = Array.from({ length: schoolYearsBefore + schoolYearsAfter }, (_, index) =>
    schoolYearText(year - 1 - schoolYearsBefore + index),
  );
  for (const field of form.fields) {
    if (field.type === 'schoolYear') choices.set(field.name, { schoolYears });
    if (field.name === 'direction' && directions !== null) {
      choices.set(field.name, { listRange: columnRange(instructionSheetName, directions) });
    }
  }
  for (const { fields, reference } of form.foreignKeys) {
    const [name] = fields;
    const [referenced] = reference.fields;
    const target = forms.find(({ id }) => id === reference.form);
    const column = target?.fields.findIndex((field) => field.name === referenced) ?? -1;
    if (fields.length !== 1 || name === undefined || target === undefined || column < 0) continue;
    const area = { top: 1, left: column, bottom: lastSchoolRow, right: column };
    choices.set(name, { listRange: columnRange(target.title, area) });
  }
  return choices;
}

function columnRange(sheet: string, { top, left, bottom }: Area): string {
  const name = columnName(left);
  return `'${sheet.replaceAll("'", "''")}'!$${name}$${top + 1}:$${name}$${bottom + 1}`;
}
