/** A person's text stays: what a cell holds after filling, and whether writing, asking or keeping is due. */
import { normaliseLabel } from '../table/normalise-label';
import type {
  ExpectedAction,
  ExpectedAnswers,
  ExpectedConflict,
  ExpectedCounts,
  ExpectedRecord,
  ExpectedSource,
} from './expected-table';
import { isCounted } from '../states/event-state';
import { expectedStates, type ExpectedState } from '../states/judge-expected';
import type { RolledSource } from './roll-forward';

export interface KeptText {
  readonly text: string | null;
  readonly computed: string | null;
  readonly source: ExpectedSource;
  readonly action: ExpectedAction;
}

/** Spelling differences a reader does not see are no difference; where the document only proposes, a person's text is the answer. */
function keepText(computed: string | null, source: RolledSource, record: ExpectedRecord | null): KeptText {
  const typed = record?.text ?? null;
  if (isDeclined(record)) return { text: null, computed, source: 'empty-by-rhythm', action: 'none' };
  if (typed === null)
    return {
      text: source === 'proposal' ? null : computed,
      computed,
      source,
      action: actionOf(computed, source),
    };
  if (source === 'proposal') return { text: typed, computed, source: 'kept', action: 'none' };
  if (computed !== null && normaliseLabel(typed) === normaliseLabel(computed))
    return { text: typed, computed, source, action: 'none' };
  return {
    text: typed,
    computed,
    source: 'kept',
    action: computed === null && source === 'check-document' ? 'none' : 'keep',
  };
}

export interface SettledText extends KeptText {
  /** What the sheet has, or will have by the answer. */
  readonly record: ExpectedRecord | null;
  /** A person decided: nothing is left to ask. */
  readonly isSettled: boolean;
}

/** An answer stands as if it were typed already, and is to be written. */
export function settledText(
  { text: computed, source }: { readonly text: string | null; readonly source: RolledSource },
  number: string,
  typed: ExpectedRecord | null,
  { year, answers }: { readonly year: number; readonly answers?: ExpectedAnswers },
): SettledText {
  const answer = answers?.get(number);
  if (answer === undefined || (answer.kind === 'proposed' && computed === null)) {
    const kept = keepText(computed, source, typed);
    return { ...kept, record: typed, isSettled: kept.source === 'kept' || isDeclined(typed) };
  }
  const record: ExpectedRecord = {
    ...{ row: number, year, state: null, evidence: null, place: null },
    ...typed,
    ...(answer.kind === 'not-needed'
      ? { text: null, state: 'not-planned' }
      : { text: answer.kind === 'own' ? answer.text : computed }),
  };
  return { ...keepText(computed, source, record), action: 'write', record, isSettled: true };
}

/** A row without a text that its state says is not planned: a person decided that nothing is expected. */
export function isDeclined(record: Pick<ExpectedRecord, 'text' | 'state'> | null): boolean {
  return record !== null && record.text === null && record.state === 'not-planned';
}

function actionOf(computed: string | null, source: RolledSource): ExpectedAction {
  if (computed === null) return 'none';
  return source === 'proposal' ? 'ask' : 'write';
}

interface Line extends KeptText {
  readonly number: string;
  readonly state: ExpectedState;
  readonly place: ExpectedRecord['place'];
}

export function conflictsOf(lines: readonly Line[], year: number): ExpectedConflict[] {
  return lines.flatMap(({ number, text, computed, action, place }) =>
    action === 'keep' && text !== null ? [{ number, year, kept: text, computed, place }] : [],
  );
}

export function countStates(lines: readonly Pick<Line, 'state'>[]): ExpectedCounts {
  const counts = Object.fromEntries(expectedStates.map((state) => [state, 0])) as Record<
    ExpectedState,
    number
  >;
  for (const { state } of lines) counts[state]++;
  return { ...counts, total: lines.filter(({ state }) => isCounted(state)).length };
}
