/** Where a district's document ends the management cycle: recommendations, decisions, and what they effected. */
import type { DirectionId } from './direction';
import type { District } from './district';
import type { CycleComponent } from './passport';
import type { EventId } from './roadmap';

export type CycleStep = Extract<CycleComponent, 'recommendations' | 'decisions' | 'effectiveness'>;
export const cycleSteps: readonly CycleStep[] = ['recommendations', 'decisions', 'effectiveness'];

/** Sources of regular expressions that recognise a step in an event's text; compiled with the flags `iu`. */
export type CycleWords = Readonly<Record<CycleStep, string>>;

export interface CycleStepText {
  readonly direction: DirectionId;
  readonly step: CycleStep;
  readonly kind: 'passport' | 'concept' | 'event';
  readonly text: string;
  /** Section or passport as the document names it, and the row in it. */
  readonly where: string;
  readonly event: EventId | null;
  readonly deadline: string | null;
}

/**
 * Passports name the steps themselves; a concept's cycle ends in its measures; a roadmap's events and a concept's goals are
 * recognised by their words.
 */
export function cycleStepsOf(district: District, words: CycleWords): readonly CycleStepText[] {
  const patterns = cycleSteps.map((step) => ({ step, pattern: new RegExp(words[step], 'iu') }));
  const stepsIn = (text: string) =>
    patterns.filter(({ pattern }) => pattern.test(text)).map(({ step }) => step);
  return [...passportSteps(district), ...conceptSteps(district, stepsIn), ...eventSteps(district, stepsIn)];
}

type StepsIn = (text: string) => readonly CycleStep[];

function conceptSteps(district: District, stepsIn: StepsIn): readonly CycleStepText[] {
  return district.directions.flatMap(({ id, number, heading, managementCycle }) => {
    if (managementCycle === null) return [];
    const place = {
      direction: id,
      kind: 'concept' as const,
      where: number ?? heading,
      event: null,
      deadline: null,
    };
    return [
      ...managementCycle.goals.flatMap(({ text }) => stepsIn(text).map((step) => ({ ...place, step, text }))),
      ...managementCycle.measures.map(({ text }) => ({ ...place, step: 'decisions' as const, text })),
    ];
  });
}

function passportSteps(district: District): readonly CycleStepText[] {
  return district.passports.flatMap((passport) =>
    cycleSteps.flatMap((step) => {
      const held = passport.components.find(({ component }) => component === step)?.rows ?? [];
      return passport.rows
        .filter((row) => held.includes(row.id))
        .map((row) => ({
          direction: passport.direction,
          kind: 'passport' as const,
          step,
          text: row.text,
          where: row.number === null ? passport.id : `${passport.id}, ${row.number}`,
          event: null,
          deadline: null,
        }));
    }),
  );
}

function eventSteps(district: District, stepsIn: StepsIn): readonly CycleStepText[] {
  return district.roadmap.flatMap((section) =>
    section.events.flatMap((event) =>
      stepsIn(event.text).map((step) => ({
        direction: event.direction,
        kind: 'event' as const,
        step,
        text: event.text,
        where: event.number === '' ? section.label : `${section.label}, ${event.number}`,
        event: event.id,
        deadline: event.deadline,
      })),
    ),
  );
}
