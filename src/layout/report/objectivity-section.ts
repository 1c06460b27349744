/** Objectivity: the federal index, schools whose works deserve a second look with reasons, the municipality's own excess at cuts. */
import type { ReportFacts } from '../../core/report/report-facts';
import type { Advice } from '../../core/report/advice';
import type { RecheckSchool } from '../../core/report/school-facts';
import { federalIndexText, municipalExcessText, statusName } from '../../text/flag-text';
import { markerName } from '../../text/flags/marker-names';
import {
  cutsNote,
  earlierIndexSentence,
  markerReason,
  markersCaption,
  objectivityHeading,
  recheckCaption,
  secondYear,
  statusSentence,
} from '../../text/objectivity-text';
import { adviceText, fairUseNotice } from '../../text/report-text';
import * as column from '../../text/column-titles';
import { cutsHeading } from '../../text/flags-sheet-text';
import { textCell, textRow, type Block, type TableBlock } from '../../core/model/document-model';
import { statusTone } from '../status-tone';

export function objectivitySection({ objectivity }: ReportFacts, number: number): Block[] {
  const { index, earlierIndexes, schools, municipalExcess } = objectivity;
  const indexText = index === null ? [] : [federalIndexText(index), earlierIndexSentence(earlierIndexes)];
  return [
    { kind: 'heading', text: objectivityHeading(number) },
    { kind: 'paragraph', text: fairUseNotice },
    ...indexText.flatMap((text): Block[] => (text === null ? [] : [{ kind: 'paragraph', text }])),
    ...(index === null ? [] : [markerTable(index)]),
    { kind: 'paragraph', text: statusSentence(objectivity) },
    ...(schools.length === 0 ? [] : [recheckTable(schools)]),
    ...excessBlocks(municipalExcess),
  ];
}

type Index = NonNullable<ReportFacts['objectivity']['index']>;

function markerTable({ byMarker }: Index): TableBlock {
  const ids = ['F1', 'F2', 'F3', 'F4'] as const;
  return {
    kind: 'table',
    caption: markersCaption,
    isDense: true,
    columns: [
      { title: column.federalMarker, share: 50 },
      { title: column.schoolsWithMarker, share: 20, align: 'center' },
      { title: column.schoolsComputed, share: 20, align: 'center' },
    ],
    rows: ids.map((id) => textRow(`${id}. ${markerName(id)}`, byMarker[id].flagged, byMarker[id].computed)),
  };
}

export function recheckTable(
  schools: readonly RecheckSchool[],
  sayAdvice: (advice: Advice) => string = adviceText,
): TableBlock {
  return {
    kind: 'table',
    caption: recheckCaption,
    isDense: true,
    columns: [
      { title: '№', share: 4, align: 'center' },
      { title: column.school, share: 18 },
      { title: column.status, share: 16 },
      { title: column.occasion, share: 28 },
      { title: column.recommendations, share: 34 },
    ],
    rows: schools.map(({ school, status, reasons, repeatedRules, advice }, index) => ({
      cells: [
        textCell(index + 1),
        textCell(school.name),
        textCell(statusName(status), statusTone(status)),
        textCell([...reasons.map(markerReason), ...repeatedText(repeatedRules)].join(';\n')),
        textCell(advice.map(sayAdvice).join('\n')),
      ],
    })),
  };
}

function repeatedText(rules: readonly string[]): string[] {
  return rules.length === 0 ? [] : [secondYear(rules)];
}

function excessBlocks(cuts: ReportFacts['objectivity']['municipalExcess']): Block[] {
  if (cuts.length === 0) return [];
  return [
    { kind: 'subheading', text: cutsHeading },
    { kind: 'list', isNumbered: false, items: cuts.map(municipalExcessText) },
    { kind: 'note', text: cutsNote },
  ];
}
