/** The аналитическая справка that a head signs: what was checked, results, objectivity, low results, roadmap, conclusions. */
import { conclusions } from '../../core/report/conclusions';
import type { ReportFacts } from '../../core/report/report-facts';
import { basisSentences, checkedSentences, reportSubject } from '../../text/report-opening-text';
import {
  author,
  basisHeading,
  conclusionsHeading,
  conclusionText,
  dateOfSigning,
  dayMonthYear,
  headOfOffice,
  reportKind,
  reportTitle,
  signature,
  signatureInFull,
} from '../../text/report-text';
import { reportSheetName } from '../../text/sheet-names';
import type { Block, DocumentModel } from '../../core/model/document-model';
import { footerWith } from '../sheet-heading';
import { approvalLines, dateAndNumber } from '../../text/paper-data-text';
import { cyclesSection } from './cycles-section';
import { expectedSection } from './expected-section';
import { indicatorsSection } from './indicators-section';
import { lowResultsSection } from './low-results-section';
import { paperAnnex } from './paper-annex';
import { numberedBlocks } from './numbered-blocks';
import { objectivitySection } from './objectivity-section';
import { resultsSection } from './results-section';
import { roadmapSection } from './roadmap-section';

export function reportDocument(facts: ReportFacts): DocumentModel {
  const sections = [
    cyclesSection,
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
    hasContents: true,
    footerText: footerWith(reportKind, facts.districtName),
    blocks: numberedBlocks([...opening(facts), ...sections, signatures(facts), ...paperAnnex(facts)]),
  };
}

function opening(facts: ReportFacts): Block[] {
  const authority = facts.district?.authority ?? null;
  return [
    { kind: 'approval', lines: approvalLines(headOfOffice) },
    ...(authority === null ? [] : [{ kind: 'subtitle', text: authority } as const]),
    { kind: 'title', text: reportTitle },
    { kind: 'subtitle', text: reportSubject(facts) },
    { kind: 'subtitle', text: dateAndNumber },
    { kind: 'heading', text: basisHeading },
    ...[...basisSentences(facts), ...checkedSentences(facts)].map((text): Block => ({
      kind: 'paragraph',
      text,
    })),
  ];
}

function conclusionSection(facts: ReportFacts, number: number): Block[] {
  return [
    { kind: 'heading', text: conclusionsHeading(number) },
    { kind: 'list', isNumbered: true, items: conclusions(facts).map(conclusionText) },
  ];
}

/** Named where the workbook says who answers for it. */
function signatures({ source }: ReportFacts): Block {
  const { responsible } = source;
  return {
    kind: 'signatures',
    lines: [
      { role: headOfOffice, fields: [signature, signatureInFull] },
      responsible === null
        ? { role: author, fields: [signature, signatureInFull] }
        : { role: `${author}: ${responsible}`, fields: [signature] },
      { role: dateOfSigning, fields: [dayMonthYear] },
    ],
  };
}
