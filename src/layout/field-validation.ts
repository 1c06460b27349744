/** What Excel lets a person type into a column of a form, and the words it shows beside the cell. */
import type { ValidationModel } from '../core/model/sheet-model';
import type { Field } from '../core/schema/field';
import { serialOf } from '../core/table/parse-date';
import type { Area } from '../core/table/grid';

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
    prompt: cut(promptOf(field), promptLimit),
    errorTitle: 'Так записать нельзя',
    error: cut(errorOf(field, choice), promptLimit),
  };
}

/** What to write, an example, and whether it may stay empty: the same words as in the instructions. */
export function promptOf(field: Field): string {
  const parts = [field.description ?? `${field.title}.`];
  const hint = field.constraints?.patternHint;
  if (hint !== undefined) parts.push(`Нужно: ${hint}.`);
  if (field.example !== undefined) parts.push(`Например: ${field.example}.`);
  if (field.constraints?.required === true) parts.push('Заполнять обязательно.');
  return parts.join(' ');
}

function ruleOf(field: Field, { listRange, schoolYears }: ColumnChoice): ValidationModel['rule'] {
  const { minimum = null, maximum = null, enum: values, maxLength } = field.constraints ?? {};
  if (listRange !== undefined) return { kind: 'list-range', formula: listRange };
  if (values !== undefined && fitsInline(values)) return { kind: 'list', values };
  switch (field.type) {
    case 'boolean':
      return { kind: 'list', values: ['да', 'нет'] };
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

function errorOf(field: Field, { listRange, schoolYears }: ColumnChoice): string {
  const { minimum, maximum, enum: values, maxLength } = field.constraints ?? {};
  if (listRange !== undefined || values !== undefined || schoolYears !== undefined) {
    return `В столбце «${field.title}» выберите значение из списка.`;
  }
  const limits = [
    minimum === undefined ? null : `не меньше ${minimum}`,
    maximum === undefined ? null : `не больше ${maximum}`,
  ].filter((limit) => limit !== null);
  const range = limits.length === 0 ? '' : ` ${limits.join(' и ')}`;
  switch (field.type) {
    case 'boolean':
      return `В столбце «${field.title}» напишите «да» или «нет».`;
    case 'integer':
    case 'year':
      return `В столбце «${field.title}» нужно целое число${range}.`;
    case 'number':
      return `В столбце «${field.title}» нужно число${range}.`;
    case 'date':
      return `В столбце «${field.title}» нужна дата, например 15.04.2026.`;
    case 'schoolYear':
      return `В столбце «${field.title}» нужен учебный год, например 2025/2026.`;
    case 'string':
    case 'any':
      return `В столбце «${field.title}» текст не длиннее ${maxLength ?? cellTextLimit} знаков.`;
  }
}

/** An inline list is one text joined by commas. */
function fitsInline(values: readonly string[]): boolean {
  return values.join(',').length <= inlineListLimit && values.every((value) => !value.includes(','));
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
