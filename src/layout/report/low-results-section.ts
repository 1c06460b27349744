/** Schools with low results and schools near them: what was low, how reliable it is, what official lists say, what to do. */
import type { ReportFacts } from '../../core/report/report-facts';
import type { SupportSchool } from '../../core/report/school-facts';
import { comparisonName, lowResultsIntroduction, lowRowText } from '../../text/low-result-text';
import { adviceText } from '../../text/report-text';
import { textCell, type Block, type TableBlock } from '../../core/model/document-model';

export function lowResultsSection({ lowResults }: ReportFacts, number: number): Block[] {
  const low = lowResults.schools.filter(({ group }) => group === 'low');
  const risk = lowResults.schools.filter(({ group }) => group === 'risk');
  return [
    { kind: 'heading', text: `${number}. Низкие результаты и адресная помощь` },
    { kind: 'paragraph', text: lowResultsIntroduction(lowResults) },
    ...(low.length === 0 ? [] : [supportTable('Перечень школ на поддержку', low)]),
    ...(risk.length === 0 ? [] : [supportTable('Школы, за которыми нужно наблюдать', risk)]),
  ];
}

function supportTable(caption: string, schools: readonly SupportSchool[]): TableBlock {
  return {
    kind: 'table',
    caption,
    isDense: true,
    columns: [
      { title: '№', share: 4, align: 'center' },
      { title: 'Школа', share: 18 },
      { title: 'Что отмечено', share: 30 },
      { title: 'Официальные списки', share: 16 },
      { title: 'Рекомендации', share: 32 },
    ],
    rows: schools.map(({ school, low, result, advice }, index) => ({
      cells: [
        textCell(index + 1),
        textCell(school.name),
        textCell(
          low.length === 0 ? 'По данным книги низких результатов нет' : low.map(lowRowText).join(';\n'),
        ),
        textCell(officialText(result.officialLists, result.comparison)),
        textCell(advice.map(adviceText).join('\n')),
      ],
    })),
  };
}

function officialText(lists: readonly string[], comparison: SupportSchool['result']['comparison']): string {
  const compared = comparison === 'neither' ? '—' : comparisonName(comparison);
  return lists.length === 0 ? compared : `${lists.join(', ')}: ${compared}`;
}
