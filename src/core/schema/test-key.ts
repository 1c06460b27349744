/** The fields that tell one test of one school from another, on whatever sheet. */
import type { FieldName } from './field';

export const testKey: readonly FieldName[] = [
  'schoolYear',
  'procedure',
  'school',
  'grade',
  'subject',
  'level',
];
