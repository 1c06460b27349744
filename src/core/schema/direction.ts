/** A direction of municipal quality assessment as a district names it, and its management cycle. */
import type { Passage } from './passage';

/** The directions of municipal quality assessment. `legal` is a roadmap section, not one of a district's directions. */
export const directionIds = [
  'quality',
  'low_results',
  'talents',
  'career',
  'objectivity',
  'heads',
  'cpd',
  'methodical',
  'upbringing',
  'legal',
] as const;
export type DirectionId = (typeof directionIds)[number];

export interface Direction {
  readonly id: DirectionId;
  /** As printed («4.1.1.»); null where the document numbers nothing. */
  readonly number: string | null;
  /** The official name as printed. */
  readonly name: string;
  /** A heading that stands by itself where `name` is printed in an oblique case. */
  readonly heading: string;
  readonly group: string | null;
  /** The same direction under another name elsewhere in the document. */
  readonly otherNames: readonly {
    readonly where: string;
    readonly name: string;
    readonly line: number | null;
  }[];
  /** What the concept says the direction is for, where it has no management cycle of its own. */
  readonly goals: readonly Passage[];
  /** What the concept says will be done in this direction. */
  readonly measures: readonly Passage[];
  readonly schoolComponents: readonly Passage[];
  /** The management cycle of the concept; null where the document has none (passports hold it elsewhere). */
  readonly managementCycle: ManagementCycle | null;
}

export interface ManagementCycle {
  readonly goals: readonly Passage[];
  readonly goalDetails: readonly Passage[];
  readonly indicators: readonly Passage[];
  readonly monitoring: readonly Passage[];
  readonly measures: readonly Passage[];
  readonly objectAndSubject: string | null;
  readonly methods: string | null;
  readonly notes: readonly string[];
}
