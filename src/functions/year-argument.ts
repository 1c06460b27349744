/** A calendar year or a school year as a formula gives it. */
import { parseSchoolYear } from '../core/table/parse-school-year';
import { valueError } from './function-error';
import { argument, boundedAt, cellAt, isBlank, optionalArgument, placeAt, textAt } from './matrix';

const bounds = { minimum: 2000, maximum: 2100 };

export function yearArgument(name: string, value: unknown): number {
  const year = boundedAt(argument(name, value), 0, 0, bounds);
  if (year === null) throw valueError({ code: 'missing', place: { argument: name } });
  if (!Number.isInteger(year))
    throw valueError({ code: 'not-whole', place: { argument: name }, value: year });
  return year;
}

/** «2025/2026» or its first year; null where it was left out. */
export function schoolYearArgument(name: string, value: unknown): number | null {
  const source = optionalArgument(name, value);
  if (source === null || isBlank(cellAt(source, 0))) return null;
  const text = textAt(source, 0);
  const year = /^\d{4}$/u.test(text) ? Number(text) : parseSchoolYear(text);
  if (year !== null) return year;
  throw valueError({ code: 'not-a-number', place: placeAt(source, 0), value: text });
}
