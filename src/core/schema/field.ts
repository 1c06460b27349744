/** One column of a form, in Table Schema vocabulary: what it is called and what it may hold. */

declare const fieldNameBrand: unique symbol;
export type FieldName = string & { readonly [fieldNameBrand]?: true };

export type FieldType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date'
  /** Four-digit calendar year. */
  | 'year'
  /** «2025/2026», also with a hyphen; read as its first year. */
  | 'schoolYear'
  /** Number or text, not checked. */
  | 'any';

export interface Field {
  readonly name: FieldName;
  /** The header as printed. */
  readonly title: string;
  /** Other spellings of the header. */
  readonly aliases?: readonly string[];
  readonly type: FieldType;
  readonly description?: string;
  readonly example?: string;
  readonly unit?: string;
  readonly constraints?: FieldConstraints;
  /** Width in characters in the blank template. */
  readonly width?: number;
  /** `person`: a responsible adult's name or contact is expected here and is no finding. */
  readonly personalData?: 'person';
  /** The column may be absent; absent columns are otherwise a finding. */
  readonly optionalColumn?: boolean;
}

export interface FieldConstraints {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Anchored regular expression on the trimmed text. */
  readonly pattern?: string;
  /** What the pattern wants, in words for the reader. */
  readonly patternHint?: string;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
}
