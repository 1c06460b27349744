/** Printed number, id or name of the nearest record around a place in a JSON value, so that a reader finds it. */
import { isObject } from './decode';
import type { JsonPath } from './json-problem';

export function namedRecord(json: unknown, path: JsonPath): string | null {
  let value: unknown = json;
  let name: string | null = null;
  for (const step of path) {
    value = childOf(value, step);
    name = nameOf(value) ?? name;
  }
  return name;
}

function childOf(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? (value as readonly unknown[])[step] : undefined;
  return isObject(value) ? value[String(step)] : undefined;
}

function nameOf(value: unknown): string | null {
  if (!isObject(value)) return null;
  for (const field of ['number', 'label', 'id', 'title', 'name']) {
    const found = value[field];
    if (typeof found === 'string' && found.trim() !== '') return found;
    if (typeof found === 'number') return String(found);
  }
  return null;
}
