/** The draft of the order on the year's results: points, to whom, by when, under whose control. */
import type { Block, DocumentModel } from '../core/model/document-model';
import { textRow } from '../core/model/document-model';
import { orderFacts } from '../core/report/order-facts';
import type { ReportFacts } from '../core/report/report-facts';
import * as words from '../text/order-text';
import { headOfOffice, signature, signatureInFull } from '../text/report-text';
import { orderSheetName } from '../text/sheet-names';
import { paperAnnex } from './report/paper-annex';
import { footerWith } from './sheet-heading';

/** Null where nothing is to be ordered. */
export function orderDocument(facts: ReportFacts): DocumentModel | null {
  const { points } = orderFacts(facts);
  if (points.length === 0) return null;
  const authority = facts.district?.authority ?? null;
  const basis = words.orderBasis(facts);
  const blocks: Block[] = [
    { kind: 'approval', lines: [words.draft] },
    ...(authority === null ? [] : [{ kind: 'subtitle', text: authority } as const]),
    { kind: 'title', text: words.orderTitle },
    { kind: 'subtitle', text: words.orderNumber },
    { kind: 'subtitle', text: words.orderSubject(facts) },
    ...(basis === null ? [] : [{ kind: 'paragraph', text: basis } as const]),
    { kind: 'paragraph', text: words.ordering },
    { kind: 'paragraph', text: words.measuresPoint },
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: '№', share: 6, align: 'center' },
        { title: words.measure, share: 30 },
        { title: words.occasion, share: 30 },
        { title: words.addressee, share: 18 },
        { title: words.deadline, share: 14 },
        { title: words.control, share: 16 },
      ],
      rows: points.map(({ measure, occasion, addressee, deadline }, index) =>
        textRow(
          `1.${index + 1}`,
          measure,
          occasion,
          addressee ?? words.rule,
          deadline ?? words.rule,
          words.rule,
        ),
      ),
    },
    { kind: 'paragraph', text: words.controlPoint },
    { kind: 'signatures', lines: [{ role: headOfOffice, fields: [signature, signatureInFull] }] },
    ...paperAnnex(facts, { namesData: false }),
  ];
  return {
    name: orderSheetName,
    orientation: 'portrait',
    footerText: footerWith(words.orderKind, facts.districtName),
    blocks,
  };
}
