/** One step from a state of the pane to the next; no effects. */
import type { Finding } from '../../core/finding';
import {
  allSeverities,
  emptyPane,
  openFilter,
  type CheckFilter,
  type OpenBook,
  type PaneState,
} from './pane-state';
import type { Notice } from './notice';
import type { PaneAction } from './pane-action';
import { indexOfSame } from './same-finding';
import { atCell, backTo, leaving } from './trail';

export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.kind) {
    case 'work-began':
      return { ...state, work: action.work, notice: null, question: null, districtSheets: null };
    case 'recheck-began':
      // Nobody asked for it: it takes nothing away that a person has before them.
      return { ...state, work: action.work };
    case 'work-moved':
      return state.work === null
        ? state
        : { ...state, work: { ...state.work, step: action.step, share: action.share } };
    case 'work-ended':
      return { ...withUnread(state, action.notice), work: null, notice: action.notice ?? state.notice };
    case 'book-opened': {
      const { file, fileCount, overview, findings } = action;
      const choice = { year: null, district: null };
      const version = (state.book?.version ?? 0) + 1;
      // A view that was asked for while the first workbook was read is waiting for it.
      const view = state.book === null ? state.view : emptyPane.view;
      const { drafts, keeping } = state;
      return {
        ...emptyPane,
        view,
        drafts,
        keeping,
        book: { file, fileCount, overview, findings, choice, version },
      };
    }
    case 'book-changed':
      return state.book === null ? state : withAnalysis(state, state.book, action);
    case 'book-saved':
      return state.book === null ? state : withSaved(state, state.book, action);
    case 'files-counted':
      return state.book === null ? state : { ...state, book: { ...state.book, fileCount: action.fileCount } };
    case 'view-chosen':
      if (action.view === state.view) return state;
      return { ...leaving(state), view: action.view };
    case 'went-back':
      return backTo(state, action.to);
    case 'kinds-shown':
      return {
        ...leaving(state),
        view: 'check',
        focus: null,
        filter: { ...openFilter, kinds: action.kinds },
      };
    case 'notice-shown':
      return { ...state, notice: action.notice };
    case 'question-asked':
      return { ...state, question: action.question };
    case 'cell-shown':
      return atCell(state, action.focus);
    case 'book-edited':
      return { ...state, isStale: true };
    case 'drafts-offered':
      return { ...state, drafts: action.drafts };
    case 'keeping-chosen':
      return { ...state, keeping: action.keeping, question: null };
    case 'draft-kept':
      return { ...state, kept: action.kept };
    case 'host-waited':
      return { ...state, wait: action.wait };
    case 'formula-asked':
      return { ...state, formulaCell: action.cell };
    case 'district-sheets-asked':
      return { ...state, districtSheets: action.step };
    case 'support-shown':
      return { ...state, showsSupport: action.isShown };
    case 'answered': {
      const answers = new Map(state.answers);
      if (action.answer === null) answers.delete(action.id);
      else answers.set(action.id, action.answer);
      return { ...state, answers };
    }
    case 'answers-restored':
      return { ...state, answers: action.answers };
    case 'school-opened':
      return { ...state, school: action.school };
    case 'sheet-switched':
      return { ...state, leftOut: switched(state.leftOut, action.id) };
    default:
      return { ...state, filter: filterReducer(state.filter, action) };
  }
}

/** What was done though nobody could read the workbook after it, can be taken back or is. */
function withUnread(state: PaneState, notice: Notice | null): PaneState {
  const problem = notice?.kind === 'problem' ? notice.problem : null;
  if (state.book === null || problem?.kind !== 'host' || problem.unread === undefined) return state;
  const { undoDepth } = problem.unread;
  return { ...state, book: { ...state.book, overview: { ...state.book.overview, undoDepth } } };
}

type FilterAction = Extract<
  PaneAction,
  {
    kind:
      | 'severity-switched'
      | 'grouping-chosen'
      | 'search-typed'
      | 'search-answered'
      | 'group-folded'
      | 'filter-cleared';
  }
>;

function filterReducer(filter: CheckFilter, action: FilterAction): CheckFilter {
  switch (action.kind) {
    case 'severity-switched':
      return { ...filter, severities: onlyOrAll(filter, action.severity) };
    case 'grouping-chosen':
      return { ...filter, grouping: action.grouping, folded: [] };
    case 'search-typed': {
      const search = action.search;
      return { ...filter, search, matches: search.trim() === '' ? null : filter.matches };
    }
    case 'search-answered':
      // An answer to what was typed before is no answer any more.
      return action.search === filter.search ? { ...filter, matches: action.matches } : filter;
    case 'group-folded':
      return { ...filter, folded: switched(filter.folded, action.key) };
    case 'filter-cleared':
      return { ...openFilter, grouping: filter.grouping };
  }
}

/** Pressing a severity shows it alone; pressing it again shows all. */
function onlyOrAll(filter: CheckFilter, severity: (typeof allSeverities)[number]): CheckFilter['severities'] {
  const [only, ...others] = filter.severities;
  return only === severity && others.length === 0 ? allSeverities : [severity];
}

function withAnalysis(
  state: PaneState,
  book: OpenBook,
  action: Extract<PaneAction, { kind: 'book-changed' }>,
): PaneState {
  const { overview, findings, search, matches, notice } = action;
  const version = book.version + 1;
  return {
    ...state,
    book: { ...book, overview, findings, choice: action.choice ?? book.choice, version },
    // The findings are numbered anew: what was found among the old ones is no answer any more.
    filter: { ...state.filter, matches: search === state.filter.search ? matches : null },
    focus: state.focus === null ? null : { ...state.focus, finding: sameFinding(state, findings) },
    // Answers are to the questions of one year, and of the sheet as it was before they were written.
    answers: action.choice === undefined && action.notice?.kind !== 'filled' ? state.answers : new Map(),
    notice: notice ?? state.notice,
    isStale: false,
    work: null,
  };
}

/** The finding that is open, under its new number; null where it is gone. */
function sameFinding({ book, focus }: PaneState, findings: readonly Finding[]): number | null {
  const open = book?.findings[focus?.finding ?? -1];
  const at = open === undefined ? -1 : indexOfSame(findings, open);
  return at === -1 ? null : at;
}

function withSaved(
  state: PaneState,
  book: OpenBook,
  { notice, sheets }: Extract<PaneAction, { kind: 'book-saved' }>,
): PaneState {
  const { target } = book.overview;
  const written = new Set(sheets.flatMap(({ file, name }) => (file === target ? [name] : [])));
  const reportSheets = book.overview.reportSheets.map((sheet) => ({
    ...sheet,
    isNew: !written.has(sheet.name),
  }));
  const overview = { ...book.overview, sheets, reportSheets, isChanged: false };
  return { ...state, book: { ...book, overview }, notice, work: null };
}

function switched(list: readonly string[], item: string): readonly string[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
