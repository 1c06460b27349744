/** Every kind of finding that reading protocols and summary reports makes; pupils are counted, never named. */
import { defineCheck } from '../finding';

declare module '../finding' {
  interface FindingFacts {
    'protocol-total-above-maximum': { readonly total: number; readonly maximum: number };
    'protocol-total-not-sum': { readonly total: number; readonly sum: number };
    'protocol-item-above-maximum': {
      readonly item: string;
      readonly score: number;
      readonly maximum: number;
    };
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
    'summary-percent-not-whole': { readonly percent: number; readonly participants: number };
    'summary-total-not-hundred': { readonly total: number };
  }
}

export const resultFindings = defineCheck({
  'protocol-total-above-maximum': 'error',
  'protocol-total-not-sum': 'warning',
  'protocol-item-above-maximum': 'error',
  'protocol-item-unreadable': 'warning',
  'protocol-absent-with-score': 'error',
  'protocol-total-missing': 'error',
  'protocol-class-spelling': 'info',
  'protocol-class-unreadable': 'warning',
  'protocol-latin-letters': 'info',
  'protocol-sex-spelling': 'info',
  'protocol-journal-blank': 'info',
  'protocol-journal-unreadable': 'warning',
  'protocol-duplicate-pupil': 'error',
  'protocol-unknown-school': 'error',
  'protocol-scale-missing': 'warning',
  'protocol-differs-from-results': 'warning',
  'test-unknown': 'error',
  'protocol-grade-differs': 'warning',
  'scale-maximum-differs': 'warning',
  'summary-percent-not-whole': 'warning',
  'summary-total-not-hundred': 'warning',
});
