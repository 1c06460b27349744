/** Facts typed on the roadmap's rows, each as a value of what its event prints: an event of one indicator leaves no doubt. */
import { yearOfSerial } from '../table/parse-date';
import {
  answerReader,
  type AnswerProblem,
  type AnswerReader,
  type ReadAnswer,
} from '../indicators/read-answer';
import { Answer } from '../indicators/quantity-values';
import type { District } from '../schema/district';
import type { Indicator } from '../schema/indicator';
import type { Lexicon } from '../schema/lexicon';
import type { EventId } from '../schema/roadmap';
import { cellOf, textOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';
import { matchRecords } from './match-records';

type Question = Parameters<AnswerReader>[1];

export interface EventFact {
  readonly table: Table;
  readonly row: number;
  /** The year it was done in; null: no day is typed, and the fact is of the year judged. */
  readonly year: number | null;
  /** All that the event prints and measures; never empty. */
  readonly candidates: readonly Indicator[];
  /** Whose value it is; null where several could hold it, or none of several. */
  readonly indicator: Indicator | null;
  /** Some indicator of the event can hold it. */
  readonly fitsSome: boolean;
  /** Null where no indicator can hold it. */
  readonly value: number | null;
  /** Why the event's only indicator cannot hold it. */
  readonly problem: AnswerProblem | null;
  readonly limit: number | null;
}

/** An empty cell, «no data» and «does not apply» are no fact of any indicator. */
export function eventFactsOf(
  tables: Tables,
  lexicon: Lexicon,
  district: Pick<District, 'roadmap' | 'indicators' | 'quantities'>,
): EventFact[] {
  const read = answerReader(lexicon);
  const byEvent = new Map<EventId, { indicator: Indicator; question: Question }[]>();
  for (const indicator of district.indicators) {
    const { kind, place } = indicator;
    if (place.event === null || kind === 'text' || kind === 'group') continue;
    const asked = { indicator, question: questionOf(indicator, district) };
    byEvent.set(place.event, [...(byEvent.get(place.event) ?? []), asked]);
  }
  const rows = tables.rows('roadmap').map(({ table, row }) => ({
    table,
    row,
    section: textOf(table, row, 'section'),
    number: textOf(table, row, 'number'),
    text: textOf(table, row, 'text'),
  }));
  return [...matchRecords(district, rows).byEvent].flatMap(([event, records]) => {
    const questions = byEvent.get(event) ?? [];
    return records.flatMap(({ table, row }): EventFact[] => {
      const cell = cellOf(table, row, 'fact');
      const asked = questions.map(({ indicator, question }) => ({
        indicator,
        limit: question.maximum,
        ...read(cell, question),
      }));
      if (!asked.some(({ answer, problem }) => answer === Answer.value || problem !== null)) return [];
      const doneOn = tables.number(table, row, 'doneOn');
      const year = doneOn === null ? null : yearOfSerial(doneOn);
      const candidates = asked.map((each) => each.indicator);
      const fitsSome = asked.some(({ answer }) => answer === Answer.value);
      return [{ table, row, year, candidates, fitsSome, ...chosenOf(asked) }];
    });
  });
}

type Asked = ReadAnswer & { readonly indicator: Indicator; readonly limit: number | null };

/** Of several that could hold the fact the one with a target: of that, too, the fact is taken. */
function chosenOf(asked: readonly Asked[]): Pick<EventFact, 'indicator' | 'value' | 'problem' | 'limit'> {
  const able = asked.filter(({ answer }) => answer === Answer.value);
  const withTarget = able.filter(({ indicator }) => indicator.targets.length > 0);
  const [chosen, ...rivals] = asked.length === 1 ? asked : able.length === 1 ? able : withTarget;
  if (chosen === undefined || rivals.length > 0)
    return { indicator: null, value: null, problem: null, limit: null };
  const { indicator, answer, number, problem, limit } = chosen;
  return { indicator, value: answer === Answer.value ? number : null, problem, limit };
}

/** A share is typed as a per cent; a growth may be below zero. */
function questionOf({ kind, numerator }: Indicator, { quantities }: Pick<District, 'quantities'>): Question {
  const plain = { type: 'number', choices: [], unit: null, minimum: null, maximum: null } as const;
  switch (kind) {
    case 'share':
    case 'coverage':
    case 'computed':
      return { ...plain, unit: '%', maximum: 100 };
    case 'dynamics':
      return { ...plain, minimum: -Infinity };
    case 'presence':
      return { ...plain, type: 'yesNo' };
    case 'count':
      return quantities.find(({ id }) => id === numerator) ?? plain;
    case 'mean':
    case 'group':
    case 'text':
      return plain;
  }
}
