/** What each kind of finding knows: the facts its sentence is made of. A new check adds its member here. */
import type { FieldType } from './schema/field';
import type { ComparisonOperator } from './schema/form';

/** Where a repeated record stood first: in another file, or null; and the columns in which two files disagree. */
type EarlierRecord = {
  readonly firstRow: number;
  readonly firstFile: string | null;
  readonly differing: readonly string[];
};

/** Texts of the facts are quoted from the workbook or the forms, never written here. */
export interface FindingFacts {
  // structure of the workbook
  'sheet-missing': { readonly form: string };
  'sheet-duplicate': { readonly form: string; readonly others: readonly string[] };
  'sheet-empty': { readonly form: string };
  'no-known-sheet': { readonly sheets: readonly string[]; readonly forms: readonly string[] };
  'unknown-district': { readonly value: string; readonly known: readonly string[] };
  'form-version': { readonly found: string; readonly expected: string };
  'header-not-found': { readonly form: string; readonly titles: readonly string[] };
  'header-missing': { readonly title: string; readonly similar: string | null };
  'header-duplicate': { readonly title: string; readonly addresses: readonly string[] };
  'header-row-repeated': Record<string, never>;
  'total-row-skipped': { readonly label: string };
  /** From the place's row to `last`, so many rows. */
  'rows-not-records': { readonly last: number; readonly rows: number };
  'header-spelling': { readonly found: string; readonly title: string };
  // one cell
  'type-mismatch': { readonly value: string; readonly type: FieldType };
  'number-as-text': { readonly value: string; readonly number: number };
  'date-as-text': { readonly value: string; readonly iso: string };
  'date-us-order': { readonly value: string; readonly iso: string | null };
  'formula-error': { readonly value: string; readonly isUncalculated: boolean };
  'not-whole': { readonly value: number };
  'required-missing': { readonly title: string };
  'below-minimum': { readonly value: number; readonly limit: number; readonly type: FieldType };
  'above-maximum': { readonly value: number; readonly limit: number; readonly type: FieldType };
  'pattern-mismatch': { readonly value: string; readonly hint: string; readonly example: string | null };
  'not-in-list': {
    readonly value: string;
    readonly allowed: readonly string[];
    readonly similar: string | null;
  };
  'too-long': { readonly length: number; readonly limit: number };
  'extra-spaces': { readonly value: string; readonly cleaned: string };
  // rows and keys
  'duplicate-value': { readonly value: string } & EarlierRecord;
  'duplicate-key': { readonly key: readonly string[] } & EarlierRecord;
  'unknown-reference': { readonly value: string; readonly form: string; readonly similar: string | null };
  'sum-mismatch': {
    readonly parts: readonly string[];
    readonly sum: number;
    readonly total: string;
    readonly value: number;
  };
  'comparison-failed': {
    readonly rule: string;
    /** Titles of the columns added up; none where the rule compares with a number of its own. */
    readonly left: readonly string[];
    readonly leftValue: number;
    readonly operator: ComparisonOperator;
    readonly right: readonly string[];
    readonly rightValue: number;
    readonly reason: string | null;
  };
  'condition-failed': {
    readonly rule: string;
    readonly field: string;
    readonly want: 'filled' | 'empty' | 'in';
    readonly allowed: readonly string[];
    readonly because: readonly { readonly field: string; readonly value: string }[];
    readonly reason: string | null;
  };
  'reference-comparison': {
    readonly rule: string;
    readonly left: string;
    readonly leftValue: number;
    readonly operator: ComparisonOperator;
    readonly right: string;
    readonly rightValue: number;
    readonly form: string;
    readonly reason: string | null;
  };
  // results against distributions and scales
  'distribution-total': { readonly works: number; readonly participants: number; readonly form: string };
  'distribution-marks': {
    readonly mark: number;
    readonly byScale: number;
    readonly counted: number;
    readonly from: number;
    readonly to: number;
  };
  'distribution-without-result': { readonly key: readonly string[] };
  'score-above-maximum': { readonly score: number; readonly works: number; readonly maximum: number };
  'mean-mismatch': { readonly mean: number; readonly byDistribution: number };
  'scale-missing': { readonly key: readonly string[] };
  'scale-unconfirmed': { readonly key: readonly string[] };
  // plausibility
  'participants-jump': { readonly previous: number; readonly current: number; readonly previousYear: number };
  'low-share-jump': {
    readonly previousPercent: number;
    readonly currentPercent: number;
    readonly previousYear: number;
  };
  // roadmap
  'deadline-unreadable': { readonly value: string };
  'date-in-future': { readonly iso: string; readonly reportingDate: string };
  'event-not-in-profile': { readonly event: string; readonly section: string };
  'event-missing': { readonly events: readonly string[]; readonly section: string };
  // parameters of the method
  'parameter-unusable': {
    readonly id: string;
    readonly title: string;
    readonly value: string;
    readonly reason:
      'unknown' | 'not-a-number' | 'out-of-range' | 'not-yes-or-no' | 'unreadable-list' | 'not-in-list';
    readonly minimum: number | null;
    readonly maximum: number | null;
  };
  // personal data
  'personal-name': { readonly sample: string };
  'personal-snils': { readonly sample: string };
  'personal-phone': { readonly sample: string };
  'personal-birth-date': { readonly sample: string };
  'personal-email': { readonly sample: string };
  // protocols of the national tests (pupils are counted, never named)
  'protocol-total-above-maximum': { readonly total: number; readonly maximum: number };
  'protocol-total-not-sum': { readonly total: number; readonly sum: number };
  'protocol-item-above-maximum': { readonly item: string; readonly score: number; readonly maximum: number };
  'protocol-item-unreadable': { readonly item: string; readonly value: string };
  'protocol-absent-with-score': { readonly total: number };
  'protocol-total-missing': Record<string, never>;
  'protocol-class-spelling': { readonly value: string; readonly normal: string };
  'protocol-class-unreadable': { readonly value: string };
  'protocol-latin-letters': { readonly value: string; readonly normal: string };
  'protocol-sex-spelling': { readonly value: string; readonly normal: string };
  'protocol-journal-blank': { readonly pupils: number; readonly of: number };
  'protocol-journal-unreadable': { readonly value: string };
  'protocol-duplicate-pupil': { readonly code: string; readonly firstRow: number };
  'protocol-unknown-school': { readonly value: string; readonly similar: string | null };
  'protocol-scale-missing': { readonly key: readonly string[] };
  'protocol-differs-from-results': {
    readonly what: string;
    readonly protocol: number;
    readonly sheet: number;
    readonly key: readonly string[];
  };
  /** Files of the federal system: what neither the file's name, nor its titles, nor its columns say of the test. */
  'test-unknown': { readonly missing: readonly ('subject' | 'schoolYear' | 'grade')[] };
  /** The class column says another grade than the file's name; the column is believed. */
  'protocol-grade-differs': { readonly value: string; readonly grade: number };
  /** The scale's maximum is not the sum of the items' maxima: the scale belongs to another version of the test. */
  'scale-maximum-differs': {
    readonly scale: number;
    readonly items: number;
    readonly key: readonly string[];
  };
  // summary reports of the federal system
  'summary-percent-not-whole': { readonly percent: number; readonly participants: number };
  'summary-total-not-hundred': { readonly total: number };
}

export type FindingCode = keyof FindingFacts;
