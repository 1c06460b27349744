/** The yearly report on the state of education, where the district's document asks for one: for everybody, so small groups are hidden and no school is named. */
import { conclusions } from '../../core/report/conclusions';
import type { ReportFacts } from '../../core/report/report-facts';
import type { RegisterSum, SystemFacts } from '../../core/report/system-facts';
import { textRow, type Block, type DocumentModel, type TableRow } from '../../core/model/document-model';
import { federalIndexText } from '../../text/flag-text';
import { lowResultsIntroduction, lowResultsSectionHeading } from '../../text/low-result-text';
import { earlierIndexSentence, objectivityHeading, statusSentence } from '../../text/objectivity-text';
import * as publicWords from '../../text/public-text';
import { numberText } from '../../text/plural';
import { reportPlace } from '../../text/report-opening-text';
import {
  conclusionsHeading,
  conclusionText,
  headOfOffice,
  signature,
  signatureInFull,
} from '../../text/report-text';
import { roadmapHeading } from '../../text/roadmap-report-text';
import { yearlySheetName } from '../../text/sheet-names';
import * as words from '../../text/yearly-text';
import { footerWith } from '../sheet-heading';
import { paperAnnex } from './paper-annex';
import { numberedBlocks } from './numbered-blocks';
import { publicIndicators, publicResults, publicRoadmap } from './public-report';

/** Null where the document asks for none. */
export function yearlyReport(facts: ReportFacts, system: SystemFacts): DocumentModel | null {
  const { district, districtName } = facts;
  if (district === null || district.yearlyReport === null) return null;
  const { title, event } = district.yearlyReport;
  const number = event.slice(event.indexOf('/') + 1);
  return {
    name: yearlySheetName,
    orientation: 'portrait',
    hasContents: true,
    footerText: footerWith(yearlySheetName, districtName),
    blocks: numberedBlocks([
      { kind: 'approval', lines: words.yearlyApproval },
      ...(district.authority === null ? [] : [{ kind: 'subtitle', text: district.authority } as const]),
      { kind: 'title', text: words.yearlyTitle },
      { kind: 'subtitle', text: `«${title}»` },
      { kind: 'subtitle', text: reportPlace(facts) },
      { kind: 'paragraph', text: words.yearlyBasis(district.document.title, number) },
      { kind: 'note', text: publicWords.publicNote },
      { kind: 'heading', text: words.systemHeading },
      ...systemBlocks(system),
      { kind: 'heading', text: words.resultsHeading },
      ...publicResults(facts),
      { kind: 'heading', text: objectivityHeading(words.objectivityNumber) },
      ...objectivityBlocks(facts),
      { kind: 'heading', text: lowResultsSectionHeading(words.lowResultsNumber) },
      { kind: 'paragraph', text: lowResultsIntroduction(facts.lowResults) },
      { kind: 'heading', text: words.indicatorsHeading },
      ...publicIndicators(facts),
      { kind: 'heading', text: roadmapHeading(words.roadmapNumber) },
      ...publicRoadmap(facts),
      { kind: 'heading', text: conclusionsHeading(words.conclusionsNumber) },
      { kind: 'list', isNumbered: true, items: conclusions(facts).map(conclusionText) },
      { kind: 'signatures', lines: [{ role: headOfOffice, fields: [signature, signatureInFull] }] },
      ...paperAnnex(facts, { isPublic: true }),
    ]),
  };
}

function systemBlocks({
  organizations,
  byType,
  bySettlement,
  small,
  pupils,
  teachers,
}: SystemFacts): Block[] {
  if (organizations === 0) return [{ kind: 'paragraph', text: words.noSystem }];
  const sumRow = (name: string, sum: RegisterSum): TableRow =>
    textRow(name, sum.sum ?? words.noData, words.partialText(sum, organizations));
  const isWhole = pupils.known === organizations && teachers.known === organizations;
  const perTeacher =
    isWhole && teachers.sum !== null && teachers.sum > 0 ? (pupils.sum ?? 0) / teachers.sum : null;
  return [
    {
      kind: 'table',
      caption: words.systemCaption,
      isDense: true,
      columns: [
        { title: words.figure, share: 60 },
        { title: words.value, share: 20, align: 'center', decimals: 0 },
        { title: words.base, share: 24, align: 'center' },
      ],
      rows: [
        textRow(words.organizations, organizations, '—'),
        ...byType.map(({ name, count }) => textRow(words.ofType(name), count, '—')),
        ...bySettlement.map(({ name, count }) => textRow(words.ofSettlement(name), count, '—')),
        ...(small === 0 ? [] : [textRow(words.small, small, '—')]),
        sumRow(words.pupils, pupils),
        sumRow(words.teachers, teachers),
        ...(perTeacher === null
          ? []
          : [
              textRow(
                words.perTeacher,
                numberText(perTeacher, 1),
                words.partialText(teachers, organizations),
              ),
            ]),
      ],
    },
    { kind: 'note', text: words.systemNote },
  ];
}

function objectivityBlocks({ objectivity }: ReportFacts): Block[] {
  const { index, earlierIndexes } = objectivity;
  const said = index === null ? [] : [federalIndexText(index), earlierIndexSentence(earlierIndexes)];
  return [...said, statusSentence(objectivity)].flatMap((text): Block[] =>
    text === null ? [] : [{ kind: 'paragraph', text }],
  );
}
