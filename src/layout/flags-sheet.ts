/** The sheet «Признаки»: schools by markers, every ground explained with its own numbers, and the table of low results. */
import type { ComputedMarker, Flags } from '../core/flags/flag';
import type { ExplainedFlag } from '../core/flags/explained-flags';
import { markerIds } from '../core/flags/marker-result';
import type { MarkerId } from '../core/flags/marker-facts';
import { nameLookup, type RecheckSchool, recheckSchools, type SchoolName } from '../core/report/school-facts';
import type { SheetModel } from '../core/model/sheet-model';
import { schoolYearHeading, schoolYearText } from '../text/date-text';
import {
  answersTo,
  commonReferences,
  federalIndexText,
  schoolStatusText,
  statusName,
} from '../text/flag-text';
import { markerName } from '../text/flags/marker-names';
import { fairUseNotice } from '../text/report-text';
import { testName } from '../text/test-name';
import * as column from '../text/column-titles';
import { flagsSheetName } from '../text/sheet-names';
import * as words from '../text/flags-sheet-text';
import { lowResultsHeading, lowResultsKey } from '../text/low-result-text';
import {
  textCell,
  type Block,
  type TableBlock,
  type TableCell,
  type TableRow,
} from '../core/model/document-model';
import { documentSheet } from './document-sheet';
import { lowResultsTable } from './low-results-table';
import { markerCell } from './marker-cell';
import type { ToldBeside } from './report/paper-annex';
import { parametersAnnex } from './report/parameters-annex';
import { headingSubtitle, footerWith, type SheetHeading } from './sheet-heading';
import { statusTone } from './status-tone';

export interface FlagsSheetInput {
  readonly heading: SheetHeading;
  readonly flags: Flags;
  readonly schools: readonly SchoolName[];
  readonly told: ToldBeside;
}

export function flagsSheet(input: FlagsSheetInput): SheetModel {
  const { heading, flags, schools, told } = input;
  const { districtName } = heading;
  const nameOf = nameLookup(schools);
  const year = flags.schoolYear;
  const years = year === null ? [] : [schoolYearHeading(schoolYearText(year))];
  const blocks: Block[] = [
    { kind: 'title', text: words.flagsTitle },
    { kind: 'subtitle', text: headingSubtitle(heading, years) },
    { kind: 'paragraph', text: fairUseNotice },
    ...(year === null ? [noResults] : answered(input, nameOf)),
    { kind: 'note', text: words.methodNote(flags.methodVersion) },
    ...parametersAnnex({ ...told, methodVersion: flags.methodVersion }),
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

function answered({ flags, told }: FlagsSheetInput, nameOf: (code: string) => string): Block[] {
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
    { kind: 'note', text: words.matrixKey },
    { kind: 'note', text: words.markersLegend(used.map((id) => `${id} «${markerName(id)}»`)) },
    ...(named.length === 0
      ? [
          { kind: 'heading', text: words.recheckExplanations } as const,
          { kind: 'paragraph', text: words.noCountedMarkers } as const,
        ]
      : explanations(named, flags, told.explainedFlags)),
    { kind: 'heading', text: lowResultsHeading },
    lowResultsTable(flags, nameOf),
    { kind: 'note', text: lowResultsKey },
  ];
}

function matrix(flags: Flags, used: readonly MarkerId[], nameOf: (code: string) => string): TableBlock {
  return {
    kind: 'table',
    isDense: true,
    columns: [
      { title: '№', share: 4, align: 'center' },
      { title: column.school, share: 30 },
      ...used.map((id) => ({ title: id, share: 7, align: 'center' as const })),
      { title: column.status, share: 20 },
    ],
    rows: flags.schools.map(({ school, markers, status }, index) => ({
      cells: [
        textCell(index + 1),
        textCell(nameOf(school)),
        ...used.map((id): TableCell => markerCell(markers.filter(({ marker }) => marker === id))),
        textCell(status === 'priority' ? words.priorityCell : statusName(status), statusTone(status)),
      ],
    })),
  };
}

/** A school's grounds under its name, each with its numbers; what most are compared with is said once. */
function explanations(
  schools: readonly RecheckSchool[],
  flags: Flags,
  explained: readonly ExplainedFlag[],
): Block[] {
  const { said, text } = commonReferences(schools.flatMap(({ reasons }) => reasons));
  const groundText = (marker: ComputedMarker) =>
    [`${shortGround(marker, flags)}.`, text(marker), ...answersTo(marker, explained)].join(' ');
  return [
    {
      kind: 'table',
      isDense: true,
      columns: [{ title: words.recheckExplanations, share: 100 }],
      rows: schools.flatMap(({ school, reasons, besides }): TableRow[] => {
        const status = flags.schools.find((each) => each.school === school.code);
        const others = besides.map((marker) => shortGround(marker, flags));
        const about = [
          `${school.name}.`,
          ...(status === undefined ? [] : [schoolStatusText(status)]),
          ...(others.length === 0 ? [] : [words.besidesText(others)]),
        ];
        return [
          { isSection: true, cells: [textCell(about.join(' '))] },
          ...reasons.map((marker) => ({ isWide: true, cells: [textCell(groundText(marker))] })),
        ];
      }),
    },
    ...(said === null ? [] : [{ kind: 'note', text: said } as const]),
  ];
}

/** With its year where that is not the sheet's. */
function shortGround({ marker, key }: ComputedMarker, { schoolYear }: Flags): string {
  const year = key.schoolYear === schoolYear ? [] : [schoolYearText(key.schoolYear)];
  return [marker, testName(key), ...year].join(', ');
}
