/** Quantities from the sheets: schools' numbers, the district's own, and the columns asked once a year. */
import type { District } from '../schema/district';
import type { FormId } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import type { Quantity } from '../schema/quantity';
import { ColumnCursor } from '../table/column-cursor';
import { CellKind, valueAt, type CellValue } from '../table/grid';
import type { FieldName } from '../schema/field';
import { normaliseLabel } from '../table/normalise-label';
import { textOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';
import { collectionsForm, collectionsOf } from './collections';
import { isAskedOf } from './membership';
import { organizationsOf, type Organization } from './organizations';
import { Answer, cellIndex, emptyValues, type QuantityValues } from './quantity-values';
import { answerReader, type ReadAnswer } from './read-answer';

/** A row that says a quantity's value; places are −1 where what it names is not known. */
export interface QuantityRow {
  readonly table: Table;
  readonly row: number;
  readonly organization: number;
  readonly quantity: number;
  readonly collection: number;
  readonly read: ReadAnswer;
}

export interface QuantitySheets {
  readonly values: QuantityValues;
  readonly rows: readonly QuantityRow[];
}

export const schoolQuantitiesForm = 'schoolQuantities';
export const districtQuantitiesForm = 'districtQuantities';

/** Forms that hold numbers of schools and the district. */
export const quantityForms: readonly FormId[] = [
  schoolQuantitiesForm,
  districtQuantitiesForm,
  'contingent',
  'schools',
  collectionsForm,
];

/** Null where the district's document is not classified, or not known. */
export function quantitiesOf(
  tables: Tables,
  lexicon: Lexicon,
  district: District | null,
): QuantitySheets | null {
  return district === null || district.indicators.length === 0
    ? null
    : quantitySheets(tables, district, organizationsOf(tables, lexicon), lexicon);
}

/** Two rows for one cell: the later one counts; the check names both. */
export function quantitySheets(
  tables: Tables,
  { quantities }: Pick<District, 'quantities'>,
  organizations: readonly Organization[],
  lexicon: Lexicon,
): QuantitySheets {
  const forms = [schoolQuantitiesForm, districtQuantitiesForm].flatMap((form) => tables.of(form));
  const named = [schoolQuantitiesForm, districtQuantitiesForm, 'contingent'];
  const collections = collectionsOf(tables, named, lexicon);
  const values = emptyValues(organizations, quantities, collections);
  const places: Places = {
    organization: placesOf(organizations.map(({ code }) => code)),
    quantity: quantityPlaces(quantities),
    collection: placesOf(collections.map(({ title }) => title)),
  };
  const read = answerReader(lexicon);
  const rows = forms.flatMap((table) => quantityRows(table, places, values, read));
  for (const each of rows) put(values, each);
  putCellsOfForms(values, tables, places);
  return { values, rows };
}

interface Places {
  readonly organization: (text: string) => number;
  readonly quantity: (text: string) => number;
  readonly collection: (text: string) => number;
}

/** The same text is folded once. */
export function placesOf(names: readonly string[]): (text: string) => number {
  const index = new Map(names.map((name, at) => [normaliseLabel(name), at]));
  const known = new Map<string, number>();
  return (text) => {
    const found = known.get(text) ?? index.get(normaliseLabel(text)) ?? -1;
    known.set(text, found);
    return found;
  };
}

/** A number under an earlier wording that compares is a number of the latest one. */
function quantityPlaces(quantities: readonly Quantity[]): (text: string) => number {
  const placeOf = placesOf(quantities.map(({ title }) => title));
  const latest = quantities.map((quantity, at) => {
    const seen = new Set([quantity.id]);
    let place = at;
    for (let id = quantity.id; ;) {
      const next = quantities.findIndex(({ replaces, isComparable }) => replaces === id && isComparable);
      const successor = quantities[next];
      if (successor === undefined || seen.has(successor.id)) return place;
      [place, id] = [next, successor.id];
      seen.add(id);
    }
  });
  return (text) => latest[placeOf(text)] ?? -1;
}

function quantityRows(
  table: Table,
  places: Places,
  values: QuantityValues,
  read: ReturnType<typeof answerReader>,
): QuantityRow[] {
  const isDistricts = table.form.id === districtQuantitiesForm;
  const organizationAt = isDistricts
    ? () => values.organizations.length
    : placeReader(table, 'school', places.organization);
  const quantityAt = placeReader(table, 'quantity', places.quantity);
  const collectionAt = placeReader(table, 'collection', places.collection);
  const cellAt = cellReader(table, 'value');
  return Array.from(table.rows, (row): QuantityRow => {
    const quantity = quantityAt(row);
    const definition = values.quantities[quantity];
    const cell = cellAt(row);
    return {
      table,
      row,
      organization: organizationAt(row),
      quantity,
      collection: collectionAt(row),
      read: definition === undefined ? nothingRead : read(cell, definition),
    };
  });
}

const nothingRead: ReadAnswer = { answer: Answer.none, number: NaN, problem: null };

/** Looks up the place of a cell's text; the same pooled text or number is looked up once. */
function placeReader(
  table: Table,
  field: FieldName,
  placeOf: (text: string) => number,
): (row: number) => number {
  const column = table.columnOf.get(field);
  if (column === undefined) return () => -1;
  const cursor = new ColumnCursor(table.grid, column);
  const [texts, numbers] = [new Map<number, number>(), new Map<number, number>()];
  return (row) => {
    const kind = cursor.kindAt(row);
    const seen = kind === CellKind.text ? texts : kind === CellKind.number ? numbers : null;
    if (seen === null) return placeOf(textOf(table, row, field));
    const value = cursor.numberAt(row);
    const known = seen.get(value) ?? placeOf(textOf(table, row, field));
    seen.set(value, known);
    return known;
  };
}

/** Most cells are plain numbers, and those need no look at what else a cell may be. */
function cellReader(table: Table, field: FieldName): (row: number) => CellValue {
  const column = table.columnOf.get(field);
  if (column === undefined) return () => null;
  const cursor = new ColumnCursor(table.grid, column);
  return (row) =>
    cursor.kindAt(row) === CellKind.number ? cursor.numberAt(row) : valueAt(table.grid, row, column);
}

function put(values: QuantityValues, { organization, quantity, collection, read }: QuantityRow): void {
  if (organization < 0 || quantity < 0 || collection < 0) return;
  if (!isAskedOf(values, organization, collection)) return;
  const at = cellIndex(values, organization, quantity, collection);
  values.answers[at] = read.answer;
  values.numbers[at] = read.number;
}

/** What stands on another form of the school and year: the sum of its columns, known only where all of them are. */
function putCellsOfForms(values: QuantityValues, tables: Tables, places: Places): void {
  values.quantities.forEach((quantity, at) => {
    const { sameAs } = quantity;
    if (sameAs === null) return;
    for (const { table, row } of tables.rows(sameAs.form)) {
      const organization = places.organization(textOf(table, row, 'school'));
      const collection = places.collection(textOf(table, row, 'collection'));
      const numbers = sameAs.fields.map((field) => tables.number(table, row, field));
      if (organization < 0 || collection < 0 || numbers.includes(null)) continue;
      if (!isAskedOf(values, organization, collection)) continue;
      const index = cellIndex(values, organization, at, collection);
      values.answers[index] = Answer.value;
      values.numbers[index] = numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
    }
  });
  countOrganizations(values);
}

/** Heads are as many as there are organisations: nobody types them. */
function countOrganizations({ quantities, organizations, collections, ...values }: QuantityValues): void {
  quantities.forEach((quantity: Quantity, at) => {
    if (quantity.reportedBy !== 'computed') return;
    for (let place = 0; place < organizations.length; place++) {
      for (let collection = 0; collection < collections.length; collection++) {
        const index = cellIndex({ quantities, collections }, place, at, collection);
        values.answers[index] = Answer.value;
        values.numbers[index] = 1;
      }
    }
  });
}
