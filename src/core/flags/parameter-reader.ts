/** One parameter of the method at a time: the district's value where it can be used, the method's own where not. */
import type { Method, MethodParameter } from '../schema/method';
import { parseSchoolYear } from '../table/parse-school-year';
import type { RegionReference } from './region-reference';
import { parseTestLists, type TestList } from './test-list';

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

/** Texts that mean yes and no, lower case. */
export interface SwitchWords {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export class ParameterReader {
  private readonly byId: ReadonlyMap<string, MethodParameter>;
  private readonly used = new Map<string, ParameterValue>();
  private readonly found: ParameterProblem[] = [];

  constructor(
    private readonly method: Method,
    overrides: ReadonlyMap<string, ParameterValue>,
    private readonly words: SwitchWords,
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

  /** Yes and no come as booleans, as 1 and 0, or in words. */
  switch(id: string): boolean {
    const parameter = this.own(id);
    if (typeof parameter.value !== 'boolean') throw new Error(`Method parameter ${id} must be true or false`);
    const value = this.used.get(id) ?? null;
    if (value === null || value === '') return parameter.value;
    if (typeof value === 'boolean') return value;
    const text = String(value).trim().toLowerCase();
    if (text === '1' || this.words.yes.includes(text)) return true;
    if (text === '0' || this.words.no.includes(text)) return false;
    return this.reject(parameter, value, 'not-yes-or-no', parameter.value);
  }

  /** First year of the school year, from that year or from both; null where none is given. */
  schoolYear(id: string): number | null {
    const parameter = this.own(id);
    const value = this.used.get(id) ?? parameter.value;
    if (value === null || value === '') return null;
    if (typeof value === 'number' && Number.isInteger(value) && value > 2000 && value < 2100) return value;
    return parseSchoolYear(String(value)) ?? this.reject(parameter, value, 'not-a-number', null);
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
    const schoolYear = this.schoolYear('region.school-year');
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
