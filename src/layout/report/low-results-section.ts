/** Schools with low results and schools near them: what was low, how reliable it is, what official lists say, what to do. */
import type { ReportFacts } from '../../core/report/report-facts';
import type { Advice } from '../../core/report/advice';
import type { SupportSchool } from '../../core/report/school-facts';
import {
  comparisonName,
  lowResultsIntroduction,
  lowResultsSectionHeading,
  lowRowText,
  nothingLowHere,
  supportCaption,
  watchCaption,
} from '../../text/low-result-text';
import { adviceText } from '../../text/report-text';
import * as column from '../../text/column-titles';
import { textCell, type Block, type TableBlock } from '../../core/model/document-model';

export function lowResultsSection({ lowResults }: ReportFacts, number: number): Block[] {
  return [
    { kind: 'heading', text: lowResultsSectionHeading(number) },
    { kind: 'paragraph', text: lowResultsIntroduction(lowResults) },
    ...supportTables(lowResults),
  ];
}

export function supportTables(
  { schools }: ReportFacts['lowResults'],
  sayAdvice: SayAdvice = adviceText,
): TableBlock[] {
  const low = schools.filter(({ group }) => group === 'low');
  const risk = schools.filter(({ group }) => group === 'risk');
  return [
    ...(low.length === 0 ? [] : [supportTable(supportCaption, low, sayAdvice)]),
    ...(risk.length === 0 ? [] : [supportTable(watchCaption, risk, sayAdvice)]),
  ];
}

type SayAdvice = (advice: Advice) => string;

function supportTable(caption: string, schools: readonly SupportSchool[], sayAdvice: SayAdvice): TableBlock {
  return {
    kind: 'table',
    caption,
    isDense: true,
    columns: [
      { title: '№', share: 4, align: 'center' },
      { title: column.school, share: 18 },
      { title: column.whatWasFound, share: 30 },
      { title: column.officialLists, share: 16 },
      { title: column.recommendations, share: 32 },
    ],
    rows: schools.map(({ school, low, result, advice }, index) => ({
      cells: [
        textCell(index + 1),
        textCell(school.name),
        textCell(low.length === 0 ? nothingLowHere : low.map(lowRowText).join(';\n')),
        textCell(officialText(result.officialLists, result.comparison)),
        textCell(advice.map(sayAdvice).join('\n')),
      ],
    })),
  };
}

function officialText(lists: readonly string[], comparison: SupportSchool['result']['comparison']): string {
  const compared = comparison === 'neither' ? '—' : comparisonName(comparison);
  return lists.length === 0 ? compared : `${lists.join(', ')}: ${compared}`;
}
