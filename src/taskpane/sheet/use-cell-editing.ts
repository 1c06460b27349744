/** Typing on the shown sheet: what is being typed, what the keys do, and the way to the workbook. */
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { entryRuleAt } from '../../job/entry-rule';
import { sheetReadOnly } from '../../text/pane/problem-words';
import { typedProblemText } from '../../text/typing-text';
import { usePane } from '../pane-context';
import type { Outcome } from '../state/pane-work';
import { movedCell, sheetExtent, type CellPosition } from './moved-cell';
import { keyDeed, leavesOpen, takenBy, typedOn, type KeyStroke, type Step, type Stroke } from './strokes';
import { useAreaEdits, type ChosenCells } from './use-area-edits';
import { useEntry } from './use-entry';
import { useKeptStrokes } from './use-kept-strokes';

export interface CellEditing {
  /** Null while nothing is being typed. */
  readonly draft: string | null;
  /** Why the last entry was refused. */
  readonly refusal: string | null;
  /** False until it is known what belongs into the cell and what stands there. */
  readonly isReady: boolean;
  readonly onDraft: (text: string) => void;
  readonly onTake: (step: Step) => void;
  readonly onLeave: () => void;
  readonly onClear: () => void;
  readonly onFillDown: () => void;
  /** To go on with what stands in the cell. */
  readonly onOpen: () => void;
  /** True where the key was one of the cell's. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onPaste: (text: string) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCell: (cell: CellPosition, isExtending: boolean) => void;
  readonly onBlur: () => void;
}

interface Scene extends ChosenCells {
  readonly cell: CellPosition;
  /** What stands in the cell; undefined until it has come. */
  readonly current: string | undefined;
  readonly moveTo: (cell: CellPosition, isExtending: boolean) => void;
  readonly focusGrid: () => void;
}

const openKey: KeyStroke = {
  kind: 'key',
  key: 'F2',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
};

export function useCellEditing(scene: Scene): CellEditing {
  const pane = usePane();
  const { sheet, editing, cell, current, moveTo, focusGrid } = scene;
  const place = `${sheet.id} ${cell.row} ${cell.column}`;
  const entry = useEntry(place);
  // Until an entry is taken it is not known which cell comes next.
  const [isTaking, setTaking] = useState(false);
  const mayType = Boolean(editing && entryRuleAt(editing, cell.row, cell.column));
  const isReady = !isTaking && editing !== undefined && (!mayType || current !== undefined);
  const kept = useKeptStrokes(place, isReady, play);
  const edits = useAreaEdits(scene, refuse);

  return {
    draft: entry.draft,
    refusal: entry.refusal,
    isReady,
    onDraft: (draft) => entry.set({ draft }),
    onTake: (step) => void take(step, entry.latest().draft),
    onLeave: () => {
      entry.set({});
      focusGrid();
    },
    onClear: edits.clear,
    onFillDown: () => void edits.fillDown(),
    onCopy: edits.copy,
    onOpen: () => kept.keep(openKey),
    onKey: hearKey,
    onPaste: (text) => {
      if (text !== '') kept.keep({ kind: 'paste', text });
    },
    onCell: (to, isExtending) => {
      if (kept.strokes.length > 0 || isTaking) kept.keep({ kind: 'cell', cell: to, isExtending });
      else moveTo(to, isExtending);
    },
    onBlur: () => {
      if (kept.strokes.length > 0) kept.keep({ kind: 'left' });
    },
  };

  function hearKey(event: KeyboardEvent): boolean {
    const isWaiting = kept.strokes.length > 0;
    if (event.key === 'Escape' && isWaiting) {
      kept.drop();
      event.stopPropagation();
      return true;
    }
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const stroke: KeyStroke = { kind: 'key', key, ctrlKey, metaKey, altKey, shiftKey };
    const isTyping = keyDeed(stroke) !== null || (key === 'Tab' && leavesOpen(kept.strokes));
    const next = movedCell(cell, event, sheetExtent(sheet, editing));
    if (!isTyping && next === null) return false;
    if (isTyping || next === null || isWaiting || isTaking) kept.keep(stroke);
    else moveTo(next, shiftKey);
    return true;
  }

  /** All that this cell takes of what was kept. */
  function play(strokes: Stroke[]): void {
    let text = entry.draft;
    for (let [stroke] = strokes; stroke !== undefined; [stroke] = strokes) {
      const step = text === null ? null : takenBy(stroke);
      // A press of the mouse ends the entry and then leads to its cell.
      if (step === null || stroke.kind !== 'cell') strokes.shift();
      if (step !== null) {
        void take(step, text);
        text = null;
        if (step !== 'stay') return;
      } else if (text === null) {
        const begun = begin(stroke);
        if (begun === undefined) return;
        text = begun;
      } else text = typedOn(text, stroke);
    }
    if (text !== null) entry.set({ draft: text });
  }

  /** What is being typed after the first stroke; undefined where the strokes after it are another cell's. */
  function begin(stroke: Stroke): string | null | undefined {
    if (stroke.kind === 'left') return null;
    if (stroke.kind === 'cell') return go(stroke.cell, stroke.isExtending);
    if (stroke.kind === 'paste') {
      if (editing === null) return refuse();
      edits.paste(stroke.text);
      return null;
    }
    switch (keyDeed(stroke)) {
      case 'undo':
        void pane.undo();
        return null;
      case 'fill-down':
        void edits.fillDown();
        return null;
      case 'clear':
        edits.clear();
        return null;
      case 'open':
        return mayType ? (current ?? '') : refuse();
      case 'begin':
        return mayType ? stroke.key : refuse();
      case null: {
        const next = movedCell(cell, stroke, sheetExtent(sheet, editing));
        return next === null ? null : go(next, stroke.shiftKey);
      }
    }
  }

  function go(to: CellPosition, isExtending: boolean): undefined {
    kept.lead();
    moveTo(to, isExtending);
  }

  /** Aloud: whoever cannot see the sheet would go on typing. */
  function refuse(): undefined {
    kept.drop();
    entry.set({ refusal: editing === null ? sheetReadOnly : typedProblemText({ kind: 'outside' }) });
  }

  async function take(step: Step, text: string | null): Promise<void> {
    if (text === null && step === 'stay') return;
    entry.set({});
    const next = step === 'down' ? { ...cell, row: cell.row + 1 } : { ...cell, column: cell.column + 1 };
    if (step !== 'stay') focusGrid();
    if (text === null || text === current) {
      if (step !== 'stay') go(next, false);
      return;
    }
    setTaking(step !== 'stay');
    const outcome = await pane.enter(sheet.id, [{ ...cell, text }]);
    if (!outcome.done) {
      kept.drop();
      moveTo(cell, false);
      entry.set({ draft: text, refusal: refusalOf(outcome) });
    } else if (step !== 'stay') go(next, false);
    setTaking(false);
  }
}

/** What stands under the cell; other troubles are told at the top. */
function refusalOf(outcome: Outcome): string | null {
  return !outcome.done && outcome.problem.kind === 'entry-refused'
    ? (outcome.problem.first[0]?.reason ?? null)
    : null;
}
