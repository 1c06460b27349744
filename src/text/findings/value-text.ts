/** A value that was read, as its column shows it. */
import type { FieldType } from '../../core/schema/field';
import { isoOfSerial } from '../../core/table/parse-date';
import { schoolYearText } from '../../core/table/parse-school-year';
import { exactNumberText } from '../plural';
import { dateOfIso } from './sentences';

/** Years are not parted into thousands. */
export function valueText(value: number, type: FieldType): string {
  if (type === 'date') return dateOfIso(isoOfSerial(value));
  if (type === 'schoolYear') return schoolYearText(value);
  return type === 'year' ? String(value) : exactNumberText(value);
}
