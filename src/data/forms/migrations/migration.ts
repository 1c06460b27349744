/** One step from a version of the forms to the next: what an older workbook lacks, and where its values move. */
import type { NewValue } from '../../../core/model/sheet-model';
import type { District } from '../../../core/schema/district';
import type { FieldName } from '../../../core/schema/field';
import type { FormId } from '../../../core/schema/form';
import type { Table } from '../../../core/table/table';
import type { Tables } from '../../../core/table/tables';

/** The older workbook as the program reads it. */
export interface OlderWorkbook {
  readonly tables: Tables;
  readonly district: District | null;
  /** Calendar year it is filled for. */
  readonly year: number;
}

type Cells = Readonly<Record<FieldName, NewValue>>;

/** A value that stands elsewhere in the new version: its old cell is emptied. */
export interface MovedValue {
  readonly from: { readonly table: Table; readonly row: number; readonly field: FieldName };
  /** Form of the row that gets it. */
  readonly form: FormId;
  /** Fields that row is known by; where there is none yet, they begin it. */
  readonly key: Cells;
  /** Empty fields of that row to fill, the moved value among them. */
  readonly values: Cells;
}

export interface Migration {
  /** Of the forms, after the step. */
  readonly version: number;
  /** Forms whose sheets came with the version. */
  readonly newForms: readonly FormId[];
  /** Columns and properties that forms of the version before did not have. */
  readonly newFields: Readonly<Partial<Record<FormId, readonly FieldName[]>>>;
  /** Pure: the same workbook gives the same moves. */
  readonly move?: (workbook: OlderWorkbook) => readonly MovedValue[];
}
