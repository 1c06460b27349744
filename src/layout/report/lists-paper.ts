/** Lists of the schools to check again and of those to help, each recommendation with whom it is for. */
import type { Block, DocumentModel } from '../../core/model/document-model';
import type { ReportFacts } from '../../core/report/report-facts';
import { addressedAdvice } from '../../text/addressed-advice-text';
import * as words from '../../text/lists-text';
import { lowUntested } from '../../text/low-result-text';
import { statusSentence } from '../../text/objectivity-text';
import { fairUseNotice, headOfOffice, signature, signatureInFull } from '../../text/report-text';
import { listsSheetName } from '../../text/sheet-names';
import { footerWith } from '../sheet-heading';
import { adviceBlocks } from './advice-blocks';
import { supportTables } from './low-results-section';
import { paperAnnex } from './paper-annex';
import { numberedBlocks } from './numbered-blocks';
import { recheckTable } from './objectivity-section';

export function listsPaper(facts: ReportFacts): DocumentModel {
  const { objectivity, lowResults, district, districtName } = facts;
  const authority = district?.authority ?? null;
  const blocks: Block[] = [
    ...(authority === null ? [] : [{ kind: 'subtitle', text: authority } as const]),
    { kind: 'title', text: words.listsTitle },
    { kind: 'subtitle', text: words.listsSubject(facts) },
    { kind: 'paragraph', text: fairUseNotice },
    { kind: 'heading', text: words.recheckHeading },
    ...(objectivity.schools.length === 0
      ? [{ kind: 'paragraph', text: statusSentence(objectivity) } as const]
      : [recheckTable(objectivity.schools, addressedAdvice)]),
    { kind: 'heading', text: words.supportHeading },
    ...(lowResults.schools.length === 0
      ? [{ kind: 'paragraph', text: lowResults.tested === 0 ? lowUntested : words.nobodyToSupport } as const]
      : supportTables(lowResults, addressedAdvice)),
    ...adviceBlocks(facts, { kind: 'heading', text: words.directionsHeading }),
    { kind: 'signatures', lines: [{ role: headOfOffice, fields: [signature, signatureInFull] }] },
    ...paperAnnex(facts),
  ];
  return {
    name: listsSheetName,
    orientation: 'landscape',
    footerText: footerWith(listsSheetName, districtName),
    blocks: numberedBlocks(blocks),
  };
}
