/** A roadmap's passport by the eight components of the management cycle. */
import type { DirectionId } from './direction';
import type { Passage } from './passage';

export const cycleComponents = [
  'goals',
  'indicators',
  'collection',
  'monitoring',
  'analysis',
  'recommendations',
  'decisions',
  'effectiveness',
] as const;
/** The eight components of the management cycle. */
export type CycleComponent = (typeof cycleComponents)[number];
/** `merged`: printed in one row with another component; `partial`: its beginning is lost; `lost`: cut from the text. */
export type ComponentStatus = 'present' | 'merged' | 'partial' | 'lost';

export interface Passport {
  readonly id: string;
  readonly direction: DirectionId;
  /** Null where the text lost it. */
  readonly title: string | null;
  readonly lines: readonly number[];
  readonly truncation: string | null;
  readonly components: readonly PassportComponent[];
  readonly rows: readonly PassportRow[];
  readonly subheadings: readonly Passage[];
  readonly indicatorBlocks: readonly IndicatorBlock[];
  readonly footnotes: readonly Passage[];
}

export interface PassportComponent {
  readonly component: CycleComponent;
  readonly status: ComponentStatus;
  /** Ids of the passport's rows that hold it; empty when lost. */
  readonly rows: readonly string[];
  readonly note: string | null;
}

export type PassportRowFlag =
  | 'label-missing'
  | 'label-split'
  | 'label-truncated'
  | 'number-missing'
  | 'starts-mid-sentence'
  | 'page-split'
  | 'under-subheading'
  | 'footnote';

export interface PassportRow {
  /** Unique in the passport. */
  readonly id: string;
  readonly number: string | null;
  readonly label: string | null;
  readonly text: string;
  readonly items: readonly string[];
  readonly lines: readonly number[];
  readonly flags: readonly PassportRowFlag[];
}

export interface IndicatorBlock {
  readonly number: number;
  readonly title: string;
  readonly indicators: readonly string[];
}
