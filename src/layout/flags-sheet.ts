/** The sheet «Признаки»: schools by markers, every ground explained with its own numbers, and the table of low results. */
import type { Flags } from '../core/flags/flag';
import { markerIds } from '../core/flags/marker-result';
import type { MarkerId } from '../core/flags/marker-facts';
import { nameLookup, type RecheckSchool, recheckSchools, type SchoolName } from '../core/report/school-facts';
import type { SheetModel } from '../core/model/sheet-model';
import { schoolYearHeading, schoolYearText } from '../text/date-text';
import {
  federalIndexText,
  flagText,
  municipalExcessText,
  schoolStatusText,
  statusName,
} from '../text/flag-text';
import { markerName, markerRule } from '../text/flags/marker-names';
import { fairUseNotice } from '../text/report-text';
import { testName } from '../text/test-name';
import * as column from '../text/column-titles';
import { flagsSheetName } from '../text/sheet-names';
import * as words from '../text/flags-sheet-text';
import { lowResultsHeading } from '../text/low-result-text';
import { textCell, textRow, type Block, type TableBlock, type TableCell } from '../core/model/document-model';
import { documentSheet } from './document-sheet';
import { lowResultsTable } from './low-results-table';
import { markerCell } from './marker-cell';
import { headingSubtitle, footerWith, type SheetHeading } from './sheet-heading';
import { statusTone } from './status-tone';

export interface FlagsSheetInput {
  readonly heading: SheetHeading;
  readonly flags: Flags;
  readonly schools: readonly SchoolName[];
}

export function flagsSheet({ heading, flags, schools }: FlagsSheetInput): SheetModel {
  const { districtName } = heading;
  const nameOf = nameLookup(schools);
  const year = flags.schoolYear;
  const years = year === null ? [] : [schoolYearHeading(schoolYearText(year))];
  const blocks: Block[] = [
    { kind: 'title', text: words.flagsTitle },
    { kind: 'subtitle', text: headingSubtitle(heading, years) },
    { kind: 'paragraph', text: fairUseNotice },
    ...(year === null ? [noResults] : answered(flags, nameOf)),
    { kind: 'note', text: words.methodNote(flags.methodVersion) },
  ];
  return documentSheet(
    {
      name: flagsSheetName,
      orientation: 'landscape',
      footerText: footerWith(flagsSheetName, districtName),
      blocks,
    },
    { tabColor: 'C77700' },
  );
}

const noResults: Block = {
  kind: 'paragraph',
  text: words.noFlagsComputed,
};

function answered(flags: Flags, nameOf: (code: string) => string): Block[] {
  const used = markerIds.filter((id) =>
    flags.schools.some(({ markers }) => markers.some(({ marker }) => marker === id)),
  );
  const named = recheckSchools(flags, nameOf);
  return [
    { kind: 'heading', text: words.schoolsAndMarkers },
    ...(flags.federalIndex === null
      ? []
      : [{ kind: 'paragraph', text: federalIndexText(flags.federalIndex) } as const]),
    matrix(flags, used, nameOf),
    {
      kind: 'note',
      text: words.matrixKey,
    },
    legend(used),
    { kind: 'heading', text: words.recheckExplanations },
    ...(named.length === 0
      ? [
          {
            kind: 'paragraph',
            text: words.noCountedMarkers,
          } as const,
        ]
      : named.flatMap((school) => explanation(school, flags))),
    ...excess(flags),
    { kind: 'heading', text: lowResultsHeading },
    lowResultsTable(flags, nameOf),
  ];
}

function matrix(flags: Flags, used: readonly MarkerId[], nameOf: (code: string) => string): TableBlock {
  return {
    kind: 'table',
    isDense: true,
    columns: [
      { title: '№', share: 5, align: 'center' },
      { title: column.school, share: 34 },
      ...used.map((id) => ({ title: id, share: 8, align: 'center' as const })),
      { title: column.status, share: 26 },
    ],
    rows: flags.schools.map(({ school, markers, status }, index) => ({
      cells: [
        textCell(index + 1),
        textCell(nameOf(school)),
        ...used.map((id): TableCell => markerCell(markers.filter(({ marker }) => marker === id))),
        textCell(statusName(status), statusTone(status)),
      ],
    })),
  };
}

function legend(used: readonly MarkerId[]): TableBlock {
  return {
    kind: 'table',
    caption: words.markersCaption,
    isDense: true,
    columns: [
      { title: column.marker, share: 34 },
      { title: column.rule, share: 100 },
    ],
    rows: used.map((id) => textRow(`${id}. ${markerName(id)}`, markerRule(id))),
  };
}

function explanation({ school, reasons, besides }: RecheckSchool, flags: Flags): Block[] {
  const status = flags.schools.find((each) => each.school === school.code);
  return [
    { kind: 'subheading', text: school.name },
    ...(status === undefined ? [] : [{ kind: 'paragraph', text: schoolStatusText(status) } as const]),
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: column.marker, share: 26 },
        { title: column.test, share: 24 },
        { title: column.explanation, share: 70 },
        { title: column.inStatus, share: 14, align: 'center' },
      ],
      rows: [...reasons, ...besides].map((marker, index) =>
        textRow(
          `${marker.marker}. ${markerName(marker.marker)}`,
          `${testName(marker.key)}, ${schoolYearText(marker.key.schoolYear)}`,
          flagText(marker),
          index < reasons.length ? words.counted : words.notCounted,
        ),
      ),
    },
  ];
}

function excess({ municipalExcess, schoolYear }: Flags): Block[] {
  const cuts = municipalExcess.filter((cut) => cut.schoolYear === schoolYear && cut.lower > 0);
  if (cuts.length === 0) return [];
  return [
    { kind: 'heading', text: words.cutsHeading },
    { kind: 'list', isNumbered: false, items: cuts.map(municipalExcessText) },
  ];
}
