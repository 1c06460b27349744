/** One definition a parameter of the method: value, unit, source and limits, once. A district may change the value on its own sheet. */
import type { TestList } from './test-list';

interface Described {
  /** Never changes: districts' sheets of parameters hold it. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly source: string;
}

export interface NumberParameter extends Described {
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** The method gives none; a district may. */
export interface FigureParameter extends Described {
  readonly value: null;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface SwitchParameter extends Described {
  readonly value: boolean;
}

/** Names with commas between them, or tests as `parseTestLists` reads them. */
export interface ListParameter<H extends 'names' | 'tests'> extends Described {
  readonly value: string;
  readonly holds: H;
}

export interface SchoolYearParameter extends Described {
  readonly value: null;
  readonly holds: 'school-year';
}

export type MethodParameter =
  | NumberParameter
  | FigureParameter
  | SwitchParameter
  | ListParameter<'names'>
  | ListParameter<'tests'>
  | SchoolYearParameter;

/** Definitions of the values `V`: the same shape, a definition in the place of each value. */
export type DefinitionsOf<V> = V extends number
  ? NumberParameter
  : V extends boolean
    ? SwitchParameter
    : V extends readonly TestList[]
      ? ListParameter<'tests'>
      : V extends readonly string[]
        ? ListParameter<'names'>
        : { readonly [K in keyof V]: DefinitionsOf<V[K]> };

/** The compiler's question whether a definition is whole; it changes nothing. */
export function defineParameter<const P extends MethodParameter>(parameter: P): P {
  return parameter;
}
