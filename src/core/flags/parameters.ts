/** Reads the method's parameters, with a district's own values over them, into the typed form the stages compute with. */
import type { Method } from '../schema/method';
import type { PlausibilityLimits } from '../schema/plausibility-limits';
import type { RegionReference } from './region-reference';
import {
  ParameterReader,
  type ParameterProblem,
  type ParameterValue,
  type SwitchWords,
} from './parameter-reader';
import type { TestList } from './test-list';

export type { ParameterProblem, ParameterValue } from './parameter-reader';

export interface FlagsParameters {
  readonly methodVersion: string;
  readonly federal: {
    readonly z: number;
    readonly meanTests: readonly TestList[];
    readonly journalTests: readonly TestList[];
    /** Grades here are the earlier ones of the cohort. */
    readonly cohortTests: readonly TestList[];
    readonly minimumPairs: number;
    readonly fenceFactor: number;
    readonly shareWarningPercent: number;
  };
  /** Procedures the extended markers look at, and the exams that may confirm a high result. */
  readonly extendedProcedures: readonly string[];
  readonly examProcedures: readonly string[];
  /** Below it nothing counts for a school's status. */
  readonly minimumCounted: number;
  readonly O1: {
    readonly isOn: boolean;
    readonly q: number;
    readonly alpha: number;
    readonly sharePercent: number;
    readonly informative: number;
    readonly minimum: number;
    readonly minimumNearCuts: number;
    readonly minimumOthers: number;
  };
  readonly O2: {
    readonly isOn: boolean;
    readonly minimumGaps: number;
    readonly alpha: number;
    readonly points: number;
    readonly minimum: number;
  };
  readonly O3: {
    readonly isOn: boolean;
    readonly attentionP: number;
    readonly flagP: number;
    readonly confirmingT: number;
    readonly minimum: number;
    readonly minimumSchools: number;
  };
  readonly O4: { readonly isOn: boolean; readonly drop: number; readonly minimum: number };
  readonly O5: {
    readonly isOn: boolean;
    readonly points: number;
    readonly alpha: number;
    readonly minimum: number;
    readonly minimumItems: number;
  };
  readonly O6: {
    readonly isOn: boolean;
    readonly alpha: number;
    readonly lowestMeanPercent: number;
    readonly highestMeanPercent: number;
    readonly minimum: number;
  };
  readonly O7: { readonly isOn: boolean; readonly sharePercent: number; readonly minimum: number };
  readonly clusters: { readonly minimumIndicators: number; readonly minimumSchools: number };
  readonly lowResults: {
    readonly sharePercent: number;
    readonly riskPercent: number;
    readonly minimum: number;
    readonly tests: readonly TestList[];
    /** Exams with a pass threshold, and their level that gives marks instead. */
    readonly thresholdProcedures: readonly string[];
    readonly markLevels: readonly string[];
    readonly minimumProcedures: number;
    readonly joining: 'either' | 'both';
    readonly aboveAlpha: number;
    /** 1: never pooled. */
    readonly pooledYears: number;
  };
  readonly attainment: {
    readonly basicSufficient: number;
    readonly basicInsufficient: number;
    readonly advancedSufficient: number;
    readonly advancedInsufficient: number;
    readonly lowShareGrowth: number;
    /** Fewest works of informative, approximate and limited figures. */
    readonly informative: number;
    readonly approximate: number;
    readonly limited: number;
  };
  readonly regions: readonly RegionReference[];
}

export interface ReadParameters {
  readonly parameters: FlagsParameters;
  readonly plausibility: PlausibilityLimits;
  readonly problems: readonly ParameterProblem[];
}

/**
 * `overrides`: values by parameter id or by title; `words`: what means yes and no in a cell, besides true, false, 1 and 0.
 * A method that lacks a parameter is a broken program and throws.
 */
export function parametersFrom(
  method: Method,
  overrides: ReadonlyMap<string, ParameterValue> = new Map(),
  words: SwitchWords = { yes: [], no: [] },
): ReadParameters {
  const reader = new ParameterReader(method, overrides, words);
  const parameters: FlagsParameters = {
    methodVersion: method.version,
    federal: {
      z: reader.number('F1.z'),
      meanTests: reader.tests('F1.tests'),
      journalTests: reader.tests('F2.tests'),
      cohortTests: reader.tests('F3.tests'),
      minimumPairs: reader.number('F2.minimum'),
      fenceFactor: reader.number('F3.fence'),
      shareWarningPercent: reader.number('F1.share-warning'),
    },
    extendedProcedures: reader.names('extended.procedures'),
    examProcedures: reader.names('extended.exams'),
    minimumCounted: reader.number('status.minimum'),
    O1: {
      isOn: reader.switch('O1.on'),
      q: reader.number('O1.q'),
      alpha: reader.number('O1.alpha'),
      sharePercent: reader.number('O1.share'),
      informative: reader.number('O1.informative'),
      minimum: reader.number('O1.minimum'),
      minimumNearCuts: reader.number('O1.near-cuts'),
      minimumOthers: reader.number('O1.others'),
    },
    O2: {
      isOn: reader.switch('O2.on'),
      minimumGaps: reader.number('O2.gaps'),
      alpha: reader.number('O2.alpha'),
      points: reader.number('O2.points'),
      minimum: reader.number('O2.minimum'),
    },
    O3: {
      isOn: reader.switch('O3.on'),
      attentionP: reader.number('O3.attention'),
      flagP: reader.number('O3.flag'),
      confirmingT: reader.number('O3.confirming'),
      minimum: reader.number('O3.minimum'),
      minimumSchools: reader.number('O3.schools'),
    },
    O4: {
      isOn: reader.switch('O4.on'),
      drop: reader.number('O4.drop'),
      minimum: reader.number('O4.minimum'),
    },
    O5: {
      isOn: reader.switch('O5.on'),
      points: reader.number('O5.points'),
      alpha: reader.number('O5.alpha'),
      minimum: reader.number('O5.minimum'),
      minimumItems: reader.number('O5.items'),
    },
    O6: {
      isOn: reader.switch('O6.on'),
      alpha: reader.number('O6.alpha'),
      lowestMeanPercent: reader.number('O6.lowest-mean'),
      highestMeanPercent: reader.number('O6.highest-mean'),
      minimum: reader.number('O6.minimum'),
    },
    O7: {
      isOn: reader.switch('O7.on'),
      sharePercent: reader.number('O7.share'),
      minimum: reader.number('O7.minimum'),
    },
    clusters: {
      minimumIndicators: reader.number('clusters.indicators'),
      minimumSchools: reader.number('clusters.schools'),
    },
    lowResults: {
      sharePercent: reader.number('low.share'),
      riskPercent: reader.number('low.risk'),
      minimum: reader.number('low.minimum'),
      tests: reader.tests('low.tests'),
      thresholdProcedures: reader.names('low.threshold-procedures'),
      markLevels: reader.names('low.mark-levels'),
      minimumProcedures: reader.number('low.procedures'),
      joining: reader.switch('low.both') ? 'both' : 'either',
      aboveAlpha: reader.number('low.above-alpha'),
      pooledYears: reader.number('low.pooled-years'),
    },
    attainment: {
      basicSufficient: reader.number('items.basic-sufficient'),
      basicInsufficient: reader.number('items.basic-insufficient'),
      advancedSufficient: reader.number('items.advanced-sufficient'),
      advancedInsufficient: reader.number('items.advanced-insufficient'),
      lowShareGrowth: reader.number('dynamics.low-share-growth'),
      informative: reader.number('items.informative'),
      approximate: reader.number('items.approximate'),
      limited: reader.number('items.limited'),
    },
    regions: reader.regions(),
  };
  const plausibility: PlausibilityLimits = {
    participantsRatio: reader.number('plausibility.participants-ratio'),
    participantsDifference: reader.number('plausibility.participants-difference'),
    lowSharePoints: reader.number('plausibility.low-share'),
    leastParticipants: reader.number('plausibility.minimum'),
  };
  return { parameters, plausibility, problems: reader.problems() };
}
