/** The way a person came: each view, cell and filter that was left for another one, to go back to. */
import type { CellFocus, PaneState, Spot } from './pane-state';

/** The state with the place where one is at the end of the trail. */
export function leaving(state: PaneState): PaneState {
  const { view, filter, focus, school, book } = state;
  return { ...state, trail: [...state.trail, { view, filter, focus, school, version: book?.version ?? 0 }] };
}

export function backTo(state: PaneState, at: number): PaneState {
  const spot = state.trail[at];
  if (spot === undefined) return state;
  const { view, focus, school, filter } = spot;
  const isNumberedAnew = spot.version !== state.book?.version;
  return {
    ...state,
    trail: state.trail.slice(0, at),
    view,
    school,
    focus: focus !== null && isNumberedAnew ? { ...focus, finding: null } : focus,
    filter: isNumberedAnew ? { ...filter, matches: null } : filter,
  };
}

/** Opening a cell leaves the list, closing it leads back there. */
export function atCell(state: PaneState, focus: CellFocus | null): PaneState {
  if (focus !== null) return { ...(state.focus === null ? leaving(state) : state), focus };
  const last = state.trail.at(-1);
  const isFromList = state.focus !== null && last?.view === state.view && last.focus === null;
  return { ...state, focus: null, trail: isFromList ? state.trail.slice(0, -1) : state.trail };
}

/** The place of another view that led here; -1 where there is none. */
export function lastOfOtherView({ trail, view }: PaneState): number {
  return trail.findLastIndex((spot: Spot) => spot.view !== view);
}
