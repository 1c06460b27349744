/** What an analysis takes besides the sheets: all of `data`, and the words it knows kinds of findings by. */
import type { Reference } from '../core/reference';
import { districtList } from '../data/districts/index';
import { forms, formsVersion } from '../data/forms/forms';
import { schoolForms, schoolFormsVersion } from '../data/forms/school-forms';
import { deadlineWords } from '../data/lexicon/deadline-words';
import { foreignWords } from '../data/lexicon/foreign-words';
import { journalWords, testForms } from '../data/lexicon/journal-words';
import { lexicon } from '../data/lexicon/lexicon';
import { protocolWords } from '../data/lexicon/protocol-words';
import { recordWords } from '../data/lexicon/record-words';
import { summaryWords } from '../data/lexicon/summary-words';
import { yearWords } from '../data/lexicon/year-words';
import { adviceRules } from '../data/methods/advice-rules';
import { method } from '../data/methods/method';
import { scales } from '../data/scales/scales';
import { findingTitles } from '../text/finding-title';

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
  findingTitles,
};
