/** A calendar year as a formula gives it. */
import { valueError } from './function-error';
import { requiredNumber } from './matrix';

const bounds = { minimum: 2000, maximum: 2100 };

export function yearArgument(name: string, value: unknown): number {
  const year = requiredNumber(name, value, bounds);
  if (!Number.isInteger(year))
    throw valueError({ code: 'not-whole', place: { argument: name }, value: year });
  return year;
}
