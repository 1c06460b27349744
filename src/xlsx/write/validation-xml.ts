/** Data validation and conditional formats of a sheet model as XML. */
import type { ConditionalFormatModel, ValidationModel } from '../../core/model/sheet-model';
import { cellAddress } from '../../core/table/grid';
import { areaReference } from '../cells/cell-reference';
import { days1904 } from '../cells/cell-sink';
import type { StyleBook } from '../styles/style-book';
import { plainXml } from '../xml/xml-text';

/** Excel repairs a file whose texts are longer. */
const longestTitle = 32;
const longestMessage = 255;
const longestList = 255;

export function validationsXml(validations: readonly ValidationModel[], is1904: boolean): string {
  const written = validations.filter(({ rule }) => rule.kind !== 'list' || rule.values.length > 0);
  if (written.length === 0) return '';
  return `<dataValidations count="${written.length}">${written.map((validation) => validationXml(validation, is1904)).join('')}</dataValidations>`;
}

function validationXml(validation: ValidationModel, is1904: boolean): string {
  const rule = ruleOf(validation, is1904 ? days1904 : 0);
  const attributes = [
    `type="${rule.type}"`,
    rule.operator === undefined ? '' : `operator="${rule.operator}"`,
    `allowBlank="${validation.allowBlank ? 1 : 0}"`,
    'showInputMessage="1" showErrorMessage="1"',
    textAttribute('errorTitle', validation.errorTitle, longestTitle),
    textAttribute('error', validation.error, longestMessage),
    textAttribute('promptTitle', validation.promptTitle, longestTitle),
    textAttribute('prompt', validation.prompt, longestMessage),
    `sqref="${areaReference(validation.area)}"`,
  ];
  const formulas = rule.formulas.map(
    (formula, index) => `<formula${index + 1}>${plainXml(formula)}</formula${index + 1}>`,
  );
  return `<dataValidation ${attributes.filter((text) => text !== '').join(' ')}>${formulas.join('')}</dataValidation>`;
}

interface ValidationRule {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
}

/** `epoch`: the serial day the workbook counts its dates from. */
function ruleOf({ rule, area }: ValidationModel, epoch: number): ValidationRule {
  switch (rule.kind) {
    case 'list':
      return listRule(rule.values, cellAddress(area.top, area.left));
    case 'list-range':
      return { type: 'list', formulas: [rule.formula.replace(/^=/, '')] };
    case 'text-length':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulas: [String(rule.maximum)] };
    case 'whole':
    case 'decimal':
      return rangeRule(rule.kind, rule.minimum, rule.maximum);
    case 'date':
      return rangeRule(rule.kind, shifted(rule.minimum, epoch), shifted(rule.maximum, epoch));
    case 'formula':
      return { type: 'custom', formulas: [rule.formula.replace(/^=/, '')] };
  }
}

/** A list with commas or beyond the limit cannot be written as a list: it still refuses other values, without a drop-down. */
function listRule(values: readonly string[], first: string): ValidationRule {
  const joined = values.join(',');
  if (joined.length <= longestList && values.every((value) => !value.includes(','))) {
    return { type: 'list', formulas: [quoted(joined)] };
  }
  return {
    type: 'custom',
    formulas: [`OR(${values.map((value) => `${first}=${quoted(value)}`).join(',')})`],
  };
}

function rangeRule(
  type: 'whole' | 'decimal' | 'date',
  minimum: number | null,
  maximum: number | null,
): ValidationRule {
  if (minimum !== null && maximum !== null) {
    return { type, operator: 'between', formulas: [String(minimum), String(maximum)] };
  }
  if (maximum !== null) return { type, operator: 'lessThanOrEqual', formulas: [String(maximum)] };
  // Without limits the rule still asks for the type: any number is above the least a cell can hold.
  return {
    type,
    operator: 'greaterThanOrEqual',
    formulas: [String(minimum ?? (type === 'date' ? 1 : -1e15))],
  };
}

function shifted(day: number | null, epoch: number): number | null {
  return day === null ? null : Math.max(0, day - epoch);
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

function textAttribute(name: string, text: string | undefined, longest: number): string {
  return text === undefined || text === '' ? '' : `${name}="${plainXml(shortened(text, longest))}"`;
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

export function conditionalFormatsXml(formats: readonly ConditionalFormatModel[], styles: StyleBook): string {
  return formats
    .map(
      ({ area, formula, style }, index) =>
        `<conditionalFormatting sqref="${areaReference(area)}"><cfRule type="expression" ` +
        `dxfId="${styles.differentialIdOf(style)}" priority="${index + 1}">` +
        `<formula>${plainXml(formula.replace(/^=/, ''))}</formula></cfRule></conditionalFormatting>`,
    )
    .join('');
}
