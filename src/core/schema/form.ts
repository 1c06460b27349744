/** A form: one sheet, one schema. Fields, keys and row rules are data; a new form needs no code. */
import type { Field, FieldName } from './field';

declare const formIdBrand: unique symbol;
export type FormId = string & { readonly [formIdBrand]?: true };

export type RuleSeverity = 'error' | 'warning' | 'info';

/** What a row rule computes: a field, a constant, a sum; an empty operand makes the rule silent for the row. */
export type Operand =
  { readonly field: FieldName } | { readonly value: number } | { readonly sum: readonly FieldName[] };

export type ComparisonOperator = '=' | '<=' | '<' | '>=' | '>' | '<>';

export type Condition =
  | { readonly field: FieldName; readonly is: 'filled' | 'empty' }
  | { readonly field: FieldName; readonly in: readonly (string | number)[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

export type RowRule =
  | {
      readonly id: string;
      readonly kind: 'sum';
      readonly parts: readonly FieldName[];
      readonly total: FieldName;
      readonly severity?: RuleSeverity;
    }
  | {
      readonly id: string;
      readonly kind: 'compare';
      readonly left: Operand;
      readonly operator: ComparisonOperator;
      readonly right: Operand;
      /** Allowed absolute difference for `=` and the slack of the other operators. */
      readonly tolerance?: number;
      readonly when?: Condition;
      readonly severity?: RuleSeverity;
      /** Why it matters, a whole sentence. */
      readonly reason?: string;
    }
  | {
      readonly id: string;
      readonly kind: 'condition';
      readonly when: Condition;
      readonly then: Condition;
      readonly severity?: RuleSeverity;
      /** What is wrong in one sentence, `{field}` for what the row has there. */
      readonly said: string;
      readonly reason: string;
    };

/** Compares a row with the row it refers to in another form: participants ≤ pupils. */
export interface ReferenceRule {
  readonly id: string;
  readonly fields: readonly FieldName[];
  readonly reference: { readonly form: FormId; readonly fields: readonly FieldName[] };
  readonly left: FieldName;
  readonly operator: ComparisonOperator;
  /** A field of the referenced row. */
  readonly right: FieldName;
  readonly severity?: RuleSeverity;
  readonly reason?: string;
}

export interface ForeignKey {
  readonly fields: readonly FieldName[];
  readonly reference: { readonly form: FormId; readonly fields: readonly FieldName[] };
}

/** A run of columns whose headers are whole numbers: one column a score or an item. */
export interface NumberedColumns {
  readonly name: FieldName;
  /** Regular expression with one group, the number. */
  readonly headerPattern: string;
  readonly type: 'integer' | 'number' | 'string';
  /** Columns made in the blank template. */
  readonly template?: { readonly first: number; readonly last: number; readonly header: string };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
}

export interface Form {
  readonly id: FormId;
  /** The sheet's name. */
  readonly title: string;
  readonly sheetAliases?: readonly string[];
  readonly description: string;
  readonly fields: readonly Field[];
  readonly numbered?: readonly NumberedColumns[];
  readonly primaryKey: readonly FieldName[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly rules: readonly RowRule[];
  readonly referenceRules?: readonly ReferenceRule[];
  /** A workbook without this sheet is incomplete. */
  readonly required: boolean;
  /** Rows are properties: first column the property, second its value. */
  readonly layout?: 'rows' | 'properties';
}
