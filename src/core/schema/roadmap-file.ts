/** Roadmap sections, events and targets as a district file writes them: what follows from the rest may be left out. */
import type { Decoder } from './decode';
import { flag, list, number, object, oneOf, optional, orNull, required, text, wholeNumber } from './decode';
import type { DirectionId } from './direction';
import { jsonProblem } from './json-problem';
import {
  deadline,
  direction,
  line,
  lines,
  nullableText,
  optionalText,
  optionalTexts,
  printedNumber,
  texts,
  year,
} from './district-file-fields';
import type {
  Aim,
  EventFlag,
  EventGroup,
  Periodicity,
  RoadmapEvent,
  RoadmapSection,
  Target,
} from './roadmap';
import { owners, targetComparisons, targetUnits } from './roadmap';

export interface EventEntry extends Omit<
  RoadmapEvent,
  'id' | 'section' | 'groupTitle' | 'key' | 'parent' | 'direction' | 'targets'
> {
  /** Null: made of the section, the group and the number. */
  readonly id: string | null;
  /** Null: the printed number without its closing dot. */
  readonly key: string | null;
  /** Printed number of the parent in the same section. */
  readonly parent: string | null;
  /** Null: the section's. */
  readonly direction: DirectionId | null;
}

export interface SectionEntry extends Omit<RoadmapSection, 'events'> {
  readonly events: readonly EventEntry[];
}

export interface TargetEntry extends Omit<Target, 'direction' | 'where' | 'section' | 'row'> {
  /** Null: the event's. */
  readonly direction: DirectionId | null;
  readonly where: string | null;
  readonly row: string | null;
}

const eventFlags: readonly EventFlag[] = [
  'parent-with-own-deadline',
  'duplicate-number',
  'number-missing',
  'number-merged',
  'number-without-dot',
  'number-inferred',
  'deadline-missing',
  'indicator-missing',
  'responsible-missing',
  'page-split',
  'truncated',
  'editorial-mark',
  'under-other-heading',
];

const event: Decoder<EventEntry> = object<EventEntry>({
  id: optionalText,
  number: required(printedNumber),
  key: optionalText,
  group: optionalText,
  level: optional(wholeNumber, 1),
  parent: optionalText,
  direction: optional(orNull(direction), null),
  text: required(text),
  items: optionalTexts,
  deadline: required(deadline),
  responsible: required(nullableText),
  indicator: optionalText,
  expectedResult: optionalText,
  owner: optional(oneOf(owners), 'district'),
  lines,
  flags: optional(list(oneOf(eventFlags)), []),
});

const group: Decoder<EventGroup> = object<EventGroup>({
  id: required(text),
  number: optionalText,
  title: required(text),
  line,
});

export const section: Decoder<SectionEntry> = object<SectionEntry>({
  id: required(text),
  label: required(text),
  title: required(text),
  direction: required(direction),
  line,
  columns: optional(texts, []),
  groups: optional(list(group), []),
  events: required(list(event)),
});

export const target: Decoder<TargetEntry> = object<TargetEntry>({
  id: required(text),
  value: required(number),
  valueMax: optional(orNull(number), null),
  unit: required(oneOf(targetUnits), (path) =>
    jsonProblem('target-without-unit', path.slice(0, -1), { known: targetUnits }),
  ),
  comparison: required(oneOf(targetComparisons)),
  period: required(text),
  years: required(orNull(list(year))),
  yearsInferred: optional(flag, false),
  per: optional(orNull(oneOf(['year', 'half_year', 'organization'])), null),
  subject: required(text),
  direction: optional(orNull(direction), null),
  owner: optional(oneOf(owners), 'district'),
  where: optionalText,
  event: optionalText,
  row: optionalText,
  field: required(
    oneOf([
      'text',
      'deadline',
      'indicator',
      'expectedResult',
      'passportIndicator',
      'passportTarget',
      'passportMeasure',
    ]),
  ),
  kind: optional(oneOf(['value', 'duration', 'frequency']), 'value'),
  cumulative: optional(flag, false),
  series: optionalText,
  duplicateOf: optionalText,
  quote: required(text),
  line,
  notes: optionalTexts,
});

export const aim: Decoder<Aim> = object<Aim>({
  quote: required(text),
  line,
  where: required(text),
  event: optionalText,
  direction: optional(orNull(direction), null),
  kind: required(text),
});

export const periodicity: Decoder<Periodicity> = object<Periodicity>({
  event: required(text),
  times: required(wholeNumber),
  everyYears: required(wholeNumber),
  per: required(oneOf(['organization'])),
  quote: required(text),
  line,
});
