/** A school's workbook before anybody filled it in: what this organisation is asked for in a collection, its last values beside. */
import type { Analysis } from '../../core/analysis';
import type { Reference } from '../../core/reference';
import { schoolLists } from '../../core/indicators/computed-conditions';
import { officialListsOf } from '../../core/flags/flag-sheets';
import type { SchoolList } from '../../core/indicators/population';
import { askedIn, asksContingent, isAskedOfSchools } from '../../core/indicators/asked-quantities';
import { collectionsOf, daysOf } from '../../core/indicators/collections';
import { isAskedIn, lineagesOf, organizationsOf } from '../../core/indicators/organizations';
import { quantitiesOf } from '../../core/indicators/quantity-sheets';
import type { Collection } from '../../core/schema/collection';
import type { Lexicon } from '../../core/schema/lexicon';
import { lastContingents, lastValues } from '../../core/collect/last-values';
import type { District } from '../../core/schema/district';
import type { Quantity } from '../../core/schema/quantity';
import { cellOf, textOf } from '../../core/table/table';
import { deadlineWords } from '../../data/lexicon/deadline-words';
import { schoolFormsVersion } from '../../data/forms/school-forms';
import { scaledForm } from '../scaled-form';
import { normaliseLabel } from '../../core/table/normalise-label';
import type { Tables } from '../../core/table/tables';
import { selfAssessmentRows } from '../cycle-rows';
import type { FormRow } from '../form-sheet';
import { headingOf } from '../../core/schema/direction-heading';
import { levelActivityRows } from '../level-rows';
import type { BookSchool, SchoolBook } from './school-book';

/** Sheets that are off until the district switches them on. */
export const bookSections = [
  'documents',
  'selfAssessment',
  'levelActivities',
  'results',
  'decisions',
] as const;
export type BookSection = (typeof bookSections)[number];

export interface BlankBookChoice {
  readonly collection: Collection;
  /** Serial day. */
  readonly due: number | null;
  readonly sections: readonly BookSection[];
}

/** Organisations of the registry that speak for themselves in the collection, in its order. */
export function reportingSchools(
  { tables }: Pick<Analysis, 'tables'>,
  lexicon: Lexicon,
  collection: Collection,
): readonly BookSchool[] {
  const organizations = organizationsOf(tables, lexicon);
  const lineages = lineagesOf(organizations);
  const days = daysOf(collection);
  return organizations.flatMap((organization, place) => {
    if (!isAskedIn(organization, days)) return [];
    const { code, name, type } = organization;
    const [, ...before] = lineages[place] ?? [];
    return [{ code, name, type, tookPlaceOf: before.flatMap((at) => organizations[at]?.name ?? []) }];
  });
}

export function blankBooks(
  analysis: Analysis,
  district: District,
  reference: Pick<Reference, 'schoolForms' | 'lexicon'>,
  schools: readonly BookSchool[],
  choice: BlankBookChoice,
): readonly SchoolBook[] {
  const { tables } = analysis;
  const { collection } = choice;
  const { year } = collection;
  const sheets = quantitiesOf(tables, reference.lexicon, district);
  const last = sheets === null ? () => null : lastValues(sheets, collection);
  const lastContingent = lastContingents(
    tables,
    organizationsOf(tables, reference.lexicon),
    collectionsOf(tables, ['contingent'], reference.lexicon),
    collection,
  );
  const listed = schoolLists(officialListsOf(tables, reference.lexicon));
  const asked = askedIn(district, year, deadlineWords).filter(isAskedOfSchools);
  const wholes = new Map(district.quantities.map((quantity) => [quantity.id, quantity]));
  return schools.map((school) => ({
    districtName: analysis.districtName ?? district.name.nominative,
    school,
    collection: collection.title,
    year,
    due: choice.due,
    formVersion: String(schoolFormsVersion),
    forms: reference.schoolForms.map((form) => scaledForm(form, district.assessment)),
    wholes,
    quantities: asked
      .filter((quantity) => appliesTo(quantity, district, school, { listed, year }))
      .map((quantity) => ({
        quantity,
        direction: headingOf(district, quantity.direction),
        previous: last(school.code, quantity.id),
        value: null,
        document: null,
        note: null,
      })),
    contingent: asksContingent(district) ? { previous: lastContingent(school.code), values: {} } : null,
    sections: new Map(
      choice.sections.flatMap((section) => {
        const rows = ownRows(section, analysis, district, school, year);
        return rows === null ? [] : [[section, rows] as const];
      }),
    ),
    people: new Map(),
  }));
}

/** A list that names its schools and is not in the workbook asks nobody: it is never all schools. */
function appliesTo(
  { id, types }: Quantity,
  { indicators }: District,
  { code, type }: BookSchool,
  { listed, year }: { readonly listed: SchoolList; readonly year: number },
): boolean {
  if (types.length > 0 && !types.includes(type)) return false;
  const among = indicators.find((indicator) => indicator.id === id)?.among;
  switch (among?.kind) {
    case 'types':
      return among.types.includes(type);
    case 'list':
      return listed(among.list, among.year ?? year)?.has(code) === true;
    case 'sample':
      return listed('sample', year)?.has(code) === true;
    default:
      return true;
  }
}

/** Rows that the school finds on the sheet; null: it is asked nothing there. */
function ownRows(
  section: BookSection,
  { tables }: Pick<Analysis, 'tables'>,
  district: District,
  { code, name }: BookSchool,
  year: number,
): readonly FormRow[] | null {
  switch (section) {
    case 'documents':
    case 'results':
      return [];
    case 'selfAssessment':
      return orNull(selfAssessmentRows(district, [code]).filter((row) => row['school'] === code));
    case 'levelActivities':
      return orNull(levelActivityRows(district, [code], year).filter((row) => row['school'] === code));
    case 'decisions':
      return orNull(decisionsFor(tables, [code, name].map(normaliseLabel)));
  }
}

function orNull(rows: readonly FormRow[]): readonly FormRow[] | null {
  return rows.length === 0 ? null : rows;
}

/** Of the district's decisions those that are addressed to the school alone. */
function decisionsFor(tables: Tables, names: readonly string[]): readonly FormRow[] {
  return tables
    .rows('decisions')
    .filter(({ table, row }) => names.includes(normaliseLabel(textOf(table, row, 'addressee'))))
    .map(({ table, row }) =>
      Object.fromEntries(table.form.fields.map(({ name }) => [name, cellOf(table, row, name)])),
    );
}

/** Sheets that some of the schools would be asked something on. */
export function availableSections(
  analysis: Pick<Analysis, 'tables'>,
  district: District,
  schools: readonly BookSchool[],
  { year }: Collection,
): readonly BookSection[] {
  return bookSections.filter((section) =>
    schools.some((school) => ownRows(section, analysis, district, school, year) !== null),
  );
}
