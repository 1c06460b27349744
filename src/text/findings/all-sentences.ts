/** The sentences of every kind of finding, by section of the list of findings. */
import { cellSentences } from './cells';
import { explanationSentences } from './explanations';
import { personalSentences } from './personal';
import { protocolSentences } from './protocols';
import { quantitySentences } from './quantities';
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
  quantities: quantitySentences,
  roadmap: roadmapSentences,
  personal: personalSentences,
  protocols: protocolSentences,
  explanations: explanationSentences,
};

export type FindingSection = keyof typeof sections;

export const sentences: Sentences = {
  ...structureSentences,
  ...cellSentences,
  ...rowSentences,
  ...resultSentences,
  ...quantitySentences,
  ...roadmapSentences,
  ...personalSentences,
  ...protocolSentences,
  ...explanationSentences,
};
