/** A school's own workbook as it came back: whose it is, what it answers, what is wrong in it and what is left to fill in. */
import type { Finding } from '../finding';
import { groupFindings, type FindingGroup } from '../finding-group';
import { parametersFrom } from '../flags/parameters';
import type { Method } from '../flags/parameters';
import type { DeadlineWords } from '../calendar/deadline-words';
import { askedOfEverySchool, asksContingent } from '../indicators/asked-quantities';
import { namedCollection } from '../indicators/collections';
import type { Organization } from '../indicators/organizations';
import { quantitySheets } from '../indicators/quantity-sheets';
import { Memory } from '../memory';
import type { District, DistrictListing } from '../schema/district';
import type { Form } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import type { CellValue } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { recognise } from '../table/recognise';
import { placeOf, textOf, cellOf } from '../table/table';
import { Tables, type TableRow } from '../table/tables';
import { checkComments } from '../validation/check-comments';
import { personalDetector } from '../validation/check-personal-data';
import { validate } from '../validation/validate';
import { findPersonalData } from './personal-data';
import { isBlank } from '../table/same-value';
import type { SchoolFile } from './separate-books';
import type { Place } from '../finding';

export interface SchoolBookIdentity {
  readonly school: string;
  readonly schoolName: string;
  readonly district: string;
  readonly collection: string;
  readonly formVersion: string;
  /** Serial day. */
  readonly due: number | null;
  readonly filledBy: string;
  readonly filledOn: number | null;
  readonly head: string;
  readonly confirmedOn: number | null;
}

/** A cell that waits for the school; where its row was deleted, the place is the sheet. */
export interface OpenCell {
  readonly place: Place;
  /** What is asked there: a quantity's words, a column's title. */
  readonly title: string;
}

export interface SchoolBook {
  readonly file: string;
  /** Null where the sheet of details is gone. */
  readonly identity: SchoolBookIdentity | null;
  readonly tables: Tables;
  /** Of the school's own forms. */
  readonly findings: readonly FindingGroup[];
  readonly open: readonly OpenCell[];
  /** What stands in the cells that were asked for. */
  readonly answered: readonly CellValue[];
  /** Sheets that a person does not see, and sheets that are none of the form's. */
  readonly hiddenSheets: readonly string[];
  readonly otherSheets: readonly string[];
  /** Comments of its cells, addresses that they lead to, other workbooks that its formulas take values from. */
  readonly comments: readonly BookComment[];
  /** Parts of the file that hold comments nobody can read. */
  readonly unreadComments: readonly string[];
  readonly links: readonly string[];
  readonly linkedFiles: readonly string[];
}

export interface BookComment {
  readonly place: Place;
  readonly text: string;
  /** It tells of a person what must not be sent. */
  readonly isPersonal: boolean;
}

export interface SchoolBookWords {
  readonly schoolForms: readonly Form[];
  readonly schoolFormsVersion: number;
  readonly lexicon: Lexicon;
  readonly deadlineWords: DeadlineWords;
  readonly method: Method;
  readonly knownDistricts: readonly DistrictListing[];
}

export function readSchoolBook(
  { file, sheets }: SchoolFile,
  words: SchoolBookWords,
  district: District | null,
  today: number,
): SchoolBook {
  const { lexicon, method } = words;
  const forms = formsAskedFor(words.schoolForms, district);
  const { tables: read, findings: ofSheets, others } = recognise(sheets, forms, lexicon);
  const tables = new Tables(read, lexicon);
  const identity = identityOf(tables);
  const { parameters } = parametersFrom(method, new Map(), lexicon);
  const organization: Organization = {
    code: identity?.school ?? '',
    name: identity?.schoolName ?? '',
    type: '',
    from: null,
    to: null,
    successors: [],
    head: null,
    reportsWithHead: false,
  };
  const checked = validate(
    {
      ...words,
      forms,
      formsVersion: words.schoolFormsVersion,
      tables,
      scales: [],
      plausibility: parameters.plausibility,
      questionLimits: parameters.questions,
      quantities:
        district === null || district.quantities.length === 0
          ? null
          : quantitySheets(tables, district, [organization], lexicon),
      district,
      reportingDate: today,
    },
    new Memory(),
  );
  const strange: readonly Finding[] = findPersonalData(others, lexicon, [
    identity?.filledBy ?? '',
    identity?.head ?? '',
  ]);
  const { open, answered } = askedCells(tables, identity);
  const gone = district === null || identity === null ? [] : goneRows(tables, identity, district, words);
  return {
    file,
    identity,
    tables,
    findings: groupFindings([
      ...checkComments(sheets),
      ...ofSheets.filter(({ code }) => code !== 'sheet-empty'),
      ...checked,
      ...strange,
    ]),
    open: [...open, ...gone],
    answered,
    hiddenSheets: sheets.flatMap(({ grid }) =>
      (grid.hidden?.sheet ?? 'visible') === 'visible' ? [] : [grid.sheet.trim()],
    ),
    otherSheets: others.map(({ grid }) => grid.sheet.trim()),
    ...besideCells(sheets, lexicon),
  };
}

function besideCells(
  sheets: SchoolFile['sheets'],
  lexicon: Lexicon,
): Pick<SchoolBook, 'comments' | 'unreadComments' | 'links' | 'linkedFiles'> {
  const detect = personalDetector(lexicon);
  const beside = sheets.flatMap(({ grid }) => (grid.beside === undefined ? [] : [{ grid, ...grid.beside }]));
  return {
    comments: beside.flatMap(({ grid, comments }) =>
      comments.map(({ row, column, text }) => ({
        place: { sheet: grid.sheet, row, column },
        text,
        isPersonal: detect(text).some(({ isSignature }) => isSignature !== true),
      })),
    ),
    unreadComments: beside.flatMap(({ unreadComments }) => unreadComments),
    links: [...new Set(beside.flatMap(({ links }) => links))],
    linkedFiles: [...new Set(beside.flatMap(({ files }) => files))],
  };
}

function identityOf(tables: Tables): SchoolBookIdentity | null {
  const [table] = tables.of('details');
  if (table === undefined) return null;
  const text = (name: string) => textOf(table, 0, name);
  const day = (name: string) => tables.number(table, 0, name);
  return {
    school: text('school'),
    schoolName: text('schoolName'),
    district: text('district'),
    collection: text('collection'),
    formVersion: text('formVersion'),
    due: day('due'),
    filledBy: text('filledBy'),
    filledOn: day('filledOn'),
    head: text('head'),
    confirmedOn: day('confirmedOn'),
  };
}

/** The numbers of pupils and staff, where the district's document asks for them. */
function formsAskedFor(forms: readonly Form[], district: District | null): readonly Form[] {
  if (district === null || !asksContingent(district)) return forms;
  return forms.map((form) => (form.id === contingentForm ? { ...form, required: true } : form));
}

/** Rows that the district's workbook gave every school, and this one has lost. */
function goneRows(
  tables: Tables,
  { collection }: SchoolBookIdentity,
  district: District,
  { deadlineWords }: Pick<SchoolBookWords, 'deadlineWords'>,
): readonly OpenCell[] {
  const year = namedCollection(collection)?.year;
  if (year === undefined) return [];
  const lost = (form: string, isThere: (row: TableRow) => boolean, title: string) =>
    tables.rows(form).some(isThere)
      ? []
      : tables
          .of(form)
          .slice(0, 1)
          .map(({ file, grid: { sheet } }) => ({ place: { file, sheet }, title }));
  const asked = askedOfEverySchool(district, year, deadlineWords);
  const isOf = (name: string, wanted: string) => {
    const label = normaliseLabel(wanted);
    return ({ table, row }: TableRow) => normaliseLabel(textOf(table, row, name)) === label;
  };
  return [
    ...(asksContingent(district) ? lost(contingentForm, isOf('collection', collection), collection) : []),
    ...asked.flatMap(({ title }) => lost(quantitiesForm, isOf('quantity', title), title)),
  ];
}

/** Forms whose row of the school and collection is a line of numbers to fill in. */
const contingentForm = 'contingent';
const quantitiesForm = 'schoolQuantities';

function askedCells(
  tables: Tables,
  identity: SchoolBookIdentity | null,
): Pick<SchoolBook, 'open' | 'answered'> {
  const open: OpenCell[] = [];
  const answered: CellValue[] = [];
  const ask = (value: CellValue, place: Place, title: string) => {
    if (isBlank(value)) open.push({ place, title });
    else answered.push(value);
  };
  const collection = normaliseLabel(identity?.collection ?? '');
  for (const { table, row } of tables.rows(contingentForm)) {
    if (normaliseLabel(textOf(table, row, 'collection')) !== collection) continue;
    for (const { name, title } of table.form.fields) {
      if (name === 'school' || name === 'collection' || !table.columnOf.has(name)) continue;
      ask(cellOf(table, row, name), placeOf(table, row, name), title);
    }
  }
  for (const { table, row } of tables.rows(quantitiesForm)) {
    const title = textOf(table, row, 'quantity');
    if (title !== '') ask(cellOf(table, row, 'value'), placeOf(table, row, 'value'), title);
  }
  return { open, answered };
}
