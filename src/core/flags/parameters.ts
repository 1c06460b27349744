/** Reads the method's parameters, with a district's own values over them, into the typed form the stages compute with. */
import type { DefinitionsOf, MethodParameter } from '../schema/define-parameter';
import type { PlausibilityLimits } from '../schema/plausibility-limits';
import type { QuestionLimits } from '../schema/question-limits';
import type { TestList } from '../schema/test-list';
import {
  ParameterReader,
  type ParameterChange,
  type ParameterProblem,
  type ParameterValue,
  type SwitchWords,
} from './parameter-reader';
import { regionReferences, type RegionParameters } from './region-parameters';
import type { RegionReference } from './region-reference';

export type { ParameterChange, ParameterProblem, ParameterValue } from './parameter-reader';

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
    /** Both conditions, or either. */
    readonly needsBoth: boolean;
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

export interface MethodParameters extends FlagsParameters {
  readonly plausibility: PlausibilityLimits;
  readonly questions: QuestionLimits;
  readonly roadmap: {
    /** An event is due soon from so many days before its deadline. */
    readonly dueSoonDays: number;
  };
  readonly rating: {
    /** Schools are rated only where the district's document demands it and a person switched it on. */
    readonly isOn: boolean;
  };
}

/** The method as data: a definition in the place of every value. */
export interface Method {
  readonly version: string;
  readonly parameters: DefinitionsOf<Omit<MethodParameters, 'methodVersion' | 'regions'>>;
  readonly regions: RegionParameters;
}

/** Every parameter in the order of its definition. */
export function listParameters({ parameters, regions }: Method): readonly MethodParameter[] {
  return [...definitionsIn(parameters), ...definitionsIn(regions)];
}

function definitionsIn(tree: object): readonly MethodParameter[] {
  return isDefinition(tree) ? [tree] : Object.values(tree).flatMap(definitionsIn);
}

function isDefinition(tree: object): tree is MethodParameter {
  return 'id' in tree;
}

export interface ReadParameters {
  readonly parameters: MethodParameters;
  readonly problems: readonly ParameterProblem[];
  readonly changes: readonly ParameterChange[];
}

/** `overrides`: values by parameter id or by title; `words`: what means yes and no in a cell, besides true, false, 1 and 0. */
export function parametersFrom(
  method: Method,
  overrides: ReadonlyMap<string, ParameterValue> = new Map(),
  words: SwitchWords = { yes: [], no: [] },
): ReadParameters {
  const reader = new ParameterReader(listParameters(method), overrides, words);
  // Values have the shape of their definitions, which is what makes this one conversion true.
  const values = valuesIn(method.parameters, reader) as Omit<MethodParameters, 'methodVersion' | 'regions'>;
  const regions = regionReferences(method.regions, reader);
  return {
    parameters: { ...values, methodVersion: method.version, regions },
    problems: reader.problems(),
    changes: reader.changes(),
  };
}

function valuesIn(tree: object, reader: ParameterReader): unknown {
  if (isDefinition(tree)) return reader.read(tree);
  return Object.fromEntries(Object.entries(tree).map(([key, part]) => [key, valuesIn(part, reader)]));
}
