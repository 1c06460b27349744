/** What a sheet model lets people type and what it colours by itself. */
import type { ConditionalFormatModel, ValidationModel } from '../core/model/sheet-model';
import { addressOf } from './address';

const longestTitle = 32;
const longestMessage = 255;
const longestList = 255;

export function writeValidation(sheet: Excel.Worksheet, validation: ValidationModel): void {
  const rule = ruleOf(validation.rule);
  const target = sheet.getRange(addressOf(validation.area)).dataValidation;
  if (rule !== null) target.rule = rule;
  target.ignoreBlanks = validation.allowBlank;
  target.prompt = {
    showPrompt: validation.prompt !== undefined || validation.promptTitle !== undefined,
    title: (validation.promptTitle ?? '').slice(0, longestTitle),
    message: (validation.prompt ?? '').slice(0, longestMessage),
  };
  target.errorAlert = {
    showAlert: true,
    style: 'Stop',
    title: (validation.errorTitle ?? '').slice(0, longestTitle),
    message: (validation.error ?? '').slice(0, longestMessage),
  };
}

export function writeConditionalFormat(
  sheet: Excel.Worksheet,
  { area, formula, style }: ConditionalFormatModel,
): void {
  const { custom } = sheet.getRange(addressOf(area)).conditionalFormats.add('Custom');
  custom.rule.formula = `=${formula.replace(/^=/, '')}`;
  if (style.bold !== undefined) custom.format.font.bold = style.bold;
  if (style.color !== undefined) custom.format.font.color = `#${style.color}`;
  if (style.fill !== undefined) custom.format.fill.color = `#${style.fill}`;
}

/** Null where Excel would refuse the rule: a list too long for it, or with commas inside. */
function ruleOf(rule: ValidationModel['rule']): Excel.DataValidationRule | null {
  switch (rule.kind) {
    case 'list': {
      const source = rule.values.join(',');
      const fits = source.length <= longestList && rule.values.every((value) => !value.includes(','));
      return fits ? { list: { inCellDropDown: true, source } } : null;
    }
    case 'list-range':
      return { list: { inCellDropDown: true, source: `=${rule.formula.replace(/^=/, '')}` } };
    case 'text-length':
      return { textLength: { formula1: rule.maximum, operator: 'LessThanOrEqualTo' } };
    case 'formula':
      return { custom: { formula: `=${rule.formula.replace(/^=/, '')}` } };
    case 'whole':
      return { wholeNumber: limits(rule.minimum, rule.maximum) };
    case 'decimal':
      return { decimal: limits(rule.minimum, rule.maximum) };
    case 'date': {
      const { formula1, formula2, operator } = limits(rule.minimum, rule.maximum);
      // As formulas, because a plain text would be read by the office's own date order.
      const bounds = { formula1: `=${formula1}`, operator };
      return { date: formula2 === undefined ? bounds : { ...bounds, formula2: `=${formula2}` } };
    }
  }
}

interface Limits {
  readonly formula1: number;
  readonly formula2?: number;
  readonly operator: 'Between' | 'GreaterThanOrEqualTo' | 'LessThanOrEqualTo';
}

/** Without any limit the rule still demands a number. */
function limits(minimum: number | null, maximum: number | null): Limits {
  if (minimum !== null && maximum !== null)
    return { formula1: minimum, formula2: maximum, operator: 'Between' };
  if (minimum !== null) return { formula1: minimum, operator: 'GreaterThanOrEqualTo' };
  return { formula1: maximum ?? Number.MAX_SAFE_INTEGER, operator: 'LessThanOrEqualTo' };
}
