/** Reads data validation back: the mirror of `validationsXml`; rules that no model can express are left out. */
import type { ValidationModel } from '../../../src/core/model/sheet-model';
import { cellAddress, type Area } from '../../../src/core/table/grid';
import { days1904 } from '../../../src/xlsx/cells/cell-sink';
import { parseNumber } from '../../../src/xlsx/cells/parse-number';
import { shiftFormula } from './shift-formula';
import { parseAreas } from './sheet-reference';
import { attributeOf, childAt, flagAttribute } from './xml-lenient';
import { unescapeCellText } from '../../../src/xlsx/xml/xml-text';
import { childrenOf, type XmlElement } from '../../../src/xlsx/xml/xml-tree';

type Rule = ValidationModel['rule'];

/** Without limits the file still asks for the type: any number is above the least a cell can hold. */
const noMinimum = { whole: -1e15, decimal: -1e15, date: 1 } as const;

/** One model for each area of a rule; formulas are told from the first area's first cell. */
export function readValidations(frame: XmlElement, is1904: boolean): ValidationModel[] {
  return validationElements(frame).flatMap((element) => {
    const areas = parseAreas(attributeOf(element, 'sqref') ?? childAt(element, 'sqref')?.text ?? '');
    const [first] = areas;
    const rule = first === undefined ? null : ruleOf(element, cellAddress(first.top, first.left), is1904);
    if (first === undefined || rule === null || !doesRefuse(element)) return [];
    const words = wordsOf(element);
    const allowBlank = flagAttribute(element, 'allowBlank');
    return areas.map((area) => ({ area, rule: shiftedRule(rule, first, area), allowBlank, ...words }));
  });
}

/** Excel keeps rules that look at other sheets among the extensions, in the same words. */
function validationElements(frame: XmlElement): XmlElement[] {
  const lists = [frame, ...childrenOf(childAt(frame, 'extLst'), 'ext')];
  return lists.flatMap((owner) => childrenOf(childAt(owner, 'dataValidations'), 'dataValidation'));
}

/** One that only warns would become one that stops. */
function doesRefuse(element: XmlElement): boolean {
  const isStop = (attributeOf(element, 'errorStyle') ?? 'stop') === 'stop';
  return isStop && flagAttribute(element, 'showErrorMessage');
}

function wordsOf(
  element: XmlElement,
): Pick<ValidationModel, 'promptTitle' | 'prompt' | 'errorTitle' | 'error'> {
  const word = (
    key: 'promptTitle' | 'prompt' | 'errorTitle' | 'error',
  ): Partial<Record<typeof key, string>> => {
    const text = unescapeCellText(attributeOf(element, key) ?? '');
    return text === '' ? {} : { [key]: text };
  };
  const isPrompted = flagAttribute(element, 'showInputMessage');
  return {
    ...(isPrompted ? { ...word('promptTitle'), ...word('prompt') } : {}),
    ...word('errorTitle'),
    ...word('error'),
  };
}

function ruleOf(element: XmlElement, firstCell: string, is1904: boolean): Rule | null {
  const formula = (name: string): string => {
    const found = childAt(element, name);
    return (childAt(found, 'f') ?? found)?.text.trim() ?? '';
  };
  const first = formula('formula1');
  const type = attributeOf(element, 'type') ?? 'none';
  const operator = attributeOf(element, 'operator') ?? 'between';
  const limits = limitsOf(operator, parseNumber(first), parseNumber(formula('formula2')), type !== 'decimal');
  switch (type) {
    case 'list':
      return listRule(first);
    case 'custom':
      return choiceRule(first, firstCell) ?? (first === '' ? null : { kind: 'formula', formula: first });
    case 'whole':
    case 'decimal':
      return limits === null ? null : rangeRule(type, limits, 0);
    case 'date':
      return limits === null ? null : rangeRule(type, limits, is1904 ? days1904 : 0);
    case 'textLength':
      return limits === null || limits.maximum === null || (limits.minimum ?? 0) > 0
        ? null
        : { kind: 'text-length', maximum: limits.maximum };
    default:
      return null;
  }
}

interface Limits {
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** Null where a limit is a formula, or where the rule leaves out what lies between. */
function limitsOf(
  operator: string,
  first: number | null,
  second: number | null,
  isWhole: boolean,
): Limits | null {
  if (first === null) return null;
  switch (operator) {
    case 'between':
      return second === null ? null : { minimum: first, maximum: second };
    case 'equal':
      return { minimum: first, maximum: first };
    case 'greaterThanOrEqual':
      return { minimum: first, maximum: null };
    case 'lessThanOrEqual':
      return { minimum: null, maximum: first };
    case 'greaterThan':
      return isWhole ? { minimum: first + 1, maximum: null } : null;
    case 'lessThan':
      return isWhole ? { minimum: null, maximum: first - 1 } : null;
    default:
      return null;
  }
}

function rangeRule(kind: 'whole' | 'decimal' | 'date', { minimum, maximum }: Limits, days: number): Rule {
  const isOpen = minimum === noMinimum[kind] && maximum === null;
  return {
    kind,
    minimum: minimum === null || isOpen ? null : minimum + days,
    maximum: maximum === null ? null : maximum + days,
  };
}

/** Excel drops blanks around the values of a list. */
function listRule(formula: string): Rule | null {
  if (formula === '') return null;
  const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (text === undefined) return { kind: 'list-range', formula };
  const values = text.replace(/""/g, '"').split(',');
  return { kind: 'list', values: values.map((value) => value.trim()) };
}

/** A list that could not be written as one: `OR(B2="а, б",B2="в")`. */
function choiceRule(formula: string, firstCell: string): Rule | null {
  const inside = /^OR\((.*)\)$/s.exec(formula)?.[1];
  if (inside === undefined) return null;
  const choices = inside.match(/[A-Z]+[0-9]+="(?:[^"]|"")*"/g) ?? [];
  const isNothingElse = choices.join(',') === inside;
  const prefix = `${firstCell}="`;
  if (!isNothingElse || !choices.every((choice) => choice.startsWith(prefix))) return null;
  const values = choices.map((choice) => choice.slice(prefix.length, -1).replace(/""/g, '"'));
  return { kind: 'list', values };
}

function shiftedRule(rule: Rule, from: Area, to: Area): Rule {
  if (rule.kind !== 'list-range' && rule.kind !== 'formula') return rule;
  return { ...rule, formula: shiftFormula(rule.formula, to.top - from.top, to.left - from.left) };
}
