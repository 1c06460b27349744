/** Every kind of finding that reading protocols and summary reports makes; pupils are counted, never named. */
import { defineCheck } from '../finding';

/** Where else the same is met. */
export interface Repeated {
  /** The first place is one of them. */
  readonly cells: number;
  /** Addresses of some of the others. */
  readonly examples: readonly string[];
}

type Counted = { readonly repeated: Repeated };

declare module '../finding' {
  interface FindingFacts {
    // one a file and kind: the first place, the number of places and some of the others
    'protocol-total-above-maximum': { readonly total: number; readonly maximum: number } & Counted;
    'protocol-total-not-sum': { readonly total: number; readonly sum: number } & Counted;
    'protocol-item-above-maximum': {
      readonly item: string;
      readonly score: number;
      readonly maximum: number;
    } & Counted;
    'protocol-item-unreadable': { readonly item: string; readonly value: string } & Counted;
    'protocol-numbers-as-text': Counted;
    'protocol-absent-with-score': { readonly total: number } & Counted;
    'protocol-variant-unreadable': { readonly value: string } & Counted;
    'protocol-total-missing': Counted;
    /** The form has no totals: they are the sums of the items. */
    'protocol-totals-computed': { readonly works: number } & Counted;
    'protocol-class-spelling': { readonly value: string; readonly normal: string } & Counted;
    'protocol-class-unreadable': { readonly value: string; readonly grade: number } & Counted;
    /** A school's login with letters of another alphabet inside a word, or signs that nobody sees. */
    'protocol-login-letters': { readonly value: string; readonly normal: string } & Counted;
    'protocol-latin-letters': { readonly value: string; readonly normal: string } & Counted;
    'protocol-journal-blank': Counted;
    'protocol-journal-unreadable': { readonly value: string } & Counted;
    'protocol-duplicate-row': { readonly code: string } & Counted;
    'protocol-duplicate-pupil': { readonly code: string } & Counted;
    'protocol-unknown-school': { readonly value: string; readonly similar: string | null } & Counted;
    /**
     * A school of the register stands in protocols under other codes: the same digits, and no name contradicts. Without a
     * code: the register has no column to remember them in.
     */
    'school-renamed': { readonly code: string | null; readonly others: readonly string[] };
    'protocol-school-missing': Counted;
    'protocol-names': Counted;
    'protocol-scale-missing': { readonly key: readonly string[] };
    'protocol-differs-from-results': {
      readonly what: string;
      readonly protocol: number;
      readonly sheet: number;
      readonly key: readonly string[];
    };
    /** A summary report and the protocols of the same test; the protocols are counted. */
    'protocol-differs-from-summary': {
      readonly key: readonly string[];
      readonly school: string;
      readonly figure: 'participants' | 'marks' | 'mean';
      readonly protocol: readonly number[];
      readonly summary: readonly number[];
      /** That both tell of, and those that differ. */
      readonly schools: number;
      readonly differing: number;
    };
    /** Files of the federal system: what neither the file's name, nor its titles, nor its columns say of the test. */
    'test-unknown': { readonly missing: readonly ('subject' | 'schoolYear' | 'grade')[] };
    /** No name of these files, no upload and no folder says the year; asked once a folder. */
    'test-year-unknown': { readonly folder: string; readonly files: readonly string[] };
    /** One class of one test from two sources that disagree; the first is counted. */
    'protocol-conflict': {
      readonly key: readonly string[];
      readonly school: string;
      readonly className: string;
      readonly counted: string;
      readonly countedWorks: number;
      readonly works: number;
      readonly classes: number;
    };
    /** Every class of the file has been read from another file already. */
    'protocol-same-again': { readonly other: string };
    /** A row of the sheet of records: damaged, or of a later version of the product. */
    'record-unreadable': { readonly isNewer: boolean };
    /** The scale's maximum is not the sum of the items' maxima: the scale belongs to another version of the test. */
    'scale-maximum-differs': {
      readonly scale: number;
      readonly items: number;
      readonly key: readonly string[];
    };
    /** The highest scores met do not add up to the scale's maximum; nothing is switched off. */
    'observed-maxima-differ': {
      readonly scale: number;
      readonly items: number;
      readonly key: readonly string[];
    };
    'summary-percent-not-whole': { readonly percent: number; readonly participants: number };
    'summary-total-not-hundred': { readonly total: number };
  }
}

export const resultFindings = defineCheck({
  'protocol-total-above-maximum': 'error',
  'protocol-total-not-sum': 'warning',
  'protocol-item-above-maximum': 'error',
  'protocol-item-unreadable': 'error',
  'protocol-numbers-as-text': 'info',
  'protocol-absent-with-score': 'error',
  'protocol-variant-unreadable': 'error',
  'protocol-total-missing': 'error',
  'protocol-totals-computed': 'info',
  'protocol-class-spelling': 'info',
  'protocol-class-unreadable': 'info',
  'protocol-login-letters': 'info',
  'protocol-latin-letters': 'info',
  'protocol-journal-blank': 'info',
  'protocol-journal-unreadable': 'error',
  'protocol-duplicate-row': 'warning',
  'protocol-duplicate-pupil': 'error',
  'protocol-unknown-school': 'error',
  'school-renamed': 'warning',
  'protocol-school-missing': 'error',
  'protocol-names': 'error',
  'protocol-scale-missing': 'warning',
  'protocol-differs-from-results': 'warning',
  'protocol-differs-from-summary': 'warning',
  'test-unknown': 'error',
  'test-year-unknown': 'error',
  'protocol-conflict': 'error',
  'protocol-same-again': 'info',
  'record-unreadable': 'error',
  'observed-maxima-differ': 'info',
  'scale-maximum-differs': 'warning',
  'summary-percent-not-whole': 'warning',
  'summary-total-not-hundred': 'warning',
});
