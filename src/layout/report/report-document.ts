/** The аналитическая справка that a head signs: what was checked, results, objectivity, low results, roadmap, conclusions. */
import { conclusions } from '../../core/report/conclusions';
import type { ReportFacts } from '../../core/report/report-facts';
import { basisSentences, checkedSentences, reportSubject } from '../../text/report-opening-text';
import { conclusionText } from '../../text/report-text';
import type { Block, DocumentModel } from '../../core/model/document-model';
import { footerWith } from '../sheet-heading';
import { expectedSection } from './expected-section';
import { indicatorsSection } from './indicators-section';
import { lowResultsSection } from './low-results-section';
import { objectivitySection } from './objectivity-section';
import { resultsSection } from './results-section';
import { roadmapSection } from './roadmap-section';

export const reportSheetName = 'Отчёт';

export function reportDocument(facts: ReportFacts): DocumentModel {
  const sections = [
    resultsSection,
    objectivitySection,
    lowResultsSection,
    roadmapSection,
    expectedSection,
    indicatorsSection,
    conclusionSection,
  ].flatMap((section, index) => section(facts, index + 2));
  return {
    name: reportSheetName,
    orientation: 'portrait',
    footerText: footerWith('Аналитическая справка', facts.districtName),
    blocks: [...opening(facts), ...sections, signatures],
  };
}

function opening(facts: ReportFacts): Block[] {
  const authority = facts.district?.authority ?? null;
  return [
    ...(authority === null ? [] : [{ kind: 'subtitle', text: authority } as const]),
    { kind: 'title', text: 'АНАЛИТИЧЕСКАЯ СПРАВКА' },
    { kind: 'subtitle', text: reportSubject(facts) },
    { kind: 'heading', text: '1. Основание и проверка данных' },
    ...[...basisSentences(facts), ...checkedSentences(facts)].map((text): Block => ({
      kind: 'paragraph',
      text,
    })),
  ];
}

function conclusionSection(facts: ReportFacts, number: number): Block[] {
  return [
    { kind: 'heading', text: `${number}. Выводы и рекомендации` },
    { kind: 'list', isNumbered: true, items: conclusions(facts).map(conclusionText) },
  ];
}

const signatures: Block = {
  kind: 'signatures',
  lines: [
    { role: 'Руководитель органа управления образованием', fields: ['подпись', 'расшифровка подписи'] },
    { role: 'Исполнитель', fields: ['подпись', 'расшифровка подписи'] },
    { role: 'Дата', fields: ['число, месяц, год'] },
  ],
};
