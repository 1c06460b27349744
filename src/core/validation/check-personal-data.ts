/** Personal data that must not be in the workbook: names, insurance numbers, phones, e-mail, birth dates. */
import { defineCheck, type FindingRows } from '../finding';
import type { Form } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { ColumnCursor } from '../table/column-cursor';
import { CellKind, formatAt, textAt } from '../table/grid';
import { isoOfSerial, isShownDay } from '../table/parse-date';
import { placeAt, type Table } from '../table/table';
import type { SheetCheck } from './check';

declare module '../finding' {
  interface FindingFacts {
    'personal-name': { readonly sample: string };
    'personal-snils': { readonly sample: string };
    'personal-phone': { readonly sample: string };
    'personal-birth-date': { readonly sample: string };
    'personal-email': { readonly sample: string };
  }
}

export const personalDataFindings = defineCheck({
  'personal-name': 'error',
  'personal-snils': 'error',
  'personal-phone': 'error',
  'personal-birth-date': 'error',
  'personal-email': 'error',
});

type PersonalCode = keyof typeof personalDataFindings.severityOf;

export interface Hit {
  readonly code: PersonalCode;
  readonly sample: string;
  /** A surname with initials, as officials sign. */
  readonly isSignature?: boolean;
}

/** An adult's name and contacts may stand in a column made for them, and below the records, where papers are signed. */
const allowedForPerson: readonly PersonalCode[] = ['personal-name', 'personal-phone', 'personal-email'];
const allowedInSignature: readonly PersonalCode[] = ['personal-phone', 'personal-email'];

export const checkPersonalData: SheetCheck = {
  id: 'personal-data',
  scope: 'cell',
  // Columns that the form does not know are looked at too.
  parts: (table) =>
    table.grid.columns.map((_, column) => ({
      columns: [column],
      run: (seen, { lexicon }) => personalDataIn(seen, column, lexicon),
    })),
};

function personalDataIn(table: Table, column: number, lexicon: Lexicon): readonly FindingRows[] {
  const detect = personalDetector(lexicon);
  const official = new RegExp(lexicon.personalData.officialHeading, 'iu');
  const snilsHeading = new RegExp(lexicon.personalData.snilsHeading, 'iu');
  const isRecord = new Uint8Array(table.grid.rowCount);
  for (const row of table.rows) isRecord[row] = 1;
  const known = new Map<number, readonly Hit[]>();
  const isField = isFormColumn(table, column);
  const header = headerText(table, column);
  const isForPerson = isField ? isPersonColumn(table, column) : official.test(header);
  const isSnilsColumn = snilsHeading.test(header);
  const cells = new ColumnCursor(table.grid, column);
  const hitsIn = (row: number): readonly Hit[] => {
    const kind = cells.kindAt(row);
    if (isSnilsColumn && !isField) {
      const hit = snilsIn(textAt(table.grid, row, column));
      if (hit !== null) return [hit];
    }
    const format = formatAt(table.grid, row, column);
    if (kind !== CellKind.text) return isField ? [] : detect(spelled(cells, row, header, format));
    const id = cells.numberAt(row);
    const hits = known.get(id) ?? detect(cells.pooledTextAt(row));
    known.set(id, hits);
    return hits;
  };
  const found = new Map<PersonalCode, FindingRows>();
  for (let row = firstRowBelowHeader(table); row < cells.length; row++) {
    if (cells.kindAt(row) === CellKind.empty) continue;
    for (const { code, isSignature } of hitsIn(row)) {
      if (isForPerson && allowedForPerson.includes(code)) continue;
      if (isRecord[row] !== 1 && (isSignature === true || allowedInSignature.includes(code))) continue;
      const rows =
        found.get(code) ??
        personalDataFindings.inRows(code, table, (at) => ({
          place: placeAt(table, at, column, header),
          facts: { sample: hitsIn(at).find((hit) => hit.code === code)?.sample ?? '' },
        }));
      found.set(code, rows);
      rows.rows.push(row);
    }
  }
  return [...found.values()];
}

/** A sheet of properties has no header: its one row is the first. */
function firstRowBelowHeader({ headerRow, propertyRows }: Table): number {
  return propertyRows === undefined ? headerRow + 1 : 0;
}

/** A number or date of a column the form does not know, as a person would read it under its header. */
function spelled(cells: ColumnCursor, row: number, header: string, format: string | undefined): string {
  const kind = cells.kindAt(row);
  const value = cells.numberAt(row);
  if (kind === CellKind.date) {
    if (!isShownDay(value)) return '';
    const [year, month, day] = isoOfSerial(value).split('-');
    return `${header} ${day}.${month}.${year}`;
  }
  if (kind === CellKind.number && format !== undefined) return maskedDigits(value, format);
  return kind === CellKind.number && value >= 7e10 && value < 9e10 && Number.isInteger(value)
    ? String(value).replace(/^7/u, '+7')
    : '';
}

/** Eleven digits, however parted, under a header that says what they are. */
function snilsIn(text: string): Hit | null {
  const digits = text.replace(/[\s-]/gu, '');
  return /^\d{9,11}$/u.test(digits)
    ? { code: 'personal-snils', sample: masked(digits.padStart(11, '0')) }
    : null;
}

/** A number as a format such as `000-000-000 00` shows it: its digits in the places of the format's zeros, from the right. */
function maskedDigits(value: number, format: string): string {
  const digits = [...String(Math.abs(Math.trunc(value)))];
  const places = [...(format.split(';', 1)[0] ?? '').replace(/["\\]|\[[^\]]*\]/gu, '')];
  const shown = places.reverse().map((sign) => (/[0#]/u.test(sign) ? (digits.pop() ?? '0') : sign));
  return `${digits.join('')}${shown.reverse().join('')}`;
}

export function personalDetector({ personalData }: Lexicon): (text: string) => readonly Hit[] {
  const expression = (source: string) => new RegExp(source, 'u');
  const loose = (source: string) => new RegExp(source, 'iu');
  const patterns: readonly (readonly [PersonalCode, RegExp])[] = [
    ['personal-snils', expression(personalData.snils)],
    ['personal-phone', expression(personalData.phone)],
    ['personal-email', expression(personalData.email)],
    ['personal-birth-date', loose(personalData.birthDate)],
  ];
  const fullName = expression(personalData.fullName);
  const nameOnly = expression(personalData.nameWithInitials);
  const allowed = loose(personalData.allowedContext);
  return (text) => {
    if (text.length < 6) return [];
    const hits: Hit[] = [];
    for (const [code, pattern] of patterns) {
      const match = pattern.exec(text);
      if (match !== null) hits.push({ code, sample: masked(match[0]) });
    }
    const full = fullName.exec(text);
    const name = full ?? nameOnly.exec(text.trim());
    if (name !== null && !allowed.test(text.slice(0, name.index))) {
      hits.push({ code: 'personal-name', sample: masked(name[0]), isSignature: full === null });
    }
    return hits;
  };
}

/** The finding itself must not carry what it warns of: only the first letters or digits stay. */
function masked(text: string): string {
  return text
    .split(' ')
    .map((word) => word.slice(0, 2) + '*'.repeat(Math.max(0, Math.min(word.length, 8) - 2)))
    .join(' ');
}

function isPersonColumn({ form, columnOf }: Table, column: number): boolean {
  return form.fields.some(
    ({ name, personalData }) => personalData === 'person' && columnOf.get(name) === column,
  );
}

function isFormColumn(table: Table, column: number): boolean {
  return [...table.columnOf.values()].includes(column);
}

function headerText(table: Table, column: number): string {
  const field = table.form.fields.find(
    (candidate: Form['fields'][number]) => table.columnOf.get(candidate.name) === column,
  );
  return field?.title ?? textAt(table.grid, table.headerRow, column);
}
