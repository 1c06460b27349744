/** Reads the method's parameters, with a district's own values over them, into the typed form the flags compute with. */
import type { Method, MethodParameter } from '../schema/method';
import type { RegionReference } from './flags-input';
import { parseTestLists, type TestList } from './test-list';

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
  };
  readonly regions: readonly RegionReference[];
}

export type ParameterValue = MethodParameter['value'];

/** A district's value that cannot be used; the method's own stands instead. */
export interface ParameterProblem {
  readonly id: string;
  readonly title: string;
  readonly value: ParameterValue;
  readonly reason:
    'unknown' | 'not-a-number' | 'out-of-range' | 'not-yes-or-no' | 'unreadable-list' | 'not-in-list';
  readonly minimum: number | null;
  readonly maximum: number | null;
}

export interface ReadParameters {
  readonly parameters: FlagsParameters;
  readonly problems: readonly ParameterProblem[];
}

/** `overrides`: values by parameter id or by title. A method that lacks a parameter is a broken program and throws. */
export function parametersFrom(
  method: Method,
  overrides: ReadonlyMap<string, ParameterValue> = new Map(),
): ReadParameters {
  const reader = new ParameterReader(method, overrides);
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
    },
    regions: reader.regions(),
  };
  return { parameters, problems: reader.problems() };
}

class ParameterReader {
  private readonly byId: ReadonlyMap<string, MethodParameter>;
  private readonly used = new Map<string, ParameterValue>();
  private readonly found: ParameterProblem[] = [];

  constructor(
    private readonly method: Method,
    overrides: ReadonlyMap<string, ParameterValue>,
  ) {
    this.byId = new Map(method.parameters.map((parameter) => [parameter.id, parameter]));
    const idOfTitle = new Map(method.parameters.map((parameter) => [parameter.title, parameter.id]));
    for (const [name, value] of overrides) {
      const id = this.byId.has(name) ? name : idOfTitle.get(name);
      if (id === undefined)
        this.report({ id: name, title: name, value: null, unit: '', source: '' }, value, 'unknown');
      else this.used.set(id, value);
    }
  }

  number(id: string): number {
    const own = this.own(id).value;
    if (typeof own !== 'number') throw new Error(`Method parameter ${id} must be a number`);
    return this.optionalNumber(id) ?? own;
  }

  /** Null where neither the district nor the method gives a number. */
  optionalNumber(id: string): number | null {
    const parameter = this.own(id);
    const own = typeof parameter.value === 'number' ? parameter.value : null;
    const value = this.used.get(id);
    if (value === undefined || value === null || value === '') return own;
    const number = typeof value === 'string' ? Number(value.trim().replace(',', '.')) : value;
    if (typeof number !== 'number' || !Number.isFinite(number))
      return this.reject(parameter, value, 'not-a-number', own);
    const isInRange = number >= (parameter.minimum ?? -Infinity) && number <= (parameter.maximum ?? Infinity);
    return isInRange ? number : this.reject(parameter, value, 'out-of-range', own);
  }

  /** Yes and no come as booleans or as 1 and 0. */
  switch(id: string): boolean {
    const parameter = this.own(id);
    if (typeof parameter.value !== 'boolean') throw new Error(`Method parameter ${id} must be true or false`);
    const value = this.used.get(id) ?? null;
    if (value === null || value === '') return parameter.value;
    if (typeof value === 'boolean') return value;
    const text = String(value).trim();
    if (text === '1' || text === '0') return text === '1';
    return this.reject(parameter, value, 'not-yes-or-no', parameter.value);
  }

  names(id: string): readonly string[] {
    return splitNames(this.text(id));
  }

  tests(id: string): readonly TestList[] {
    const parameter = this.own(id);
    const text = this.text(id);
    const lists = parseTestLists(text);
    if (lists !== null) return lists;
    const own = parseTestLists(String(parameter.value));
    if (own === null) throw new Error(`Method parameter ${id} must be a list of tests`);
    return this.reject(parameter, text, 'unreadable-list', own);
  }

  /** The slots `region.1.test`, `region.1.n` …; a slot without figures is left out. */
  regions(): RegionReference[] {
    const references: RegionReference[] = [];
    for (let slot = 1; this.byId.has(`region.${slot}.test`); slot++) {
      const [test] = this.tests(`region.${slot}.test`);
      if (test === undefined) continue;
      const part = (name: string): number | null =>
        this.byId.has(`region.${slot}.${name}`) ? this.optionalNumber(`region.${slot}.${name}`) : null;
      const figures = {
        participants: part('n'),
        mean: part('mean'),
        standardDeviation: part('deviation'),
        lowerFence: part('lower-fence'),
        upperFence: part('upper-fence'),
      };
      if (Object.values(figures).every((figure) => figure === null)) continue;
      for (const grade of test.grades) {
        for (const subject of test.subjects) {
          const schoolYear = this.optionalNumber('region.school-year');
          references.push({
            schoolYear,
            procedure: test.procedure,
            grade,
            subject,
            level: '',
            ...figures,
            itemPercent: null,
          });
        }
      }
    }
    return references;
  }

  problems(): readonly ParameterProblem[] {
    return this.found;
  }

  private text(id: string): string {
    const parameter = this.own(id);
    if (typeof parameter.value !== 'string') throw new Error(`Method parameter ${id} must be a text`);
    const value = this.used.get(id);
    return typeof value === 'string' && value.trim() !== '' ? value : parameter.value;
  }

  private own(id: string): MethodParameter {
    const parameter = this.byId.get(id);
    if (parameter === undefined) throw new Error(`Method ${this.method.version} has no parameter ${id}`);
    return parameter;
  }

  private reject<T>(
    parameter: MethodParameter,
    value: ParameterValue,
    reason: ParameterProblem['reason'],
    own: T,
  ): T {
    this.report(parameter, value, reason);
    return own;
  }

  private report(
    parameter: MethodParameter,
    value: ParameterValue,
    reason: ParameterProblem['reason'],
  ): void {
    const { id, title, minimum = null, maximum = null } = parameter;
    this.found.push({ id, title, value, reason, minimum, maximum });
  }
}

function splitNames(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
