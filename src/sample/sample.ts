/** What the generator makes: files to be analysed together, and the list of what it planted in them. */
import type { MarkerId } from '../core/flags/marker-facts';
import type { FindingCode } from '../core/finding';
import type { SheetModel } from '../core/model/sheet-model';

export interface SampleFile {
  readonly name: string;
  readonly sheets: readonly SheetModel[];
}

/** Files that one analysis reads together. */
export interface SampleRun {
  readonly id: string;
  /** For the summary a person reads. */
  readonly title: string;
  readonly files: readonly SampleFile[];
}

export interface PlantedError {
  readonly code: FindingCode;
  readonly run: string;
  /** Null where the finding is about no file in particular. */
  readonly file: string | null;
  readonly sheet: string | null;
  /** A1; a row alone as «A12»; null where the finding is about the whole sheet or file. */
  readonly cell: string | null;
}

export interface PlantedSchool {
  readonly school: string;
  readonly name: string;
  /** A marker, or the rule of low results. */
  readonly rule: MarkerId | 'low-results';
  readonly schoolYear: number;
  readonly procedure: string;
  readonly grade: number | null;
  readonly subject: string | null;
}

export interface Planted {
  readonly seed: number;
  readonly errors: readonly PlantedError[];
  readonly schools: readonly PlantedSchool[];
  /** Codes of the schools whose results were drawn as they came. */
  readonly honest: readonly string[];
}

export interface Sample {
  readonly seed: number;
  readonly runs: readonly SampleRun[];
  readonly planted: Planted;
}
