/** Everything of `data` that an analysis takes, in one place for the composition roots. */
import type { Reference } from '../core/analyze';
import { districtList } from './districts/index';
import { forms, formsVersion } from './forms/forms';
import { schoolForms, schoolFormsVersion } from './forms/school-forms';
import { deadlineWords } from './lexicon/deadline-words';
import { foreignWords } from './lexicon/foreign-words';
import { journalWords, testForms } from './lexicon/journal-words';
import { lexicon } from './lexicon/lexicon';
import { protocolWords } from './lexicon/protocol-words';
import { recordWords } from './lexicon/record-words';
import { summaryWords } from './lexicon/summary-words';
import { yearWords } from './lexicon/year-words';
import { adviceRules } from './methods/advice-rules';
import { method } from './methods/method';
import { scales } from './scales/scales';

export const reference: Reference = {
  forms,
  schoolForms,
  schoolFormsVersion,
  journalWords,
  testForms,
  formsVersion,
  lexicon,
  deadlineWords,
  yearWords,
  resultWords: {
    protocol: protocolWords,
    summary: summaryWords,
    records: recordWords,
    foreign: foreignWords,
  },
  scales,
  method,
  adviceRules,
  knownDistricts: districtList,
};
