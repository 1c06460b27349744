/** Personal data that must not be in the workbook: names, insurance numbers, phones, e-mail, birth dates. */
import { finding, type Finding, type FindingCode } from '../finding';
import type { Form } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { CellKind, textAt, type Grid } from '../table/grid';
import { isoOfSerial } from '../table/parse-date';
import { placeAt, type Table } from '../table/table';
import { fieldNames, type SheetCheck } from './check';

type PersonalCode = Extract<FindingCode, `personal-${string}`>;
interface Hit {
  readonly code: PersonalCode;
  readonly sample: string;
}

/** An adult's name and contacts may stand in a column made for them. */
const allowedForPerson: readonly PersonalCode[] = ['personal-name', 'personal-phone', 'personal-email'];

export const checkPersonalData: SheetCheck = {
  id: 'personal-data',
  scope: 'cell',
  reads: fieldNames,
  run(table, { lexicon }) {
    const detect = detectorOf(lexicon);
    const persons = personColumns(table);
    const known = new Map<number, readonly Hit[]>();
    const findings: Finding[] = [];
    table.grid.columns.forEach((source, column) => {
      const isField = isFormColumn(table, column);
      for (const row of table.rows) {
        const kind = source.kinds[row] as CellKind | undefined;
        if (kind === undefined || kind === CellKind.empty) continue;
        let hits: readonly Hit[] | undefined;
        if (kind === CellKind.text) {
          const id = source.values[row] ?? 0;
          hits = known.get(id);
          if (hits === undefined) known.set(id, (hits = detect(table.grid.strings[id] ?? '')));
        } else if (!isField) hits = detect(spelled(table.grid, table.headerRow, row, column, kind));
        for (const { code, sample } of hits ?? []) {
          if (persons.has(column) && allowedForPerson.includes(code)) continue;
          findings.push(finding(code, placeAt(table, row, column, headerText(table, column)), { sample }));
        }
      }
    });
    return findings;
  },
};

/** A number or date of a column the form does not know, as a person would read it under its header. */
function spelled(grid: Grid, headerRow: number, row: number, column: number, kind: CellKind): string {
  const value = grid.columns[column]?.values[row] ?? 0;
  if (kind === CellKind.date) {
    const [year, month, day] = isoOfSerial(value).split('-');
    return `${textAt(grid, headerRow, column)} ${day}.${month}.${year}`;
  }
  return kind === CellKind.number && value >= 7e10 && value < 9e10 && Number.isInteger(value)
    ? String(value).replace(/^7/u, '+7')
    : '';
}

function detectorOf({ personalData }: Lexicon): (text: string) => readonly Hit[] {
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
    const name = fullName.exec(text) ?? nameOnly.exec(text.trim());
    if (name !== null && !allowed.test(text.slice(0, name.index))) {
      hits.push({ code: 'personal-name', sample: masked(name[0]) });
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

function personColumns(table: Table): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const field of table.form.fields) {
    const column = table.columnOf.get(field.name);
    if (field.personalData === 'person' && column !== undefined) columns.add(column);
  }
  return columns;
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
