/** A person's text stays: what a cell holds after filling, and whether writing, asking or keeping is due. */
import { normaliseLabel } from '../table/normalise-label';
import type {
  ExpectedAction,
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

/** Spelling differences a reader does not see are no difference. */
export function keepText(
  computed: string | null,
  source: RolledSource,
  record: ExpectedRecord | null,
): KeptText {
  const typed = record?.text ?? null;
  if (typed === null)
    return {
      text: source === 'proposal' ? null : computed,
      computed,
      source,
      action: actionOf(computed, source),
    };
  if (computed !== null && normaliseLabel(typed) === normaliseLabel(computed)) {
    const isConfirmed = source === 'proposal';
    return { text: typed, computed, source: isConfirmed ? 'kept' : source, action: 'none' };
  }
  return {
    text: typed,
    computed,
    source: 'kept',
    action: computed === null && source === 'check-document' ? 'none' : 'keep',
  };
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
