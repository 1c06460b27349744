/** The sheet «Признаки»: schools by markers, every ground explained with its own numbers, and the table of low results. */
import type { Flags } from '../core/flags/flag';
import { markerIds } from '../core/flags/marker-result';
import type { MarkerId } from '../core/flags/marker-facts';
import { nameLookup, type RecheckSchool, recheckSchools, type SchoolName } from '../core/report/school-facts';
import type { SheetModel } from '../core/model/sheet-model';
import { schoolYearText } from '../text/date-text';
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
import { textCell, textRow, type Block, type TableBlock, type TableCell } from '../core/model/document-model';
import { documentSheet } from './document-sheet';
import { lowResultsTable } from './low-results-table';
import { markerCell } from './marker-cell';
import { headingSubtitle, footerWith, type SheetHeading } from './sheet-heading';
import { statusTone } from './status-tone';

export const flagsSheetName = 'Признаки';

export interface FlagsSheetInput {
  readonly heading: SheetHeading;
  readonly flags: Flags;
  readonly schools: readonly SchoolName[];
}

export function flagsSheet({ heading, flags, schools }: FlagsSheetInput): SheetModel {
  const { districtName } = heading;
  const nameOf = nameLookup(schools);
  const year = flags.schoolYear;
  const years = year === null ? [] : [`${schoolYearText(year)} учебный год`];
  const blocks: Block[] = [
    { kind: 'title', text: 'Объективность и низкие результаты: признаки по школам' },
    { kind: 'subtitle', text: headingSubtitle(heading, years) },
    { kind: 'paragraph', text: fairUseNotice },
    ...(year === null ? [noResults] : answered(flags, nameOf)),
    { kind: 'note', text: `Методика версии ${flags.methodVersion}; её параметры — на листе «Параметры».` },
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
  text: 'Признаки не вычислялись: в книге нет результатов оценочных процедур, а протоколы вместе с ней не открыты.',
};

function answered(flags: Flags, nameOf: (code: string) => string): Block[] {
  const used = markerIds.filter((id) =>
    flags.schools.some(({ markers }) => markers.some(({ marker }) => marker === id)),
  );
  const named = recheckSchools(flags, nameOf);
  return [
    { kind: 'heading', text: 'Школы и признаки' },
    ...(flags.federalIndex === null
      ? []
      : [{ kind: 'paragraph', text: federalIndexText(flags.federalIndex) } as const]),
    matrix(flags, used, nameOf),
    {
      kind: 'note',
      text: '▲ — признак есть и учитывается в статусе школы; △ — признак есть, но в статусе не учитывается; ○ — обратить внимание; «нет» — не выявлено; «мало» — мало данных; «—» — не вычислялось. «2/4» — признак есть по двум работам из четырёх, где его удалось вычислить.',
    },
    legend(used),
    { kind: 'heading', text: 'Перечень школ на перепроверку: объяснения' },
    ...(named.length === 0
      ? [
          {
            kind: 'paragraph',
            text: 'Школ с признаками, которые учитываются в статусе, нет. Объективность этим не доказана.',
          } as const,
        ]
      : named.flatMap((school) => explanation(school, flags))),
    ...excess(flags),
    { kind: 'heading', text: 'Низкие результаты' },
    lowResultsTable(flags, nameOf),
  ];
}

function matrix(flags: Flags, used: readonly MarkerId[], nameOf: (code: string) => string): TableBlock {
  return {
    kind: 'table',
    isDense: true,
    columns: [
      { title: '№', share: 5, align: 'center' },
      { title: 'Школа', share: 34 },
      ...used.map((id) => ({ title: id, share: 8, align: 'center' as const })),
      { title: 'Статус', share: 26 },
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
    caption:
      'Что проверяет каждый признак (F — признаки федеральной методики; O — расширенные, в федеральный индекс не входят)',
    isDense: true,
    columns: [
      { title: 'Признак', share: 34 },
      { title: 'Правило', share: 100 },
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
        { title: 'Признак', share: 26 },
        { title: 'Работа', share: 24 },
        { title: 'Объяснение', share: 70 },
        { title: 'В статусе', share: 14, align: 'center' },
      ],
      rows: [...reasons, ...besides].map((marker, index) =>
        textRow(
          `${marker.marker}. ${markerName(marker.marker)}`,
          `${testName(marker.key)}, ${schoolYearText(marker.key.schoolYear)}`,
          flagText(marker),
          index < reasons.length ? 'учтён' : 'не учтён',
        ),
      ),
    },
  ];
}

function excess({ municipalExcess, schoolYear }: Flags): Block[] {
  const cuts = municipalExcess.filter((cut) => cut.schoolYear === schoolYear && cut.lower > 0);
  if (cuts.length === 0) return [];
  return [
    { kind: 'heading', text: 'Границы отметок по району в целом' },
    { kind: 'list', isNumbered: false, items: cuts.map(municipalExcessText) },
  ];
}
