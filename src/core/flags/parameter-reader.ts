/** One parameter of the method at a time: the district's value where it can be used, the method's own where not. */
import type {
  FigureParameter,
  ListParameter,
  MethodParameter,
  NumberParameter,
  SchoolYearParameter,
} from '../schema/define-parameter';
import { parseTestLists, type TestList } from '../schema/test-list';
import { parseSchoolYear } from '../table/parse-school-year';

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

/** A district's value in force in place of the method's own. */
export interface ParameterChange {
  readonly parameter: MethodParameter;
  readonly value: number | boolean | string;
}

/** Texts that mean yes and no, lower case. */
export interface SwitchWords {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export class ParameterReader {
  private readonly used = new Map<string, ParameterValue>();
  private readonly found: ParameterProblem[] = [];

  constructor(
    private readonly parameters: readonly MethodParameter[],
    overrides: ReadonlyMap<string, ParameterValue>,
    private readonly words: SwitchWords,
  ) {
    const ids = new Set(parameters.map(({ id }) => id));
    const idOfTitle = new Map(parameters.map(({ id, title }) => [title, id]));
    for (const [name, value] of overrides) {
      const id = ids.has(name) ? name : idOfTitle.get(name);
      if (id === undefined) this.report({ id: name, title: name }, value, 'unknown');
      else this.used.set(id, value);
    }
  }

  read(parameter: MethodParameter): unknown {
    if ('holds' in parameter) {
      if (parameter.holds === 'names') return splitNames(this.text(parameter));
      return parameter.holds === 'tests' ? this.tests(parameter) : this.schoolYear(parameter);
    }
    return typeof parameter.value === 'boolean'
      ? this.switch(parameter, parameter.value)
      : this.optionalNumber(parameter);
  }

  /** Null where neither the district nor the method gives a number. */
  optionalNumber(parameter: NumberParameter | FigureParameter): number | null {
    const { id, value: own, minimum = -Infinity, maximum = Infinity } = parameter;
    const value = this.used.get(id);
    if (value === undefined || value === null || value === '') return own;
    const number = typeof value === 'string' ? Number(value.trim().replace(',', '.')) : value;
    if (typeof number !== 'number' || !Number.isFinite(number))
      return this.reject(parameter, value, 'not-a-number', own);
    const isInRange = number >= minimum && number <= maximum;
    return isInRange ? number : this.reject(parameter, value, 'out-of-range', own);
  }

  /** First year of the school year, from that year or from both; null where none is given. */
  schoolYear(parameter: SchoolYearParameter): number | null {
    const value = this.used.get(parameter.id) ?? null;
    if (value === null || value === '') return null;
    if (typeof value === 'number' && Number.isInteger(value) && value > 2000 && value < 2100) return value;
    return parseSchoolYear(String(value)) ?? this.reject(parameter, value, 'not-a-number', null);
  }

  tests(parameter: ListParameter<'tests'>): readonly TestList[] {
    const text = this.text(parameter);
    const lists = parseTestLists(text);
    return lists ?? this.reject(parameter, text, 'unreadable-list', parseTestLists(parameter.value) ?? []);
  }

  problems(): readonly ParameterProblem[] {
    return this.found;
  }

  /** To be asked when every parameter was read. */
  changes(): readonly ParameterChange[] {
    const refused = new Set(this.found.map(({ id }) => id));
    return this.parameters.flatMap((parameter) => {
      const value = refused.has(parameter.id) ? null : this.ownValue(parameter);
      return value === null || value === plainList(parameter.value) ? [] : [{ parameter, value }];
    });
  }

  private ownValue(parameter: MethodParameter): number | boolean | string | null {
    const value = this.used.get(parameter.id) ?? null;
    if (value === null || value === '') return null;
    if (typeof parameter.value === 'boolean') return this.switch(parameter, parameter.value);
    if ('holds' in parameter) return plainList(String(value));
    return this.optionalNumber(parameter as NumberParameter | FigureParameter);
  }

  /** Yes and no come as booleans, as 1 and 0, or in words. */
  private switch(parameter: MethodParameter, own: boolean): boolean {
    const value = this.used.get(parameter.id) ?? null;
    if (value === null || value === '') return own;
    if (typeof value === 'boolean') return value;
    const text = String(value).trim().toLowerCase();
    if (text === '1' || this.words.yes.includes(text)) return true;
    if (text === '0' || this.words.no.includes(text)) return false;
    return this.reject(parameter, value, 'not-yes-or-no', own);
  }

  private text({ id, value: own }: ListParameter<'names' | 'tests'>): string {
    const value = this.used.get(id);
    return typeof value === 'string' && value.trim() !== '' ? value : own;
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
    parameter: Pick<MethodParameter, 'id' | 'title'> & {
      readonly minimum?: number;
      readonly maximum?: number;
    },
    value: ParameterValue,
    reason: ParameterProblem['reason'],
  ): void {
    const { id, title, minimum = null, maximum = null } = parameter;
    this.found.push({ id, title, value, reason, minimum, maximum });
  }
}

function plainList<V extends ParameterValue>(value: V): V | string {
  return typeof value === 'string' ? value.replace(/\s*([,;:])\s*/gu, '$1 ').trim() : value;
}

function splitNames(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
