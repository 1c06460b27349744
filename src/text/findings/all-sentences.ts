/** The sentences of every kind of finding, by section of the list of findings. */
import { answerSentences } from './answers';
import { cellSentences } from './cells';
import { explanationSentences } from './explanations';
import { indicatorSentences } from './indicators';
import { personalSentences } from './personal';
import { protocolFileSentences } from './protocol-files';
import { protocolRowSentences } from './protocol-rows';
import { resultSentences } from './results';
import { roadmapSentences } from './roadmap';
import { rowSentences } from './rows';
import type { Sentences } from './sentences';
import { structureSentences } from './structure';

export const sections = {
  structure: structureSentences,
  values: cellSentences,
  rows: rowSentences,
  results: resultSentences,
  quantities: { ...indicatorSentences, ...answerSentences },
  roadmap: roadmapSentences,
  personal: personalSentences,
  protocols: { ...protocolRowSentences, ...protocolFileSentences },
  explanations: explanationSentences,
};

export type FindingSection = keyof typeof sections;

export const sentences: Sentences = {
  ...sections.structure,
  ...sections.values,
  ...sections.rows,
  ...sections.results,
  ...sections.quantities,
  ...sections.roadmap,
  ...sections.personal,
  ...sections.protocols,
  ...sections.explanations,
};
