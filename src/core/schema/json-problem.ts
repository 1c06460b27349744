/** What is wrong with a file of a district or of scales: code, path in the file and facts; its sentence is made elsewhere. */
export type JsonPath = readonly (string | number)[];

export type JsonKind = 'text' | 'number' | 'whole-number' | 'boolean' | 'list' | 'object' | 'null';

const longestShown = 80;

export interface JsonProblemFacts {
  /** Null where the reader of JSON does not say the place. */
  readonly 'not-json': { readonly line: number | null; readonly column: number | null };
  readonly 'missing-field': { readonly field: string };
  readonly 'unknown-field': { readonly field: string; readonly similar: string | null };
  readonly 'wrong-type': { readonly expected: JsonKind; readonly found: JsonKind };
  readonly 'empty-text': Record<string, never>;
  readonly 'unknown-value': {
    readonly value: string;
    readonly allowed: readonly string[];
    readonly similar: string | null;
  };
  readonly 'unknown-direction': {
    readonly value: string;
    readonly known: readonly string[];
    readonly similar: string | null;
  };
  /** The direction is a known one, but the district's own list of directions lacks it. */
  readonly 'direction-not-listed': { readonly direction: string; readonly listed: readonly string[] };
  readonly 'bad-year': { readonly value: string; readonly from: number; readonly to: number };
  readonly 'year-outside-table': { readonly year: string; readonly years: readonly number[] };
  readonly 'deadline-type': { readonly found: JsonKind; readonly value: string };
  readonly 'number-as-number': { readonly value: number };
  readonly 'target-without-unit': { readonly known: readonly string[] };
  readonly 'percent-above-hundred': { readonly value: number };
  readonly 'range-reversed': { readonly value: number; readonly valueMax: number };
  readonly 'duplicate-id': { readonly id: string; readonly first: JsonPath };
  readonly 'duplicate-number': {
    readonly number: string;
    readonly section: string;
    readonly first: JsonPath;
  };
  readonly 'duplicate-direction': { readonly direction: string; readonly first: JsonPath };
  readonly 'unknown-event': { readonly event: string; readonly similar: string | null };
  readonly 'unknown-parent': { readonly parent: string; readonly section: string };
  readonly 'unknown-group': { readonly group: string; readonly groups: readonly string[] };
  /** An indicator names a place the document does not have. */
  readonly 'unknown-place': { readonly place: string };
  readonly 'text-not-printed': { readonly text: string };
  readonly 'unknown-quantity': { readonly quantity: string; readonly similar: string | null };
  readonly 'duplicate-title': { readonly id: string; readonly title: string };
  /** A share whose denominator neither the document names nor the writer calls proposed. */
  readonly 'denominator-unnamed': Record<string, never>;
  readonly 'presence-not-yes-no': Record<string, never>;
  readonly 'reason-missing': Record<string, never>;
  readonly 'indicator-missing': { readonly place: string };
  readonly 'target-without-indicator': { readonly target: string };
  readonly 'unknown-target': { readonly target: string };
  readonly 'no-directions': Record<string, never>;
  /** Files of scales: lowest scores of marks 3, 4 and 5. */
  readonly 'cuts-not-ascending': Record<string, never>;
  readonly 'cut-above-maximum': { readonly value: number; readonly maximum: number };
}

export type JsonProblemCode = keyof JsonProblemFacts;

export type JsonProblemOf<C extends JsonProblemCode> = {
  readonly code: C;
  readonly path: JsonPath;
  readonly facts: JsonProblemFacts[C];
  /** Printed number, id or name of the nearest record around the place, for the reader. */
  readonly record: string | null;
};

export type JsonProblem = { [C in JsonProblemCode]: JsonProblemOf<C> }[JsonProblemCode];

export function jsonProblem<C extends JsonProblemCode>(
  code: C,
  path: JsonPath,
  facts: JsonProblemFacts[C],
): JsonProblem {
  const made: JsonProblemOf<C> = { code, path, facts, record: null };
  return made as JsonProblem;
}

export function jsonKind(value: unknown): JsonKind {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return 'object';
}

/** How a problem shows any JSON value; an object of JSON may have a `toString` of its own, so none is asked for it. */
export function shownJson(value: unknown): string {
  if (typeof value === 'string') return value;
  const shown = JSON.stringify(value) ?? jsonKind(value);
  return shown.length > longestShown ? `${shown.slice(0, longestShown)}…` : shown;
}
