/** The end of the management cycle: recommendation → decision → effect, how far each row has come and what is late. */
import { isoDateOfSerial, type IsoDate } from '../calendar/calendar';
import type { DistrictPeriod } from '../calendar/deadline';
import type { DeadlineWords } from '../calendar/deadline-words';
import { deadlineEnd, occurrenceOf } from '../calendar/occurrences';
import { parseDeadline } from '../calendar/parse-deadline';
import type { IndicatorValue } from '../indicators/indicator-value';
import { measuredEffect, type MeasuredEffect } from './measured-effect';
import { deadlinePhraseOf } from '../roadmap/roadmap-sheets';
import type { TableRow, Tables } from '../table/tables';

/** `open`: an occasion alone; an order or a decision counts as decided. */
export type DecisionStage = 'open' | 'recommended' | 'decided' | 'with-effect';

export interface DecisionFact {
  readonly direction: string | null;
  readonly documentPlace: string | null;
  readonly occasion: string;
  readonly recommendation: string | null;
  readonly decision: string | null;
  readonly addressee: string | null;
  readonly orderNumber: string | null;
  readonly orderDate: IsoDate | null;
  readonly deadlinePhrase: string | null;
  readonly due: IsoDate | null;
  readonly effect: string | null;
  /** By the next value of the indicator that the row was made of. */
  readonly measuredEffect: MeasuredEffect | null;
  readonly stage: DecisionStage;
  /** The day has passed, and a recommendation or decision has no effect yet. */
  readonly isOverdue: boolean;
}

export type DecisionCounts = Readonly<Record<DecisionStage, number>> & {
  readonly total: number;
  readonly overdue: number;
};

export interface DecisionFacts {
  readonly counts: DecisionCounts;
  readonly byDirection: readonly { readonly direction: string; readonly counts: DecisionCounts }[];
  /** Rows with more than an occasion, as they stand on the sheet. */
  readonly begun: readonly DecisionFact[];
}

export interface DecisionContext {
  readonly words: DeadlineWords;
  readonly period: DistrictPeriod | null;
  readonly year: number;
  readonly reportingDate: IsoDate;
  /** Every indicator's value in each year. */
  readonly measured: readonly IndicatorValue[];
}

/** Null: the workbook has no rows of decisions. */
export function decisionFacts(tables: Tables, context: DecisionContext): DecisionFacts | null {
  const rows = tables.rows('decisions').map((row) => decisionOf(row, tables, context));
  if (rows.length === 0) return null;
  const directions = [...new Set(rows.flatMap(({ direction }) => direction ?? []))];
  return {
    counts: countRows(rows),
    byDirection: directions.map((direction) => ({
      direction,
      counts: countRows(rows.filter((row) => row.direction === direction)),
    })),
    begun: rows.filter(({ stage }) => stage !== 'open'),
  };
}

function decisionOf({ table, row }: TableRow, tables: Tables, context: DecisionContext): DecisionFact {
  const text = (name: string) => tables.text(table, row, name) || null;
  const orderDate = tables.number(table, row, 'orderDate');
  const deadlinePhrase = deadlinePhraseOf(table, row) || null;
  const due = dueOf(deadlinePhrase, context);
  const said = {
    recommendation: text('recommendation'),
    decision: text('decision'),
    orderNumber: text('orderNumber'),
    effect: text('effect'),
  };
  const about = { documentPlace: text('documentPlace'), occasion: text('occasion') ?? '' };
  const stage = stageOf(said);
  return {
    ...said,
    direction: text('direction'),
    ...about,
    measuredEffect: measuredEffect(about, context.measured),
    addressee: text('addressee'),
    orderDate: orderDate === null ? null : isoDateOfSerial(orderDate),
    deadlinePhrase,
    due,
    stage,
    isOverdue:
      (stage === 'recommended' || stage === 'decided') && due !== null && due < context.reportingDate,
  };
}

function stageOf(
  said: Pick<DecisionFact, 'recommendation' | 'decision' | 'orderNumber' | 'effect'>,
): DecisionStage {
  if (said.effect !== null) return 'with-effect';
  if (said.decision !== null || said.orderNumber !== null) return 'decided';
  return said.recommendation === null ? 'open' : 'recommended';
}

/** A deadline with years of its own ends once; one that recurs, in the year judged. */
function dueOf(phrase: string | null, { words, period, year }: DecisionContext): IsoDate | null {
  const deadline = parseDeadline(phrase, words);
  if (deadline.kind !== 'intervals') return deadlineEnd(deadline, year, period);
  const ends = deadline.spans.map((span) => occurrenceOf(span).end).sort();
  return ends.at(-1) ?? null;
}

function countRows(rows: readonly DecisionFact[]): DecisionCounts {
  const of = (stage: DecisionStage) => rows.filter((row) => row.stage === stage).length;
  return {
    open: of('open'),
    recommended: of('recommended'),
    decided: of('decided'),
    'with-effect': of('with-effect'),
    total: rows.length,
    overdue: rows.filter(({ isOverdue }) => isOverdue).length,
  };
}
