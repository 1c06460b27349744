/** The forms that schools and the district share, and how their rows meet. */
import type { FieldName } from '../schema/field';
import type { Form } from '../schema/form';
import { normaliseLabel } from '../table/normalise-label';
import { parseSchoolYear } from '../table/parse-school-year';
import { fieldOf, textOf, type Table } from '../table/table';
import type { Tables, TableRow } from '../table/tables';

/** How a form of the school's workbook meets the district's: what tells rows apart within a school, and what it answers. */
export interface MergedForm {
  readonly id: string;
  /** Column of the school's code in the district's workbook. */
  readonly owner: FieldName;
  readonly hasCollection: boolean;
  /** None: the form has one row a school. */
  readonly key: readonly FieldName[];
  /** What is merged; null: every column that is no key. */
  readonly values: readonly FieldName[] | null;
  /** Of a row to be added: written along with its key. */
  readonly beside: readonly FieldName[];
}

export const mergedForms: readonly MergedForm[] = [
  { id: 'contingent', owner: 'school', hasCollection: true, key: [], values: null, beside: [] },
  {
    id: 'schoolQuantities',
    owner: 'school',
    hasCollection: true,
    key: ['quantity'],
    values: ['value', 'document', 'note'],
    beside: ['direction', 'unit'],
  },
  { id: 'documents', owner: 'owner', hasCollection: false, key: ['code'], values: null, beside: [] },
  {
    id: 'selfAssessment',
    owner: 'school',
    hasCollection: false,
    key: ['criterion'],
    values: ['self', 'evidence'],
    beside: ['levelKind', 'direction', 'group'],
  },
  {
    id: 'levelActivities',
    owner: 'school',
    hasCollection: false,
    key: ['year', 'direction', 'number', 'activity'],
    values: ['done', 'doneOn', 'evidence'],
    beside: ['levelKind'],
  },
  {
    id: 'results',
    owner: 'school',
    hasCollection: false,
    key: ['schoolYear', 'procedure', 'grade', 'subject', 'level'],
    values: null,
    beside: [],
  },
  {
    id: 'decisions',
    owner: 'addressee',
    hasCollection: false,
    key: ['occasion', 'recommendation'],
    values: ['decision', 'orderNumber', 'orderDate', 'effect'],
    beside: ['direction', 'documentPlace', 'deadline'],
  },
];

/** What tells the row among those of its school, in words; empty where the form has one row a school. */
export function keyWords(table: Table, row: number, { key }: Pick<MergedForm, 'key'>): string {
  return key
    .map((name) => {
      const text = textOf(table, row, name);
      const year = fieldOf(table, name)?.type === 'schoolYear' ? parseSchoolYear(text) : null;
      return year === null ? text : `${year}/${year + 1}`;
    })
    .filter((text) => text !== '')
    .join(', ');
}

/** Rows of the district's workbook by `rowKey`; of two with one key the first. */
export function rowsByKey(
  tables: Tables,
  { id, owner, hasCollection, key }: MergedForm,
  collection: string,
): ReadonlyMap<string, TableRow> {
  const index = new Map<string, TableRow>();
  for (const at of tables.rows(id)) {
    const { table, row } = at;
    if (hasCollection && !isSame(textOf(table, row, 'collection'), collection)) continue;
    const own = rowKey(textOf(table, row, owner), keyWords(table, row, { key }));
    if (!index.has(own)) index.set(own, at);
  }
  return index;
}

export function valueFields({ fields }: Form, { values, owner, key }: MergedForm): readonly FieldName[] {
  const keys = new Set([owner, 'school', 'collection', ...key]);
  return values ?? fields.map(({ name }) => name).filter((name) => !keys.has(name));
}

export function rowKey(school: string, key: string): string {
  return `${normaliseLabel(school)}\u001f${normaliseLabel(key)}`;
}

function isSame(left: string, right: string): boolean {
  return normaliseLabel(left) === normaliseLabel(right);
}
