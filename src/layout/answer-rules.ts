/** What single cells of a form's column take, where its rows ask for different things: a rule for each run of like rows. */
import type { NewValue } from '../core/model/sheet-model';
import { foldTitle } from '../core/schema/complete-indicators';
import type { District } from '../core/schema/district';
import type { FieldName } from '../core/schema/field';
import type { FormId } from '../core/schema/form';
import type { Quantity } from '../core/schema/quantity';
import { percentPlanPrompt, percentPlanTitle, refusedEntry, valueTitle } from '../text/field-rule-text';
import { answerStyle, answerValidation } from './answer-cell';
import { runsOf, type CellRules } from './cell-rules';
import type { FormRow } from './form-sheet';

/** By field; empty where every row of the form asks for the same. */
export function cellRulesOf(
  form: FormId,
  rows: readonly FormRow[],
  district: District | null,
): ReadonlyMap<FieldName, CellRules> {
  if (district === null) return new Map();
  switch (form) {
    case 'schoolQuantities':
    case 'districtQuantities':
      return new Map([['value', answerRules(rows, district.quantities)]]);
    case 'indicators':
      return new Map([
        ['plan', percentRules(rows)],
        ['fact', percentRules(rows)],
      ]);
    default:
      return new Map();
  }
}

function answerRules(rows: readonly FormRow[], quantities: readonly Quantity[]): CellRules {
  const byTitle = new Map(quantities.map((quantity) => [foldTitle(quantity.title), quantity]));
  const quantityOf = (row: FormRow) => byTitle.get(foldTitle(textOf(row['quantity'])));
  const ruleKey = (row: FormRow) => {
    const quantity = quantityOf(row);
    if (quantity === undefined) return null;
    const { type, choices, minimum, maximum } = quantity;
    return JSON.stringify([type, choices, minimum, maximum]);
  };
  return {
    has: (row) => quantityOf(row) !== undefined,
    styleOf: (row) => {
      const quantity = quantityOf(row);
      return quantity === undefined ? null : answerStyle(quantity);
    },
    validations: (column) =>
      runsOf(rows, ruleKey, column).flatMap(({ first, area }) => {
        const quantity = quantityOf(first);
        if (quantity === undefined) return [];
        return [{ ...answerValidation({ ...quantity, title: '' }, area, null), promptTitle: valueTitle }];
      }),
  };
}

function percentRules(rows: readonly FormRow[]): CellRules {
  const isPercent = (row: FormRow) => row['unit'] === '%';
  return {
    has: isPercent,
    styleOf: () => null,
    validations: (column) =>
      runsOf(rows, (row) => (isPercent(row) ? '%' : null), column).map(({ area }) => ({
        area,
        rule: { kind: 'decimal', minimum: 0, maximum: 100 },
        allowBlank: true,
        promptTitle: percentPlanTitle,
        prompt: percentPlanPrompt,
        errorTitle: refusedEntry,
        error: percentPlanPrompt,
      })),
  };
}

function textOf(value: NewValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
