/** What the flow takes, and what it answers. */
import type { Period } from './calendar/period';
import type { ExpectedRecord, ExpectedTable } from './expected/expected-table';
import type { FindingGroup } from './finding-group';
import type { ExplainedFlag } from './flags/explained-flags';
import type { Flags } from './flags/flag';
import type { FlagSchool } from './flags/school';
import type { SchoolRating } from './indicators/school-rating';
import type { Memory } from './memory';
import type { Reference } from './reference';
import type { ReportFacts } from './report/report-facts';
import type { CollectedResults } from './results/collect-results';
import type { ForeignTable } from './results/foreign-tables';
import type { RoadmapProgress } from './roadmap/progress';
import type { District } from './schema/district';
import type { Scale } from './schema/scale';
import type { SourceSheet } from './table/recognise';
import type { Tables } from './table/tables';
import type { AcceptedFinding } from './validation/explain-findings';

export interface AnalyzeInput {
  readonly sheets: readonly SourceSheet[];
  readonly reference: Reference;
  /** The profile of the workbook's district; null where it is not known. */
  readonly district: District | null;
  /** Serial day to judge by where the workbook does not say its own. */
  readonly today: number;
  /** Calendar year of the expected results; the workbook's own when null. */
  readonly year: number | null;
  /** The analysis before an edit: stages whose grids are still the same objects are not run again. */
  readonly before?: Analysis;
}

export interface Analysis extends Omit<CollectedResults, 'findings'> {
  readonly tables: Tables;
  /** In force: the sheet's before the built-in ones, so that a district's own wins. */
  readonly scales: readonly Scale[];
  readonly period: Period;
  /** With the indicators it chose. */
  readonly district: District | null;
  /** The district as the workbook names it. */
  readonly districtName: string | null;
  readonly schools: readonly FlagSchool[];
  /** Those that nobody answered with an explanation. */
  readonly findings: readonly FindingGroup[];
  readonly accepted: readonly AcceptedFinding[];
  /** Flags that somebody answered; whether for the numbers of today, the text of the flag tells. */
  readonly explainedFlags: readonly ExplainedFlag[];
  /** Tables known for what they are, of which nothing is taken. */
  readonly foreign: readonly ForeignTable[];
  readonly flags: Flags;
  readonly roadmap: RoadmapProgress | null;
  /** Null: the document demands none, or nobody switched it on. */
  readonly rating: SchoolRating | null;
  readonly expected: ExpectedTable | null;
  /** What a person has on the sheet of expected results, every year. */
  readonly expectedRecords: readonly ExpectedRecord[];
  readonly report: ReportFacts;
  /** The answers of the stages, for the analysis after an edit. */
  readonly memory: Memory;
}
