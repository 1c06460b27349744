/** Reads unknown JSON into a typed value and collects every problem instead of stopping at the first. */
import { closest } from './closest';
import type { JsonProblem, JsonPath } from './json-problem';
import { jsonProblem, jsonKind } from './json-problem';

const failed: unique symbol = Symbol('failed');
export type Failed = typeof failed;

export type Decoder<T> = (value: unknown, path: JsonPath, problems: JsonProblem[]) => T | Failed;

export interface FieldDecoder<T> {
  readonly decode: Decoder<T>;
  /** What stands for an absent field; without it the field is required. */
  readonly fallback?: { readonly value: T };
  readonly missing?: (path: JsonPath) => JsonProblem;
}

export type FieldDecoders<T> = { readonly [K in keyof T]-?: FieldDecoder<T[K]> };

export function required<T>(decode: Decoder<T>, missing?: (path: JsonPath) => JsonProblem): FieldDecoder<T> {
  return { decode, missing };
}

export function optional<T>(decode: Decoder<T>, value: T): FieldDecoder<T> {
  return { decode, fallback: { value } };
}

export function isFailed<T>(value: T | Failed): value is Failed {
  return value === failed;
}

/** Records the problem and fails. */
export function fail(problems: JsonProblem[], problem: JsonProblem): Failed {
  problems.push(problem);
  return failed;
}

export const text: Decoder<string> = (value, path, problems) => {
  if (typeof value !== 'string') {
    return fail(problems, jsonProblem('wrong-type', path, { expected: 'text', found: jsonKind(value) }));
  }
  if (value.trim() === '') return fail(problems, jsonProblem('empty-text', path, {}));
  return value;
};

export const number: Decoder<number> = (value, path, problems) =>
  typeof value === 'number' && Number.isFinite(value)
    ? value
    : fail(problems, jsonProblem('wrong-type', path, { expected: 'number', found: jsonKind(value) }));

export const wholeNumber: Decoder<number> = (value, path, problems) =>
  typeof value === 'number' && Number.isSafeInteger(value)
    ? value
    : fail(problems, jsonProblem('wrong-type', path, { expected: 'whole-number', found: jsonKind(value) }));

export const flag: Decoder<boolean> = (value, path, problems) =>
  typeof value === 'boolean'
    ? value
    : fail(problems, jsonProblem('wrong-type', path, { expected: 'boolean', found: jsonKind(value) }));

export function orNull<T>(decode: Decoder<T>): Decoder<T | null> {
  return (value, path, problems) => (value === null ? null : decode(value, path, problems));
}

export function oneOf<T extends string>(allowed: readonly T[]): Decoder<T> {
  return (value, path, problems) => {
    const found = allowed.find((each) => each === value);
    if (found !== undefined) return found;
    if (typeof value !== 'string') {
      return fail(problems, jsonProblem('wrong-type', path, { expected: 'text', found: jsonKind(value) }));
    }
    return fail(
      problems,
      jsonProblem('unknown-value', path, { value, allowed, similar: closest(value, allowed) }),
    );
  };
}

export function list<T>(decode: Decoder<T>): Decoder<readonly T[]> {
  return (value, path, problems) => {
    if (!Array.isArray(value)) {
      return fail(problems, jsonProblem('wrong-type', path, { expected: 'list', found: jsonKind(value) }));
    }
    const before = problems.length;
    const items: T[] = [];
    value.forEach((item: unknown, index) => {
      const decoded = decode(item, [...path, index], problems);
      if (!isFailed(decoded)) items.push(decoded);
    });
    return problems.length === before ? items : failed;
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return jsonKind(value) === 'object';
}

/** Fields beginning with `$` are the writer's own remarks. */
export function object<T extends object>(fields: FieldDecoders<T>): Decoder<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return (value, path, problems) => {
    if (!isObject(value)) {
      return fail(problems, jsonProblem('wrong-type', path, { expected: 'object', found: jsonKind(value) }));
    }
    const before = problems.length;
    reportUnknownFields(value, names, path, problems);
    const result: Partial<T> = {};
    for (const name of names) {
      const decoded = decodeField(value[name], fields[name], [...path, name], problems);
      if (!isFailed(decoded)) result[name] = decoded;
    }
    return problems.length === before ? (result as T) : failed;
  };
}

function decodeField<T>(
  value: unknown,
  field: FieldDecoder<T>,
  path: JsonPath,
  problems: JsonProblem[],
): T | Failed {
  if (value !== undefined) return field.decode(value, path, problems);
  if (field.fallback !== undefined) return field.fallback.value;
  const name = String(path[path.length - 1]);
  return fail(
    problems,
    field.missing?.(path) ?? jsonProblem('missing-field', path.slice(0, -1), { field: name }),
  );
}

function reportUnknownFields(
  value: Readonly<Record<string, unknown>>,
  names: readonly string[],
  path: JsonPath,
  problems: JsonProblem[],
): void {
  for (const name of Object.keys(value)) {
    if (names.includes(name) || name.startsWith('$')) continue;
    problems.push(
      jsonProblem('unknown-field', [...path, name], { field: name, similar: closest(name, names) }),
    );
  }
}
