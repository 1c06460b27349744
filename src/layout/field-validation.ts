/** What Excel lets a person type into a column of a form, and the words it shows beside the cell. */
import type { ValidationModel } from '../core/model/sheet-model';
import type { Field } from '../core/schema/field';
import { serialOf } from '../core/table/parse-date';
import type { Area } from '../core/table/grid';
import * as words from '../text/field-rule-text';
import { no, yes } from '../text/yes-or-no';

/** Excel's own limits. */
const promptTitleLimit = 32;
const promptLimit = 255;
const inlineListLimit = 255;
const cellTextLimit = 32_767;

export interface ColumnChoice {
  /** A range with the allowed values, where they come from another sheet. */
  readonly listRange?: string;
  /** The school years a list offers; typing is held to them. */
  readonly schoolYears?: readonly string[];
}

export function fieldValidation(field: Field, area: Area, choice: ColumnChoice = {}): ValidationModel {
  return {
    area,
    rule: ruleOf(field, choice),
    allowBlank: true,
    promptTitle: cut(field.title, promptTitleLimit),
    prompt: cut(fieldPrompt(field), promptLimit),
    errorTitle: words.refusedEntry,
    error: cut(entryRefusal(field, isListed(field, choice)), promptLimit),
  };
}

/** What to write, an example, and whether it may stay empty: the same words as in the instructions. */
export function fieldPrompt(field: Field): string {
  const parts = [field.description ?? `${field.title}.`];
  const hint = field.constraints?.patternHint;
  if (hint !== undefined) parts.push(words.neededText(hint));
  if (field.example !== undefined) parts.push(words.exampleText(field.example));
  if (field.constraints?.required === true) parts.push(words.requiredText);
  return parts.join(' ');
}

function ruleOf(field: Field, { listRange, schoolYears }: ColumnChoice): ValidationModel['rule'] {
  const { minimum = null, maximum = null, enum: values, maxLength } = field.constraints ?? {};
  if (listRange !== undefined) return { kind: 'list-range', formula: listRange };
  if (values !== undefined && fitsInline(values)) return { kind: 'list', values };
  switch (field.type) {
    case 'boolean':
      return { kind: 'list', values: [yes, no] };
    case 'integer':
    case 'year':
      return { kind: 'whole', minimum: minimum ?? 0, maximum: maximum ?? 999_999 };
    case 'number':
      return { kind: 'decimal', minimum: minimum ?? -999_999, maximum: maximum ?? 999_999 };
    case 'date':
      return { kind: 'date', minimum: serialOf(2000, 1, 1), maximum: serialOf(2099, 12, 31) };
    case 'schoolYear':
      return schoolYears === undefined
        ? { kind: 'text-length', maximum: 9 }
        : { kind: 'list', values: schoolYears };
    case 'string':
    case 'any':
      return { kind: 'text-length', maximum: maxLength ?? cellTextLimit };
  }
}

function isListed({ constraints }: Field, { listRange, schoolYears }: ColumnChoice): boolean {
  return listRange !== undefined || constraints?.enum !== undefined || schoolYears !== undefined;
}

/** Why an entry does not fit the column; `isList`: only what its list offers does. */
export function entryRefusal(field: Field, isList: boolean): string {
  const { minimum, maximum, maxLength } = field.constraints ?? {};
  if (isList) return words.chooseFromList(field.title);
  const limits = [
    minimum === undefined ? null : words.notLess(minimum),
    maximum === undefined ? null : words.notMore(maximum),
  ].filter((limit) => limit !== null);
  const range = words.bothLimits(limits);
  switch (field.type) {
    case 'boolean':
      return words.writeYesOrNo(field.title);
    case 'integer':
    case 'year':
      return words.wholeNumberNeeded(field.title, range);
    case 'number':
      return words.numberNeeded(field.title, range);
    case 'date':
      return words.dateNeeded(field.title);
    case 'schoolYear':
      return words.schoolYearNeeded(field.title);
    case 'string':
    case 'any':
      return words.textTooLong(field.title, maxLength ?? cellTextLimit);
  }
}

/** An inline list is one text joined by commas. */
function fitsInline(values: readonly string[]): boolean {
  return values.join(',').length <= inlineListLimit && values.every((value) => !value.includes(','));
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
