/** Columns of works (school, score, journal mark) gathered into each school's pupils, in the order of first mention. */
import { PartBuilder } from '../core/results/part-builder';
import type { TestRecord } from '../core/results/record';
import { normaliseLabel } from '../core/table/normalise-label';
import { neededRows } from './data-rows';
import { notAvailable, valueError } from './function-error';
import { boundedAt, placeAt, textAt, type Argument } from './matrix';
import { keyOf } from './one-test';

export interface PupilColumns {
  readonly schools: Argument;
  readonly scores: Argument;
  readonly journalMarks: Argument | null;
}

/** No test gives more; a bigger number is a mistake of the range. */
const scoreBounds = { minimum: 0, maximum: 1000 };

/** A row without a score is an absent pupil; a score above the maximum is left out, as everywhere in the statistics. */
export function pupilsBySchool(
  { schools, scores, journalMarks }: PupilColumns,
  maximum: number | null,
): TestRecord[] {
  const others = journalMarks === null ? [schools] : [schools, journalMarks];
  const { start, end } = neededRows([scores], others);
  const known = new Map<string, { readonly name: string; readonly part: PartBuilder }>();
  for (let row = start; row < end; row++) {
    const score = boundedAt(scores, row, 0, scoreBounds);
    if (score === null) continue;
    const name = textAt(schools, row);
    if (name === '') throw valueError({ code: 'blank-cell', place: placeAt(schools, row) });
    if (maximum !== null && score > maximum) continue;
    const label = normaliseLabel(name);
    let school = known.get(label);
    if (school === undefined) {
      school = { name, part: new PartBuilder('') };
      known.set(label, school);
    }
    school.part.add('', score, journalMarks === null ? 0 : markAt(journalMarks, row), 0, []);
  }
  if (known.size === 0) throw notAvailable({ code: 'no-data', argument: scores.name });
  return [...known.values()].map(({ name, part }) => ({
    key: keyOf(name),
    items: [],
    parts: [part.build(null)],
    place: null,
  }));
}

/** 0 where there is none: only marks 2–5 are compared. */
function markAt(source: Argument, row: number): number {
  const mark = boundedAt(source, row, 0, { minimum: 0 }) ?? 0;
  return Number.isInteger(mark) && mark >= 2 && mark <= 5 ? mark : 0;
}
