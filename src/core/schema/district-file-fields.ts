/** Decoders of the small values a district file is made of: years, directions, deadlines, passages. */
import { closest } from './closest';
import type { Decoder } from './decode';
import {
  fail,
  isFailed,
  isObject,
  list,
  object,
  optional,
  orNull,
  required,
  text,
  wholeNumber,
} from './decode';
import type { DirectionId } from './direction';
import { directionIds } from './direction';
import { jsonKind, jsonProblem, shownJson } from './json-problem';
import type { Passage, Quote } from './passage';

const earliestYear = 2000;
const latestYear = 2100;

export const year: Decoder<number> = (value, path, problems) =>
  typeof value === 'number' && Number.isInteger(value) && value >= earliestYear && value <= latestYear
    ? value
    : fail(
        problems,
        jsonProblem('bad-year', path, { value: shownJson(value), from: earliestYear, to: latestYear }),
      );

export const direction: Decoder<DirectionId> = (value, path, problems) => {
  const found = directionIds.find((each) => each === value);
  if (found !== undefined) return found;
  const shown = shownJson(value);
  return fail(
    problems,
    jsonProblem('unknown-direction', path, {
      value: shown,
      known: directionIds,
      similar: closest(shown, directionIds),
    }),
  );
};

/** A roadmap phrase or null; a bare year or a date object would lose how the document words it. */
export const deadline: Decoder<string | null> = (value, path, problems) => {
  if (value === null) return null;
  if (typeof value === 'string') return text(value, path, problems);
  return fail(
    problems,
    jsonProblem('deadline-type', path, { found: jsonKind(value), value: shownJson(value) }),
  );
};

/** Text, because 1.10 as a number becomes 1.1; empty where the document prints no number. */
export const printedNumber: Decoder<string> = (value, path, problems) => {
  if (typeof value === 'number') return fail(problems, jsonProblem('number-as-number', path, { value }));
  return value === '' ? '' : text(value, path, problems);
};

/** Text by year; the keys are years. */
export const textByYear: Decoder<Readonly<Partial<Record<string, string>>>> = (value, path, problems) => {
  if (!isObject(value)) {
    return fail(problems, jsonProblem('wrong-type', path, { expected: 'object', found: jsonKind(value) }));
  }
  const cells: Record<string, string> = {};
  for (const [key, cell] of Object.entries(value)) {
    const asYear = year(/^\d{4}$/.test(key) ? Number(key) : key, [...path, key], problems);
    const decoded = text(cell, [...path, key], problems);
    if (!isFailed(asYear) && !isFailed(decoded)) cells[key] = decoded;
  }
  return cells;
};

export const texts = list(text);
export const nullableText = orNull(text);
export const lineNumbers = list(wholeNumber);
export const lines = optional(lineNumbers, []);
export const line = optional(orNull(wholeNumber), null);
export const optionalText = optional(nullableText, null);
export const optionalTexts = optional(texts, []);

const passage = object<Passage>({ text: required(text), lines });
export const passages = optional(list(passage), []);
export const quote = object<Quote>({ quote: required(text), line });
