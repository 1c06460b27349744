/** A school's own workbook: what it is made of. */
import type { NewValue } from '../../core/model/sheet-model';
import type { FieldName } from '../../core/schema/field';
import type { Form } from '../../core/schema/form';
import type { Quantity } from '../../core/schema/quantity';
import type { FormRow } from '../form-sheet';

export interface BookSchool {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  /** Names of those that closed and whose last answers are added to its own. */
  readonly tookPlaceOf: readonly string[];
}

export interface BookQuantity {
  readonly quantity: Quantity;
  readonly direction: string;
  readonly previous: NewValue;
  readonly value: NewValue;
  readonly document: NewValue;
  readonly note: NewValue;
}

/** Numbers of pupils and staff by the form's columns. */
export interface BookContingent {
  readonly previous: { readonly collection: string; readonly values: FormRow } | null;
  readonly values: FormRow;
}

export interface SchoolBook {
  readonly districtName: string;
  readonly school: BookSchool;
  readonly collection: string;
  readonly year: number;
  /** Serial day; null where the district named none. */
  readonly due: number | null;
  readonly formVersion: string;
  /** The forms of a school's workbook. */
  readonly forms: readonly Form[];
  readonly quantities: readonly BookQuantity[];
  /** Every quantity of the district, for the wholes that parts belong to. */
  readonly wholes: ReadonlyMap<string, Quantity>;
  /** Null where no quantity stands on it. */
  readonly contingent: BookContingent | null;
  /** Rows of the sheets that the district switched on, by form. */
  readonly sections: ReadonlyMap<string, readonly FormRow[]>;
  /** Who filled it and who confirmed it, by field. */
  readonly people: ReadonlyMap<FieldName, NewValue>;
}
