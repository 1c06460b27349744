/** The state of the pane and what only changes its look: nothing here asks for work. */
import type { ExpectedAnswer } from '../../core/expected/expected-table';
import type { FindingCode, Severity } from '../../core/finding';
import { emptyPane, type CellFocus, type Grouping, type PaneState, type ViewName } from './pane-state';
import type { PaneAction } from './pane-action';
import type { Question } from './question';
import { paneReducer } from './pane-reducer';
import { ViewMemories } from './view-memory';

export class PaneScreen {
  protected state: PaneState = emptyPane;
  readonly memories = new ViewMemories();
  private readonly listeners = new Set<() => void>();
  private isKeyedArrival = false;

  readonly getState = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  showFinding(index: number, isByKeys = false): void {
    const { book } = this.state;
    const place = book?.findings[index]?.place;
    const sheet = book?.overview.sheets.find(
      ({ file, name }) => file === place?.file && name === place.sheet,
    );
    if (place === undefined || sheet === undefined) return;
    this.isKeyedArrival = isByKeys;
    this.showCell({ sheet: sheet.id, row: place.row ?? 0, column: place.column ?? 0, finding: index });
  }

  /** Told once: whether the cell shown last was asked for with the keys, so that its sheet takes the keyboard too. */
  takeKeyedArrival(): boolean {
    const isKeyed = this.isKeyedArrival;
    this.isKeyedArrival = false;
    return isKeyed;
  }

  showCell(focus: CellFocus | null): void {
    this.dispatch({ kind: 'cell-shown', focus });
  }

  chooseView(view: ViewName): void {
    this.dispatch({ kind: 'view-chosen', view });
  }

  /** The findings of these kinds alone, in the list of findings. */
  showKinds(kinds: readonly FindingCode[]): void {
    this.dispatch({ kind: 'kinds-shown', kinds });
  }

  switchSeverity(severity: Severity): void {
    this.dispatch({ kind: 'severity-switched', severity });
  }

  chooseGrouping(grouping: Grouping): void {
    this.dispatch({ kind: 'grouping-chosen', grouping });
  }

  foldGroup(key: string): void {
    this.dispatch({ kind: 'group-folded', key });
  }

  clearFilter(): void {
    this.dispatch({ kind: 'filter-cleared' });
  }

  /** `answer`: null takes it back. */
  answerExpected(id: string, answer: ExpectedAnswer | null): void {
    this.dispatch({ kind: 'answered', id, answer });
  }

  /** Shows what is about to be done and waits; nothing is written yet. */
  ask(question: Question): void {
    this.dispatch({ kind: 'question-asked', question });
  }

  openSchool(school: string | null): void {
    this.dispatch({ kind: 'school-opened', school });
  }

  showSupport(isShown: boolean): void {
    this.dispatch({ kind: 'support-shown', isShown });
  }

  switchSheet(id: string): void {
    this.dispatch({ kind: 'sheet-switched', id });
  }

  dismissNotice(): void {
    this.dispatch({ kind: 'notice-shown', notice: null });
  }

  dismissQuestion(): void {
    this.dispatch({ kind: 'question-asked', question: null });
  }

  /** What was asked for needs a part that did not load; asked again it is loaded again. */
  tellPartMissing(): void {
    this.dismissQuestion();
    this.dispatch({ kind: 'notice-shown', notice: { kind: 'problem', problem: { kind: 'part-missing' } } });
  }

  protected dispatch(action: PaneAction): void {
    const next = paneReducer(this.state, action);
    if (next === this.state) return;
    if (action.kind === 'book-opened') this.memories.clear();
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}
