/** The kinds of arguments: what Excel is told of one, and how its cells become what a function computes with. */
import type { FlagsParameters } from '../core/flags/parameters';
import { valueError } from './function-error';
import {
  argument,
  boundedAt,
  filledArgument,
  needColumns,
  numberCount,
  numbersIn,
  optionalArgument,
  textAt,
  type Argument,
  type Bounds,
} from './matrix';
import { parametersArgument } from './parameters-argument';
import { switchArgument } from './switch-argument';
import { schoolYearArgument, yearArgument } from './year-argument';

export interface Wording {
  readonly en: string;
  readonly ru: string;
}

export interface FunctionArgument<T> {
  /** Without blanks, so that Excel can show it in the formula's hint. The English name is the key of the definition. */
  readonly russianName: string;
  readonly description: Wording;
  /** `range`: cells of one table; `value`: one number, text or date. */
  readonly kind: 'range' | 'value';
  readonly isOptional: boolean;
  /** `name`: as messages quote the argument; Excel sends null for one left out. */
  readonly read: (name: string, value: unknown) => T;
}

/** The numbers of a small range, as many as it may hold; labels beside them are passed over. */
export interface NumberList {
  readonly name: string;
  readonly values: readonly number[];
}

type Kind<T> = (russianName: string, description: Wording) => FunctionArgument<T>;

function kindOf<T>(kind: 'range' | 'value', isOptional: boolean, read: FunctionArgument<T>['read']): Kind<T> {
  return (russianName, description) => ({ russianName, description, kind, isOptional, read });
}

export const range = kindOf('range', false, argument);
export const optionalRange = kindOf('range', true, filledArgument);
export const text = kindOf('value', false, neededText);
export const optionalText = kindOf('value', true, (name, value) =>
  filledArgument(name, value) === null ? null : neededText(name, value),
);
export const year = kindOf('value', false, yearArgument);
export const optionalSchoolYear = kindOf('value', true, schoolYearArgument);
export const optionalSwitch = kindOf('value', true, switchArgument);
export const parametersTable: Kind<FlagsParameters> = kindOf('range', true, parametersArgument);

/** A range of so many columns; those after the first `least` may be absent. */
export function columnRange(
  russianName: string,
  description: Wording,
  columns: readonly string[],
  least?: number,
): FunctionArgument<Argument> {
  const read = (name: string, value: unknown) => withColumns(argument(name, value), columns, least);
  return kindOf('range', false, read)(russianName, description);
}

export function optionalColumnRange(
  russianName: string,
  description: Wording,
  columns: readonly string[],
  least?: number,
): FunctionArgument<Argument | null> {
  const read = (name: string, value: unknown) => {
    const source = filledArgument(name, value);
    return source === null ? null : withColumns(source, columns, least);
  };
  return kindOf('range', true, read)(russianName, description);
}

/** As many numbers as are named; with any of `more`, all of them. */
export function numbers(
  russianName: string,
  description: Wording,
  names: readonly string[],
  more: readonly string[] = [],
): FunctionArgument<NumberList> {
  const read = (name: string, value: unknown) => numberList(argument(name, value), names, more);
  return kindOf('range', false, read)(russianName, description);
}

export function optionalNumbers(
  russianName: string,
  description: Wording,
  names: readonly string[],
): FunctionArgument<NumberList | null> {
  const read = (name: string, value: unknown) => {
    const source = filledArgument(name, value);
    return source === null ? null : numberList(source, names, []);
  };
  return kindOf('range', true, read)(russianName, description);
}

export function optionalNumber(
  russianName: string,
  description: Wording,
  bounds: Bounds,
): FunctionArgument<number | null> {
  const read = (name: string, value: unknown) => {
    const source = optionalArgument(name, value);
    return source === null ? null : boundedAt(source, 0, 0, bounds);
  };
  return kindOf('value', true, read)(russianName, description);
}

function withColumns(source: Argument, columns: readonly string[], least?: number): Argument {
  needColumns(source, columns, least);
  return source;
}

function numberList(source: Argument, names: readonly string[], more: readonly string[]): NumberList {
  const hasMore = more.length > 0 && numberCount(source) > names.length;
  return { name: source.name, values: numbersIn(source, hasMore ? [...names, ...more] : names) };
}

function neededText(name: string, value: unknown): string {
  const found = textAt(argument(name, value), 0);
  if (found === '') throw valueError({ code: 'missing', place: { argument: name } });
  return found;
}
