/** Low results of every school: computed by «или» and by «и», how reliable, what the official lists say. Registry order, no ranking. */
import type { Flags } from '../core/flags/flag';
import type { LowResultIndexRow, LowResultRow, LowResultSchool } from '../core/flags/low-result';
import { numberText } from '../text/plural';
import {
  calmSchoolsText,
  fewData,
  lowRowsText,
  lowBeforeText,
  lowByBoth,
  lowByEither,
  noResults,
  officialListsText,
  unconfirmedText,
} from '../text/low-result-text';
import * as column from '../text/column-titles';
import { no } from '../text/yes-or-no';
import { textCell, type TableBlock, type TableCell, type TableRow } from '../core/model/document-model';

export function lowResultsTable({ lowResults }: Flags, nameOf: (code: string) => string): TableBlock {
  const { schools, rows, index } = lowResults;
  const dataOf = (school: LowResultSchool): SchoolData => ({
    rows: rows.filter(({ key }) => key.school === school.school && key.schoolYear === school.schoolYear),
    index: index.find((row) => row.school === school.school) ?? null,
  });
  const isTold = (school: LowResultSchool) => isTelling(school, dataOf(school));
  const told = schools.filter(isTold);
  const calm = schools
    .filter((school) => !isTold(school))
    .map((school): CalmSchool => ({
      kind: noneText(school, dataOf(school).rows),
      text: `${nameOf(school.school)} (${indexText(dataOf(school).index)})`,
    }));
  return {
    kind: 'table',
    isDense: true,
    columns: [
      { title: '№', share: 5, align: 'center' },
      { title: column.school, share: 26 },
      { title: column.lowProcedures, share: 70 },
      { title: column.index, share: 11, align: 'center' },
      { title: column.byRule, share: 18, align: 'center' },
    ],
    rows: [
      ...told.map((school, at) => schoolRow(at, nameOf(school.school), school, dataOf(school))),
      ...calmRows(calm),
    ],
  };
}

interface SchoolData {
  readonly rows: readonly LowResultRow[];
  readonly index: LowResultIndexRow | null;
}

interface CalmSchool {
  readonly kind: string;
  readonly text: string;
}

function isTelling(school: LowResultSchool, { rows }: SchoolData): boolean {
  return (
    school.byEither ||
    school.lowBefore.length > 0 ||
    school.comparison !== 'neither' ||
    rows.some(
      ({ state, reliability }) => state === 'low' || state === 'unconfirmed' || reliability === 'risk',
    )
  );
}

/** Schools of which the same is to be said share a row. */
function calmRows(schools: readonly CalmSchool[]): TableRow[] {
  return [...new Set(schools.map(({ kind }) => kind))].flatMap((kind) => {
    const own = schools.filter((school) => school.kind === kind).map(({ text }) => text);
    return rowTexts(own).map((texts) => ({ isWide: true, cells: [textCell(calmSchoolsText(kind, texts))] }));
  });
}

/** No row is higher than a program shows. */
const longestRow = 2000;

function rowTexts(texts: readonly string[]): string[][] {
  const rows: string[][] = [];
  let length = Infinity;
  for (const text of texts) {
    if (length + text.length > longestRow) {
      rows.push([]);
      length = 0;
    }
    rows.at(-1)?.push(text);
    length += text.length;
  }
  return rows;
}

function schoolRow(at: number, name: string, school: LowResultSchool, { rows, index }: SchoolData): TableRow {
  const shown = rows.filter(({ state, reliability }) => state === 'low' || reliability === 'risk');
  const unconfirmed = rows.filter(({ state }) => state === 'unconfirmed');
  const official = officialText(school);
  const lines = [
    ...(shown.length + unconfirmed.length === 0 ? [noneText(school, rows)] : []),
    ...(shown.length === 0 ? [] : [`${lowRowsText(shown)}.`]),
    ...(unconfirmed.length === 0 ? [] : [unconfirmedText(unconfirmed)]),
    ...(school.lowBefore.length === 0 ? [] : [lowBeforeText(school.lowBefore)]),
    ...(official === null ? [] : [official]),
  ];
  return {
    cells: [
      textCell(at + 1),
      textCell(name),
      textCell(lines.join('\n')),
      textCell(indexText(index)),
      ruleCell(school),
    ],
  };
}

function noneText({ tested }: LowResultSchool, rows: readonly LowResultRow[]): string {
  if (tested > 0) return no;
  return rows.length === 0 ? noResults : fewData;
}

function ruleCell({ tested, byEither, byBoth }: LowResultSchool): TableCell {
  if (byBoth || byEither) return textCell(byBoth ? lowByBoth : lowByEither, 'red');
  return tested === 0 ? textCell(fewData, 'grey') : textCell(no);
}

const places = {
  'far-above': ' ▲▲',
  above: ' ▲',
  inside: '',
  below: ' ▼',
  'far-below': ' ▼▼',
} as const;

function indexText(row: LowResultIndexRow | null): string {
  if (row === null || row.index === null) return '—';
  return `${numberText(row.index, 1)}${row.place === null ? '' : places[row.place]}`;
}

function officialText({ officialLists, comparison }: LowResultSchool): string | null {
  return comparison === 'neither' ? null : officialListsText(officialLists, comparison);
}
