/** Data validation and conditional formats between a sheet's model and what the stand-in keeps for the client. */
import type { ConditionalFormatModel, ValidationModel } from '../../../src/core/model/sheet-model';
import type { KeptConditionalFormat, KeptValidation } from '../host/kept-state';
import { plainColor } from './cell-styles';

export function validationModelsOf({
  area,
  rule,
  prompt,
  errorAlert,
  ignoreBlanks,
}: KeptValidation): ValidationModel[] {
  const model = ruleModelOf(rule);
  if (model === null) return [];
  const asked = (prompt ?? {}) as { title?: string; message?: string };
  const refused = (errorAlert ?? {}) as { title?: string; message?: string };
  return [
    {
      area,
      rule: model,
      allowBlank: ignoreBlanks,
      ...(asked.title ? { promptTitle: asked.title } : {}),
      ...(asked.message ? { prompt: asked.message } : {}),
      ...(refused.title ? { errorTitle: refused.title } : {}),
      ...(refused.message ? { error: refused.message } : {}),
    },
  ];
}

export function keptValidationOf(model: ValidationModel): KeptValidation {
  const { area, rule, allowBlank, promptTitle = '', prompt = '', errorTitle = '', error = '' } = model;
  return {
    area,
    rule: ruleRecordOf(rule),
    ignoreBlanks: allowBlank,
    prompt: { showPrompt: promptTitle !== '' || prompt !== '', title: promptTitle, message: prompt },
    errorAlert: { showAlert: true, style: 'Stop', title: errorTitle, message: error },
  };
}

export function conditionalModelsOf({
  areas,
  formula,
  font,
  fill,
}: KeptConditionalFormat): ConditionalFormatModel[] {
  return areas.map((area) => ({
    area,
    formula: formula.replace(/^=/, ''),
    style: {
      ...(font['bold'] === true ? { bold: true } : {}),
      ...(typeof font['color'] === 'string' ? { color: plainColor(font['color']) } : {}),
      ...(typeof fill['color'] === 'string' ? { fill: plainColor(fill['color']) } : {}),
    },
  }));
}

export function keptConditionalOf(
  { area, formula, style }: ConditionalFormatModel,
  id: string,
): KeptConditionalFormat {
  return {
    id,
    areas: [area],
    type: 'Custom',
    stopIfTrue: false,
    formula: `=${formula.replace(/^=/, '')}`,
    font: {
      bold: style.bold ?? null,
      italic: null,
      color: style.color === undefined ? null : `#${style.color}`,
      strikethrough: null,
      underline: null,
    },
    fill: { color: style.fill === undefined ? null : `#${style.fill}` },
  };
}

interface KeptLimits {
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: string;
}

const limited = { whole: 'wholeNumber', decimal: 'decimal', date: 'date' } as const;

function ruleModelOf(rule: Record<string, unknown>): ValidationModel['rule'] | null {
  const list = rule['list'] as { source?: string } | undefined;
  if (list?.source !== undefined) {
    return list.source.startsWith('=')
      ? { kind: 'list-range', formula: list.source.slice(1) }
      : { kind: 'list', values: list.source.split(',') };
  }
  const custom = rule['custom'] as { formula?: string } | undefined;
  if (custom?.formula !== undefined) return { kind: 'formula', formula: custom.formula.replace(/^=/, '') };
  const length = rule['textLength'] as KeptLimits | undefined;
  if (length !== undefined) return { kind: 'text-length', maximum: numberOf(length.formula1) ?? 255 };
  for (const kind of ['whole', 'decimal', 'date'] as const) {
    const limits = rule[limited[kind]] as KeptLimits | undefined;
    if (limits === undefined) continue;
    const first = numberOf(limits.formula1);
    const isUpper = limits.operator === 'LessThanOrEqualTo';
    return { kind, minimum: isUpper ? null : first, maximum: isUpper ? first : numberOf(limits.formula2) };
  }
  return null;
}

function ruleRecordOf(rule: ValidationModel['rule']): Record<string, unknown> {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'list-range':
      return { list: { inCellDropDown: true, source: `=${rule.formula.replace(/^=/, '')}` } };
    case 'formula':
      return { custom: { formula: `=${rule.formula.replace(/^=/, '')}` } };
    case 'text-length':
      return { textLength: { formula1: rule.maximum, operator: 'LessThanOrEqualTo' } };
    case 'whole':
    case 'decimal':
    case 'date':
      return { [limited[rule.kind]]: limitsOf(rule.minimum, rule.maximum) };
  }
}

function limitsOf(minimum: number | null, maximum: number | null): KeptLimits {
  if (minimum === null) return { formula1: maximum, operator: 'LessThanOrEqualTo' };
  if (maximum === null) return { formula1: minimum, operator: 'GreaterThanOrEqualTo' };
  return { formula1: minimum, formula2: maximum, operator: 'Between' };
}

function numberOf(value: unknown): number | null {
  const number = Number(String(value ?? '').replace(/^=/, ''));
  return value === undefined || value === null || Number.isNaN(number) ? null : number;
}
