/** The file of scales as a methodologist writes it: what is left out gets its default, what is wrong is said with its place. */
import {
  fail,
  flag,
  isFailed,
  list,
  number,
  object,
  optional,
  required,
  text,
  wholeNumber,
  type Decoder,
} from './decode';
import { jsonProblem, type JsonProblem } from './json-problem';
import type { Scale } from './scale';

interface ScaleEntry extends Omit<Scale, 'schoolYear'> {
  /** First years of the school years in which it holds. */
  readonly schoolYears: readonly number[];
}

export type ScalesReading =
  | { readonly ok: true; readonly scales: readonly Scale[] }
  | { readonly ok: false; readonly problems: readonly JsonProblem[] };

const cuts: Decoder<NonNullable<Scale['cuts']>> = (value, path, problems) => {
  const found = list(number)(value, path, problems);
  if (isFailed(found)) return found;
  const [three, four, five, ...rest] = found;
  const isAscending =
    three !== undefined && four !== undefined && five !== undefined && three < four && four < five;
  return isAscending && rest.length === 0
    ? [three, four, five]
    : fail(problems, jsonProblem('cuts-not-ascending', path, {}));
};

const scalesFile = object<{ readonly scales: readonly ScaleEntry[] }>({
  scales: required(
    list(
      object<ScaleEntry>({
        schoolYears: required(list(wholeNumber)),
        procedure: required(text),
        grade: required(wholeNumber),
        subject: required(text),
        level: optional(text, ''),
        maximum: optional<number | null>(number, null),
        cuts: optional<Scale['cuts']>(cuts, null),
        threshold: optional<number | null>(number, null),
        extraCondition: optional<string | null>(text, null),
        source: required(text),
        isConfirmed: optional(flag, true),
      }),
    ),
  ),
});

/** Reads a file that JSON.parse has already read; never throws. */
export function parseScalesFile(json: unknown): ScalesReading {
  const problems: JsonProblem[] = [];
  const file = scalesFile(json, [], problems);
  if (isFailed(file)) return { ok: false, problems };
  file.scales.forEach(({ maximum, cuts: lowest }, at) => {
    const highest = lowest?.[2] ?? 0;
    if (maximum !== null && highest > maximum)
      problems.push(jsonProblem('cut-above-maximum', ['scales', at, 'cuts'], { value: highest, maximum }));
  });
  const scales = file.scales.flatMap(({ schoolYears, ...scale }) =>
    schoolYears.map((schoolYear) => ({ schoolYear, ...scale })),
  );
  return problems.length === 0 ? { ok: true, scales } : { ok: false, problems };
}
