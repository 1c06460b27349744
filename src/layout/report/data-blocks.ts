/** The annex in which a paper names its data, and says what was missing when it was made. */
import type { Block } from '../../core/model/document-model';
import type { ReportFacts } from '../../core/report/report-facts';
import * as words from '../../text/paper-data-text';

/** A paper for everybody names no school. */
export function dataBlocks(facts: ReportFacts, isPublic = false): Block[] {
  const missing = words.missingSentences(facts, isPublic);
  return [
    { kind: 'heading', text: words.dataHeading },
    { kind: 'paragraph', text: words.dataSentences(facts).join(' '), keepsWithNext: true },
    { kind: 'subheading', text: words.missingHeading },
    missing.length === 0
      ? { kind: 'paragraph', text: words.nothingMissing }
      : { kind: 'list', isNumbered: false, items: missing },
  ];
}
